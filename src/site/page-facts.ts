/**
 * Facts that pages and PDFs print outside the text of the library, by the start of their path. `explain` lists them,
 * so that a person sees every place a change will reach.
 */
const PAGE_FACTS: Readonly<Record<string, readonly string[]>> = {
  name: ['every page and every PDF: header and footer'],
  shortName: ['home page: heading'],
  logo: ['every page and every PDF: header'],
  brandColour: ['every page and every PDF: colours'],
  motto: ['cover of every policy PDF'],
  values: ['cover of every policy PDF'],
  address: ['contacts page'],
  telephone: ['contacts page'],
  email: ['contacts page', 'accessibility statement'],
  website: ['contacts page'],
  publishedAt: ['canonical links', 'page “not found”', 'data for search engines, sitemap'],
  people: ['contacts page'],
  'people.dsl': ['home page: worried about a child'],
  contacts: ['contacts page', 'page “How this policy is kept right”'],
  'contacts.socialCare': ['home page: worried about a child'],
  filtering: ['contacts page'],
  monitoring: ['contacts page'],
  broadband: ['contacts page'],
  decisions: ['home page: rules at a glance'],
  forms: ['home page: forms to sign', 'cut line of every form'],
  review: ['versions page', 'home page', 'page “How this policy is kept right”'],
  documentControl: ['versions page', 'home page', 'footer of every PDF'],
};

/** Where pages and PDFs print a fact outside the text of the library. */
export const pageUsesOf = (fact: string): readonly string[] =>
  Object.entries(PAGE_FACTS)
    .filter(([start]) => fact === start || fact.startsWith(`${start}.`))
    .flatMap(([, uses]) => uses);
