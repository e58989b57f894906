import type { Finding } from './rule.ts';

/** Statements about law that the registry cannot know by a title: wrong names, old limits, old wording of offences. */
export const LAW_FINDINGS: readonly Finding[] = [
  {
    pattern: /\bGDPR,? \(?(?:2016|2018)\b|\bGeneral Data Protection Regulations? \(?2018\b/,
    message: '“$&” is the name of no law.',
    fix: 'Cite the UK GDPR, or the Data Protection Act 2018.',
  },
  {
    pattern:
      /\b(?:EU|European(?: Union)?(?:['’]s)?) (?:data protection (?:directive|regulation)|General Data Protection|GDPR)/i,
    message: '“$&” has not been law here since 2021.',
    fix: 'Cite the UK GDPR.',
  },
  {
    pattern: /\b(?:8|eight) (?:data protection )?principles\b/i,
    message: '“$&” counts as the law of 1998 did.',
    fix: 'The UK GDPR has seven principles.',
  },
  {
    pattern: /(?:up to|maximum of|fines? of) £ ?500,?000\b/i,
    message: '“$&” was the highest penalty under the law of 1998.',
    fix: 'It is now up to £17.5 million or 4 per cent of turnover.',
  },
  {
    pattern:
      /\bWEEE (?:directive|regulations)(?! 2013)|\b(?:Electrical and|Electronic) Equipment \(?(?:WEEE\) )?directive\b/i,
    message: '“$&” is not the law in force.',
    fix: 'Cite the Waste Electrical and Electronic Equipment Regulations 2013.',
  },
  {
    pattern: /\bRIPA?\b(?! (?:currents?|tides?))(?=[^.]{0,60}(?:Act|Regulat|\)|was|intercept|monitor))/,
    message: '“$&” no longer governs interception.',
    fix: 'Look at the Investigatory Powers Act 2016.',
  },
  {
    pattern: /\bcommunicated with (?:a|the) child(?: under \d+)? (?:at least )?(?:twice|two times|on two occasions)/i,
    message: '“$&”: since 2015 one message is enough for the offence of meeting a child after grooming.',
    fix: 'Take the wording of the Sexual Offences Act 2003 as amended.',
  },
  {
    pattern: /\b(?:sending|send|conveys?)\b[^.]{0,90}\b(?:false message|information that is false|false information)/i,
    message: 'False messages moved to the Online Safety Act 2023 in January 2024.',
    fix: 'Cite section 179 of the Online Safety Act 2023.',
  },
  {
    pattern:
      /\breserves? the right to (?:search|examine|inspect|monitor) (?:the )?(?:content|contents|any)\b[^.]{0,60}(?:mobile|phone|device|handheld|personal)/i,
    message: 'A general right to search devices does not exist.',
    fix: 'Follow the guidance on searching, screening and confiscation; it needs a reason each time and covers pupils only.',
  },
  {
    pattern: /\bstaff (?:mobiles?|phones?|(?:mobile|personal) [a-z]+)[^.]{0,50}\b(?:may|can|will) be searched\b/i,
    message: 'A school has no power to search the devices of staff as routine.',
    fix: 'Take the rule out, and ask for advice.',
  },
  {
    pattern: /\b(?:Her Majesty|H\.?M\.? the Queen|the Queen)\b(?! Elizabeth|['’]s)/,
    message: '“$&” is out of date since September 2022.',
    fix: 'The King.',
  },
  {
    pattern: /\b(?:Ofsted|Department for Education|DfE|DfES|DCSF|Becta|Home Office),? (?:\w+ )?(?:200\d|201[0-7])\b/,
    message: '“$&” is a source of long ago.',
    fix: 'Look whether it still stands, and cite what took its place.',
  },
  {
    pattern:
      /advice[^.]{0,160}\b(?:January|February|March|April|May|June|July|August|September|October|November|December) 20(?:0\d|1[0-7])\b/,
    message: 'Advice of that date is older than the law in force.',
    fix: 'Look whether it still stands.',
  },
  {
    pattern: /\bCOPPA\b|coppa\.org/i,
    message: '“$&” is a law of the United States.',
    fix: 'Cite the age of 13 in the Data Protection Act 2018, or the terms of the service.',
  },
];
