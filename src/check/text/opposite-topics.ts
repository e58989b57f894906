/** A matter on which a policy can say one thing or the other. */
export interface Topic {
  /** As a message names it. */
  readonly matter: string;
  /** Words that a statement on the matter has. */
  readonly about: RegExp;
  /** What shows that it points one way, and what shows that it points the other. */
  readonly one: RegExp;
  readonly other: RegExp;
}

export const TOPICS: readonly Topic[] = [
  {
    matter: 'Consent to pictures',
    about: /\b(?:images?|photos?|photographs?|pictures?)\b/i,
    one: /\b(?:do not|don['’]t) give (?:permission|consent)|\bif they withdraw (?:permission|consent)|\bopt(?:ed)?[- ]out\b|\bunless (?:a |the )?parents? (?:object|write|tell)/i,
    other:
      /\bwritten (?:consent|permission)|\bwhether they consent\b|\b(?:give|sought|seek|obtain)\w* (?:written |prior )?consent\b/i,
  },
  {
    matter: 'Telling a password to others',
    about: /\bpasswords?\b/i,
    one: /\b(?:only )?(?:disclose|tell|give|share)\b[^.]{0,40}\bto (?:authorised |the )?(?:ICT|IT|technical|network|support)/i,
    other:
      /\bnever (?:tel ?l|share|disclose|reveal|give)|\bnot (?:be )?(?:shared|reveal|revealed|disclosed?) (?:my |with|to )/i,
  },
  {
    matter: 'When passwords change',
    about: /\bpasswords?\b|\bchange them\b/i,
    one: /\bchanged? (?:passwords? )?whenever\b|\bonly change\b|\bchange[^.]{0,30}\b(?:only )?(?:if|when) (?:it|there|they)[^.]{0,40}(?:compromis|indication)/i,
    other:
      /\bchanged? (?:them |passwords? )?(?:regularly|periodically|frequently)|\bregularly changed?\b|\bevery \w+ (?:days|weeks|months)|\bchanged (?:termly|monthly|annually)/i,
  },
  {
    matter: 'Social media of pupils at school',
    about: /\bsocial (?:media|network\w*)\b/i,
    one: /\b(?:pupils|students)\b[^.]*\bnot (?:permitted|allowed) to (?:access|use)/i,
    other: /\b(?:pupils|students)\b[^.]*\b(?:are|is) (?:permitted|allowed) to (?:access|use)/i,
  },
  {
    matter: 'Social media on the equipment of the school',
    about: /\bsocial (?:media|network\w*|web ?sites?)|\bTwitter\b|\bFacebook\b/i,
    one: /\b(?:not (?:use|permitted|allowed|allow)\b[^.]*(?:\bat any time\.?$|\bpersonal social websites|\bsocial networking websites from))/i,
    other:
      /\bduring (?:school|working) hours\b|\bonly use social network\w* sites? in school\b|\b(?:has|have|runs?) an official\b/i,
  },
  {
    matter: 'Whether phones are off or silent',
    about: /\b(?:phones?|devices?|they)\b/i,
    one: /\b(?:turned|switched) off\b(?! or )(?: \(not|[^.]{0,30}\b(?:at all times|on arrival|and handed|and kept))/i,
    other: /\b(?:turned |switched )?off or (?:on )?silent\b|\b(?:set to|on|kept on) silent\b/i,
  },
  {
    matter: 'Phones in lessons',
    about: /\b(?:phones?|personal(?:ly)?[- ](?:owned )?devices?)\b/i,
    one: /\bnot be used (?:in any way|at any time)|\bnever (?:be )?used? /i,
    other: /\bunless (?:as|it is|they are) (?:part|an? )|\bnot be used during [^.]*\bunless\b|\bunless as\b/i,
  },
  {
    matter: 'Pictures on personal devices',
    about: /\b(?:images?|photos?|photographs?|videos?)\b/i,
    one: /\bonly be taken (?:on|with|using) school\b|\bshould not (?:use|be taken)\b[^.]*\bpersonal(?:ly)?|\bpersonal equipment of staff should not/i,
    other: /\bany permitted (?:images?|photos?)|\bexcept where\b[^.]*\bauthoris|\bmay use (?:their )?(?:own|personal)/i,
  },
  {
    matter: 'Memory sticks and other removable media',
    about: /\bremovable (?:storage )?media\b|\bUSB\b|\bmemory sticks?\b|\bflash drives?\b|\bpersonal portable media\b/i,
    one: /\b(?:do not|never|should not|must not) (?:be )?(?:store|stored|save|keep)\b|\bnot permitted to use\b/i,
    other:
      /\bpurchased with encryption\b|\busing personal removable media\b|\buse (?:automatically )?encrypted\b|\b(?:store|transfer)[^.]{0,40}\bon encrypted\b/i,
  },
  {
    matter: 'Equipment of one’s own',
    about: /\bprivately[- ]owned\b|\bpersonally[- ]owned\b|\byour own (?:PC|computer|laptop|device)\b/i,
    one: /\b(?:should|must|may) not be (?:used|connected)\b[^.]*\bnetwork/i,
    other: /\bfrom your own\b|\bmay (?:be used|connect)/i,
  },
  {
    matter: 'Personal data by e-mail',
    about: /\be-?mails?\b/i,
    one: /\bnever (?:use )?e-?mail\b[^.]*\bdata\b|\bnever send\b[^.]*\bdata\b[^.]*\be-?mail/i,
    other: /\bsecured? e-?mail\b|\bclosed['’]? [^.]{0,20}e-?mail|\be-?mail system which is used for\b/i,
  },
  {
    matter: 'When the accounts of leavers end',
    about: /\b(?:accounts?|user IDs?|log-?ins?)\b/i,
    one: /\bleft\b[^.]*\bwithin \w+ (?:days?|weeks?|months?)\b|\bwithin \w+ (?:days?|weeks?|months?) of leaving/i,
    other: /\b(?:disabled|closed|removed) (?:once|as soon as|immediately|on the day)\b/i,
  },
  {
    matter: 'Where to get the policy',
    about: /\b(?:policy|agreement|document)\b/i,
    one: /\bavailable[^.]*\b(?:publications? scheme|only on request)\b/i,
    other: /\bavailable[^.]*\bon our (?:web ?site|site)\b/i,
  },
  {
    matter: 'Who may publish',
    about: /\b(?:upload\w*|postings?|publish\w*|publication)\b/i,
    one: /\bpermission (?:from|of) the head ?teacher\b/i,
    other: /\bonly the [\w/ ]{3,30} has authority\b|\bresponsible for all postings\b/i,
  },
  {
    matter: 'Who has an e-mail account',
    about: /\be-?mail\b/i,
    one: /\bclass\/?(?: or )?group e-?mail\b|\bfrom Year \d+ onwards\b/i,
    other: /\ball users are (?:provided|given)\b|\bprovided with an individual\b|\bmy school e-?mail\b/i,
  },
  {
    matter: 'Whom to tell of a password that others know',
    about: /\bpasswords?\b/i,
    one: /\b(?:breach|compromis|aware)[^.]*\b(?:inform|tell|report (?:this )?to) (?:the |your )?head ?teacher\b/i,
    other:
      /\b(?:breach|compromis|aware)[^.]*\b(?:inform|tell|report (?:this )?to) (?:the |your )?(?:line manager|network manager|ICT|IT)\b/i,
  },
  {
    matter: 'Whom to tell of an incident',
    about: /\b(?:breach(?:es)?|incidents?|misuse|non-compliance)\b/i,
    one: /\breported to the (?:school['’]s )?(?:relevant responsible person|e-?safety co-?ordinator|head ?teacher)/i,
    other: /\breported to the information asset owner\b|\breported to the (?:senior information risk owner|SIRO)\b/i,
  },
  {
    matter: 'Who signs for a child',
    about: /\b(?:agreement|sign|signed)\b/i,
    one: /\bparents?[^.]*\bread[^.]*\bsign to say\b|\bon behalf of (?:their|the) child/i,
    other: /\b(?:son|daughter|child|pupil)\b has signed\b/i,
  },
  {
    matter: 'The marking of papers',
    about: /\bOFFICIAL\b|\b[Pp]rotected and [Rr]estricted\b|\bPROTECT\b/,
    one: /\bOFFICIAL\s?[–-]?\s?SENSITIVE\b/,
    other: /\b[Pp]rotected and [Rr]estricted\b|\bPROTECT\b|\bRESTRICTED\b/,
  },
];
