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
    /** Words of a question that say nothing about what is asked. */
    empty:
      'a about ain all am an and any anybody anyone are as at be been being but by can cannot could did do does for ' +
      'from get gets going got had has have he her him his how i if in into is it its just let like may me might my ' +
      'need needs no not of off on or our ours ought please put she should so some somebody someone something than ' +
      'that the their them then there these they this those to up us use want wants was we were what when where ' +
      'which who whom whose why will with would you your yours',
    nothing: 'Nothing found for “{words}”. Try another word, or look for everybody and everything.',
    one: '1 place found for “{words}”',
    several: '{count} places found for “{words}”',
    many: '{count} places found for “{words}”. The best {most} are shown.',
    failed: 'The search does not work here. Use the contents list of a policy instead.',
    fromFile:
      'The search works only when these pages come from a web server. Use the contents list of a policy instead.',
  },
};
