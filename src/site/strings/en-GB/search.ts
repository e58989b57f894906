/** The search box, the search page, and what its script says. */
export const search = {
  title: 'Search',
  description: (school: string) => `Search the rules, forms and contacts for online safety at ${school}.`,
  label: 'Search all rules and forms',
  placeholder: 'Phones, photos, homework…',
  button: 'Search',
  filters: { for: 'For', everybody: 'everybody', in: 'In', everything: 'everything' },
  kinds: {
    policy: 'the policy',
    policies: 'the policies',
    agreement: 'forms to sign',
    record: 'records',
    flowchart: 'procedures',
    sheet: 'sheets',
  },
  contents: 'contents of the policy',
  list: 'list of policies',
  noScript: 'Searching needs JavaScript. Use “find in page” of your browser.',
  noScriptContents: 'Searching needs JavaScript. Use the {contents} instead, or “find in page” of your browser.',
  orRead: 'Or read the {contents} and the {documents}.',
  documents: 'list of forms and records',
  /** `{words}` is what somebody typed, `{count}` and `{most}` are numbers. */
  script: {
    nothing: 'Nothing found for “{words}”. Try another word, or look for everybody and everything.',
    one: '1 place found for “{words}”',
    several: '{count} places found for “{words}”',
    many: '{count} places found for “{words}”. The best {most} are shown.',
    failed: 'The search does not work here. Use the contents list of a policy instead.',
    fromFile:
      'The search works only when these pages come from a web server. Use the contents list of a policy instead.',
  },
};
