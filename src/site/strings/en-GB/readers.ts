/** The pages that gather what concerns one reader. */
export const readers = {
  title: (reader: string) => `For ${reader.toLowerCase()}`,
  lead: (school: string) => `What ${school} asks of you and does for you, rule by rule.`,
  worried: 'Worried about a child? Whom to tell',
  rules: 'Our rules',
  inShort: 'The other sections in short',
  more: 'Also written for you',
  others: 'For other readers:',
};

/** The page for pupils, whose topics are called what children call them. */
export const children = {
  lead: (school: string) => `How we stay safe and kind online at ${school}.`,
  wrong: 'Is something wrong?',
  grownUp: 'a grown-up',
  adult: 'an adult',
  tell: (adult: string) => `Tell ${adult} you trust. You will not be in trouble for asking.`,
  call: (helpline: string, hours: string | undefined) => `Or call ${helpline}${hours ? `, ${hours}` : ''}. It is free.`,
  rules: 'Our rules',
  wholeRule: 'The whole rule',
  ofTopic: (topic: string) => `: ${topic}`,
  more: 'More that is written for you',
  topics: {
    'reporting-and-incidents': 'Something is wrong',
    'bullying-and-harassment': 'Somebody is mean',
    'nudes-and-blackmail': 'Private pictures',
    'pupil-phones': 'Phones and watches',
    'passwords-and-accounts': 'Passwords',
    'internet-use': 'Things on the screen',
    'generative-ai': 'AI helpers',
    'images-and-consent': 'Photographs of you',
    'email-and-messaging': 'Messages',
    'social-media': 'Apps and posts',
    'live-lessons-and-video': 'Lessons on video',
    'school-equipment': 'School tablets and laptops',
    'filtering-and-monitoring': 'Who can see what you do',
    'searching-and-confiscation': 'If staff take your phone',
    breaches: 'If you break a rule',
    'help-and-support': 'Somebody to talk to',
  },
};
