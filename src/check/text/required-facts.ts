import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem, type RuleFacts, type TextRule } from './rule.ts';
import type { TextFile } from './text-file.ts';

const facts: RuleFacts = {
  id: 'text/required-fact',
  checks: ['C10'],
  name: 'The facts that a reader in need looks for are there',
  reason: 'Whoever opens the policy in an emergency needs a name and a number, not a paragraph.',
  severity: 'error',
  source: 'Keeping children safe in education',
  bad: 'Online safety policy: tell the safeguarding lead.',
  good: [
    'Foxglove Vale Academy: online safety policy',
    'The designated safeguarding lead is Imogen Tarrant. The deputy DSL stands in.',
    'LADO 01632 960101. Children’s social care 01632 960102, out of hours 01632 960103.',
    'Our data protection officer and the safeguarding governor meet. The chair of governors hears concerns about the head.',
    'The filtering is provided by Netsweeper. Monitoring is by Senso. We review filtering and monitoring each year.',
    'Pupils hand in phones on arrival and may not use them. Report abuse to CEOP.',
  ].join('\n'),
};

const PERSON = "(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr) )?[A-Z][a-z'’]+(?: [A-Z]\\.?)? [A-Z][a-z'’-]+";
const NUMBER = '(?:0\\d[\\d ]{8,12}|\\+44[\\d ]{9,13})';
/** A role beside a name or a number. Words between have to be few. */
const named = (role: string): RegExp =>
  new RegExp(
    `(?:${role})\\)?(?: (?:is|in this school is|here is))?[\\s:–—,-]{1,4}${PERSON}(?!\\w| (?:Lead|Officer|Policy|Team))|${PERSON},? ?[–(:-]? ?(?:the |our |is the )?(?:${role})`,
  );
const reached = (who: string): RegExp => new RegExp(`(?:${who})[^.]{0,80}${NUMBER}|${NUMBER}[^.]{0,40}(?:${who})`, 'i');

interface Fact {
  readonly what: string;
  readonly shows: RegExp;
}

const WANTED: readonly Fact[] = [
  {
    what: 'the name of the designated safeguarding lead (DSL)',
    shows: named('(?:[Dd]esignated )?[Ss]afeguarding [Ll]ead|DSL'),
  },
  {
    what: 'a deputy of the designated safeguarding lead',
    shows: /\bdeputy (?:designated )?safeguarding lead|\bdeputy DSL|\bdeputies\b/i,
  },
  { what: 'the local authority designated officer (LADO)', shows: /\bLADO\b|local authority designated officer/i },
  { what: 'a telephone number of the LADO', shows: reached('LADO|designated officer') },
  { what: 'a telephone number of children’s social care', shows: reached('social care|MASH|front door') },
  {
    what: 'an out-of-hours number',
    shows: reached('out[- ]of[- ]hours|emergency duty|outside (?:office|working) hours|evenings'),
  },
  { what: 'the data protection officer (DPO)', shows: /\bdata protection officer\b|\bDPO\b/i },
  {
    what: 'the governor or trustee for safeguarding',
    shows:
      /\b(?:safeguarding|online safety)\b[^.]{0,160}\b(?:governors?|governing|trustees?|directors?|committee)\b|\b(?:governors?|governing \w+|trustees?|directors?|committee|board)\b[^.]{0,160}\b(?:safeguarding|online safety|filtering|reports?|reviews?|risks?)|proprietor/i,
  },
  {
    what: 'the way for concerns about the head (chair of governors)',
    shows:
      /\bchair(?:man|woman|person)? of (?:the )?[\w ]{0,20}(?:governors|trustees|governing|board|trust|directors|committee)|proprietor/i,
  },
  {
    what: 'the product for filtering and who looks after it',
    shows:
      /\bfilter\w*[^.]{0,60}\b(?:product|provided by|called|is [A-Z]|by [A-Z]|from [A-Z])|[A-Z]\w+ (?:web )?filter|filtering system: /i,
  },
  {
    what: 'the product for monitoring and who looks after it',
    shows:
      /\bmonitor(?:ing|ed)\b[^.]{0,60}\b(?:product|provided by|called|by [A-Z]|from [A-Z]|with [A-Z])|monitoring system: |monitoring (?:is|uses) [A-Z]/i,
  },
  {
    what: 'the yearly review of filtering and monitoring',
    shows: /\breview[^.]{0,80}\b(?:filter|monitor)|\b(?:filter|monitor)[^.]{0,80}\breview/i,
  },
  {
    what: 'the rule on phones of pupils',
    shows:
      /\b(?:pupil|student|child)[^.]{0,80}\bphones?[^.]{0,80}\b(?:not|off|away|hand|locker|never|only)|\bphones?[^.]{0,60}\b(?:not|off|away|hand|never)\b|phone-free/i,
  },
  { what: 'CEOP or another way to report online abuse', shows: /\bCEOP\b|Internet Watch Foundation|\bIWF\b/ },
  {
    what: 'the name of the school',
    shows:
      /\b[A-Z][\w.'’-]+ (?:[A-Z][\w.'’-]*,? |of |and |the |C of E )*(?:School|Academy|College|Trust)\b(?! (?:ICT|IT|Policy|equipment|Improvement))/,
  },
];

/** What every policy of this kind has to say, told once for each fact that it does not say. */
export const requiredFacts: TextRule = {
  ...facts,
  check: (text: TextFile): Diagnostic[] => {
    const whole = text.lines.join(' ').replace(/\s+/g, ' ');
    if (!/\b(?:policy|agreement)\b/i.test(whole)) return [];
    const line = Math.max(1, text.lines.findIndex((words) => words.trim() !== '') + 1);
    return WANTED.filter(({ shows }) => !shows.test(whole)).map(({ what }) =>
      problem(
        facts,
        text,
        { line },
        `Nothing in this text gives ${what}.`,
        'Add it; the text is not complete without.',
      ),
    );
  },
};
