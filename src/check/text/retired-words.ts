/** Words of the past, and what to write instead. */
export const RETIRED_TERMS: readonly (readonly [RegExp, string])[] = [
  [/\be-?safety\b/i, 'Online safety.'],
  [/\bon-line\b/i, 'Online.'],
  [/\bICT\b(?! (?:Services Ltd|Mark))/, 'Name the thing: computers, network, IT support, computing.'],
  [/\bsexting\b|\bsexts?\b|\bSGII\b|\byouth[- ]produced sexual imagery\b/i, 'Sharing nudes and semi-nudes.'],
  [
    /\bchild(?:ren)? pornography\b|\bkiddie porn\b|\bindecent child\b|\bpornographic images of children\b/i,
    'Child sexual abuse material.',
  ],
  [/\bfrap(?:e|ing|ed)\b/i, 'Posting from the account of somebody else.'],
  [/\brevenge porn\b(?! helpline)/i, 'Sharing of intimate images without consent.'],
  [/\bWeb ?2(?:\.0)?\b/i, 'Name the kind of service.'],
  [
    /\bBebo\b|\bMySpace\b|\bMSN\b|\bPiczo\b|\bFriends Reunited\b|\bGoogle ?\+|\bVine\b(?= (?:app|video))/i,
    'Name kinds of services, not networks.',
  ],
  [/\bTwitter\b/, 'X, or better the kind of service.'],
  [/\bHotmail\b|\bBTInternet\b|\bAOL\b/i, 'Name the kind: private e-mail.'],
  [/\bfax(?:ed|es|ing)?\b(?! machines are not)/i, 'Say how papers are sent today.'],
  [
    /\bPDAs?\b|\bpersonal digital assistants?\b|\bBlackberr(?:y|ies)\b|\bpalmtops?\b|\bpagers?\b/i,
    'Phone, watch or tablet.',
  ],
  [/\bdial[- ]?up\b|\bISDN\b|\bmodems?\b/i, 'Take the words out.'],
  [
    /\bback-?up tapes?\b|\btape (?:drives?|backups?)\b|\bvideo ?tapes?\b|\bcassettes?\b|\bfloppy\b|\bZip drives?\b/i,
    'Say how copies are kept today.',
  ],
  [/\bmultimedia messag\w+|\bMMS\b|\bBluetooth bullying\b|\bhappy slapping\b/i, 'Name what happens: filming, sending.'],
  [/\bcyber ?mentor(?:ing)?\b/i, 'Peer support.'],
  [
    /\bYears? 11 and under\b|\bchild protection coordinators?\b|\bDesignated Child Protection (?:Officer|Lead|Person|Teacher)\b|\bChild Protection Officer\b/i,
    'Designated safeguarding lead.',
  ],
  [/\bDesignated Child$/im, 'Designated safeguarding lead.'],
  [/\bson ?\/ ?daughter\b|\bhe ?\/ ?she\b|\bs\/he\b|\bhis ?\/ ?her\b|\bhim ?\/ ?her\b/i, 'Child, or they.'],
  [/\bsocial services\b/i, 'Children’s social care.'],
  [/\bLEARNING PLATFORM\b/, 'Write it as other words are written.'],
  [
    /\bComputing (?:systems|technical|technicians?|equipment|hardware|infrastructure)\b/,
    'IT: this looks like a find-and-replace.',
  ],
  [
    /\byahoo ?(?:for )?kids\b|\bask ?(?:for )?kids\b|\bYahooligans\b|\bKidrex\b/i,
    'This search service for children has closed.',
  ],
  [/\bKey Stage 5\b(?= sixth)/, 'Sixth form.'],
];

/** Bodies and services that closed or have another name, and where to turn instead. */
export const RETIRED_BODIES: readonly (readonly [RegExp, string])[] = [
  [
    /\bL\.?S\.?C\.?B\.?s?\b|\bLocal Safeguarding Children(?:['’]s)? Boards?\b/i,
    'The local safeguarding partners, since September 2019.',
  ],
  [/\bLEAs?\b|\bLocal Education Authorit(?:y|ies)\b/, 'The local authority.'],
  [/\bCRB\b|\bCriminal Records Bureau\b/, 'DBS, since December 2012.'],
  [/\bUKCCIS\b|\bUK Council for Child Internet\b/, 'UK Council for Internet Safety (UKCIS), since 2018.'],
  [/\bCyber-?mentors?\b|\bBeatbullying\b/i, 'Closed in 2014. Childline, or Report Harmful Content.'],
  [/\bNet[- ]?Aware\b/i, 'Closed by the NSPCC.'],
  [/\bBecta\b/i, 'Closed in 2011.'],
  [/\bIndependent Safeguarding Authority\b|\bISA registration\b/i, 'DBS, since December 2012.'],
  [/\b(?:DCSF|DfES|Every Child Matters)\b/, 'The Department for Education.'],
  [/\bVirtual Global Taskforce\b|\bThink ?U ?Know\b(?! \(now)|\bThinkuknow\b/i, 'CEOP Education.'],
  [
    /\bNational College for Teaching and Leadership\b|\bNCTL\b|\bGeneral Teaching Council\b/,
    'Teaching Regulation Agency.',
  ],
  [/\bHighways Agency\b|\bPrimary Care Trusts?\b/, 'Look for the body of today.'],
];
