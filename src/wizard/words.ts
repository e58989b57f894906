import { parseTerm } from '../document/terms.ts';
import { type Answers, getAt } from './answers.ts';

const WHOLE_WORDS: Readonly<Record<string, string>> = {
  urn: 'URN',
  dsl: 'Designated safeguarding lead',
  deputyDsls: 'Deputy safeguarding leads',
  dpo: 'Data protection officer',
  senco: 'SENCO',
  siro: 'Senior information risk owner',
  psheLead: 'PSHE lead',
  lado: 'LADO',
  rshe: 'Relationships, sex and health education',
  send: 'Special educational needs',
  mis: 'Management information system',
  cctv: 'CCTV',
  itManager: 'IT manager',
  aiTools: 'AI tools',
  pupilAi: 'AI and pupils',
  staffAi: 'AI and staff',
  byod: 'Personal devices',
  email: 'E-mail',
  emailSystem: 'E-mail system',
  pupilEmail: 'E-mail of pupils',
  web: 'Website',
};

/** The name of a key or of an answer as a person would say it: `shortName` becomes `Short name`. */
export function humanise(name: string): string {
  const known = WHOLE_WORDS[name];
  if (known !== undefined) return known;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A sentence of the library with the words of this school, as far as they are known, in place of its terms. */
export function withTerms(text: string, answers: Answers): string {
  return text.replace(/\{([^{}]+)\}/g, (whole, expression: string) => {
    const use = parseTerm(expression);
    if (!use) return whole;
    const chosen = use.of === 'governor' ? undefined : getAt(answers, `vocabulary.${use.of}`);
    const usual = { pupil: 'pupil', head: 'headteacher', board: 'governing-board', governor: 'governor' }[use.of];
    const word = (typeof chosen === 'string' ? chosen : usual).replaceAll('-', ' ') + (use.plural ? 's' : '');
    const phrase = use.article ? `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}` : word;
    return use.capital ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase;
  });
}
