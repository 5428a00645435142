/**
 * Names of the keys that lead to a list, joined by dots: `result.records`. Empty where the list is the root.
 * @param lead JSON text from the root up to the list's `[`.
 */
export function listPath(lead: string): string {
  const keys: (string | undefined)[] = []
  let last: string | undefined
  for (const [token] of lead.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]/g)) {
    if (token === '{' || token === '[') {
      keys.push(last)
      last = undefined
    } else if (token === '}' || token === ']') keys.pop()
    else if (token === ',') last = undefined
    else last = token.slice(1, -1)
  }
  return keys.filter((key) => key !== undefined).join('.')
}
