import type { Shape } from '../shape.ts'
import type { publicSite as zh } from '../zh/public.ts'

export const publicSite: Shape<typeof zh> = {
  unnamed: 'Open government data',
  notFound: {
    title: 'There is no such page',
    text: 'The address may be wrong, or the page may have moved. A withdrawn dataset keeps its page with the reason; it does not vanish.',
    home: 'Back to the home page',
  },
  nav: {
    datasets: 'Datasets',
    organisations: 'Departments',
    themes: 'Themes',
    responsible: 'Who is responsible',
    log: 'Publication log',
    opinion: 'Give an opinion',
  },
  search: {
    label: 'Search the data',
    placeholder: 'Dataset, data item or department',
    submit: 'Search',
  },
  footer: {
    contact: 'Contact',
    about: 'About',
    machine: 'For programs',
    catalogueCsv: 'Disclosure catalogue (CSV)',
    catalogueJson: 'Disclosure catalogue (JSON)',
    feed: 'Updates (Atom)',
    sitemap: 'Sitemap',
    phone: 'Telephone',
    email: 'E-mail',
    address: 'Address',
    licence: 'Licence',
  },
}
