/** The kinds of defects that policies are known for, as `docs/checks.md` and the rules number them. */
export const DEFECT_KINDS = {
  C01: 'a telephone number or an address typed into a text',
  C02: 'one label with two numbers',
  C03: 'a reference that leads nowhere',
  C04: 'a gap left to fill in, or a note of the author',
  C05: 'law that is misquoted or no longer in force',
  C06: 'an old edition of guidance',
  C07: 'a name spelt in several ways',
  C08: 'words that are retired or banned',
  C09: 'a role that nobody holds, or one person in two roles that must be apart',
  C10: 'a fact that readers need and do not get',
  C11: 'rules that contradict each other',
  C12: 'sentences and lists that are broken',
  C13: 'consent that is not asked for',
  C14: 'products and technical rules that are out of date',
  C15: 'spelling',
  C16: 'a PDF or chart that cannot be read aloud',
  C17: 'the contacts of another local authority',
  C18: 'links that do not work',
  C19: 'a form that does not say who signs what',
  C20: 'a form or a log that the text asks for and the pack lacks',
  C21: 'versions and dates that do not agree',
} as const;

export type DefectKind = keyof typeof DEFECT_KINDS;
