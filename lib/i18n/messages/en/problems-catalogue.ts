import { selectElementName } from '../../element-name.ts'
import { catalogue } from './catalogue.ts'

const element = selectElementName(catalogue.elements, 'Catalogue entry')
/** Element, language and place, e.g. “Item name” (in English) (no. 3). */
const named = `“${element}”{language, select, zh { (in Chinese)} en { (in English)} other {}}{place, plural, =0 {} other { (no. #)}}`

export const problemsCatalogue = {
  'element-missing': `${named} is missing. Fill it in.`,
  'element-malformed': `${named} is not in the expected form. Follow the hint beside the field.`,
  'element-not-allowed': `${named} must be one of: {allowed}.`,
  'element-too-long': `${named} exceeds the limit of {maximum}. Shorten it.`,
  'element-unknown':
    'The entry has elements that are not defined: {names}. Remove them or correct their names.',
  'sharing-type-undefined':
    'The sharing type is not defined. Choose exactly one of unconditional sharing, conditional sharing and non-sharing.',
  'sharing-basis-missing': 'Conditional sharing must state the basis it rests on. Fill in “Sharing basis”.',
  'sharing-conditions-missing':
    'Conditional sharing must state the sharing conditions. Fill in “Sharing conditions”.',
  'sharing-scope-missing': 'The sharing catalogue must state the scope of sharing. Fill in “Sharing scope”.',
  'sharing-purpose-missing':
    'The sharing catalogue must state the specific purpose. Fill in “Sharing purpose”.',
  'unconditional-sharing-with-conditions':
    'Unconditional sharing cannot carry conditions. Remove them; where conditions are needed, change the type to conditional sharing and state the basis.',
  'non-sharing-law-missing':
    'Non-sharing must state the law, administrative regulation or central policy it rests on. Fill in “Sharing basis”; without such a ground the data has to be shared.',
  'non-sharing-law-unnamed':
    'The ground of non-sharing names no law, administrative regulation or central policy. In the Chinese text give the document’s title and the article, for instance 《中华人民共和国统计法》第×条; without such a ground the data has to be shared.',
  'basic-database-not-unconditional':
    'Data of the basic databases must be shared unconditionally. Change the sharing type to unconditional sharing.',
  'disclosure-conditions-missing':
    'Conditional disclosure must state its conditions, so that applicants know how to obtain the data. Fill in “Disclosure conditions”.',
  'disclosure-basis-missing':
    'Conditional disclosure must state the basis of its conditions. Fill in “Disclosure basis”.',
  'non-disclosure-basis-missing': 'Data that is not disclosed must state why. Fill in “Disclosure basis”.',
  'unconditional-disclosure-with-conditions':
    'Unconditional disclosure cannot carry conditions. Remove them; where conditions are needed, change the type to conditional disclosure and state the basis.',
  'sample-missing':
    'There is no sample data. Give one to ten rows that may be published; where there is no data yet, rows plainly marked as examples will do.',
  'sample-row-width':
    'Row {row} of the sample data has {found, plural, one {# value} other {# values}}, but there are {expected, plural, one {# information item} other {# information items}}. Give one value per item, in order.',
  'item-name-repeated':
    'The column name “{name}” of item {place} is also that of item {first}. Column names equal the file’s header and differ from each other; change one.',
  'constraint-not-for-type':
    'Item {place}, “{name}”: this constraint ({constraint, select, minLength {fewest characters} pattern {pattern} minimum {minimum} other {maximum}}) is not for its type. Lengths and patterns are for text, minimum and maximum for numbers and dates. Remove it or change the type.',
  'constraint-bound-malformed':
    'Item {place}, “{name}”: the {constraint, select, minimum {minimum} other {maximum}} does not suit the type. Give a number for numbers, a day such as 2024-03-05 for dates.',
  'constraint-range-reversed':
    'Item {place}, “{name}”: the minimum ({minimum}) is above the maximum ({maximum}). Check both.',
  'constraint-length-reversed':
    'Item {place}, “{name}”: the fewest characters ({minLength}) are more than the length ({maxLength}). Check both.',
  'constraint-pattern-broken':
    "Item {place}, “{name}”: the pattern is no valid regular expression. Check its brackets; six digits are [0-9]'{6}'.",
  'constraint-pattern-unsafe':
    "Item {place}, “{name}”: checking this pattern might never end. Do not repeat without limit both inside and outside brackets, use no references and no look-around, and say how often, as in [0-9]'{1,18}'.",
  'constraint-enum-not-of-type':
    'Item {place}, “{name}”: value {position} of those allowed does not suit the type. Change the value or the type.',
  'constraint-enum-repeated':
    'Item {place}, “{name}”: value {position} of those allowed is there twice. Delete it.',
  'key-item-unknown':
    'Key {place}: “{name}” is no information item. Write the name exactly as in the list of items.',
  'key-item-repeated': 'Key {place} names “{name}” twice. Delete one.',
  'organisation-unknown': `“${element}” names the organisation “{id}”, which is not in the register. Choose one from the register.`,
  'theme-unknown': 'The theme “{id}” is not in the classification. Choose one from the list.',
  'theme-repeated': 'The theme “{id}” is chosen twice. Remove one.',
  'slug-taken': 'The web address name “{slug}” is used by another entry. Choose another.',
  'code-taken': 'The resource code “{code}” is used by another entry. Give it another sequence number.',
  'code-class-contradicts-database':
    'The class of the resource code contradicts “Basic database”: codes that begin with 1 are for the basic databases, all others begin with 2 or 3. Correct one of the two.',
  'related-code-own': 'The related resource codes contain this entry’s own code. Remove it.',
  'temporal-reversed': 'The temporal coverage ends ({end}) before it starts ({start}). Check both days.',
}
