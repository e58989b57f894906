/** The home of a school, and the part of it that other websites show. */
export const home = {
  title: (school: string) => `Online safety at ${school}`,
  lead: 'How we keep children safe online, what we ask of everyone, and whom to tell when something is wrong.',
  worried: 'Worried about a child?',
  everybody: 'Everybody you can turn to',
  rules: 'Our rules at a glance',
  readers: {
    title: 'What it means for you',
    about: {
      parents: 'What to do at home, photographs, forms to sign',
      pupils: 'How to stay safe, in a few words',
      staff: 'Your duties, your devices, what to do in an incident',
      governors: 'What to approve and what to ask',
      visitors: 'What we ask of you on our site',
    },
  },
  forms: 'Forms to sign',
  allForms: 'All forms, procedures and records',
  policy: 'The policy',
  policies: 'Our policies',
  changedLast: 'What changed last',
  allVersions: 'See all versions',
  readPolicy: 'Read the policy',
};

export const embed = {
  title: (home: string) => `${home}, in short`,
  forms: 'Forms and procedures',
};
