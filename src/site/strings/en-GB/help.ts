/** Whom to call at once, on the home page. */
export const urgent = {
  danger: 'A child is in danger now',
  callPolice: 'Call the police',
  tellLead: 'Tell our safeguarding lead',
  tellRole: (role: string) => `Tell the ${role}`,
  outOfHours: 'Outside school hours',
  child: 'You are a child',
  young: 'You are a child or young person',
  childline: (adult: string, helpline: string) => `Tell ${adult} you trust, or call ${helpline}`,
  grownUp: 'a grown-up',
  adult: 'an adult',
};

/** Whom to tell of what, on the page “Report a concern”. */
export const help = {
  situations: {
    danger: { title: 'A child is in danger now, or a crime is happening', tell: 'Police or ambulance' },
    worried: { title: 'You are worried about a child', otherTimes: 'at any other time' },
    child: {
      title: 'You are a child and want to talk to somebody',
      advice: 'Tell any grown-up you trust in school. You will not be in trouble.',
    },
    nude: {
      title: 'Somebody has, or wants, a nude picture of a child',
      advice: 'Do not send it on and do not pay. Tell us before you delete anything.',
    },
    adult: {
      title: 'You are worried about an adult who works with children',
      aboutHead: 'if the worry is about the head',
      lado: 'the officer of the council for such worries',
    },
    extremism: { title: 'Somebody is drawn into hatred or violence' },
    technical: { title: 'A strange e-mail, a virus, or a page that should be blocked' },
    data: { title: 'Personal data is lost, or went to the wrong person' },
    complaint: { title: 'You want to complain' },
  },
  services: {
    socialCare: 'Children’s social care',
    otherTimes: 'at all other times',
    police: 'Police, when it is not an emergency',
    lado: 'Local authority designated officer, for worries about an adult who works with children',
    councilHelpdesk: 'Safeguarding advice for schools',
    localAuthority: 'Local authority',
  },
  systems: {
    broadband: 'Internet connection',
    filtering: 'Filtering',
    monitoring: 'Monitoring',
    antiMalware: 'Protection against malware',
    mis: 'Pupil and staff records',
    learningPlatform: 'Learning platform',
    emailSystem: 'E-mail',
    assetRegister: 'Equipment register',
    classroomManagement: 'Classroom management',
    remoteAccess: 'Access from elsewhere',
  },
  people: { deputy: 'Deputy designated safeguarding lead', assetOwner: 'Information asset owner' },
  checkedOn: (day: string) => `Checked on ${day}`,
};
