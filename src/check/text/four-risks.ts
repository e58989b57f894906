import { problem, type RuleFacts, type TextRule } from './rule.ts';

const facts: RuleFacts = {
  id: 'text/risk-areas',
  checks: ['C06'],
  name: 'All four areas of risk are named',
  reason: 'Commerce joined content, contact and conduct in 2021, and misinformation joined content in 2025.',
  severity: 'error',
  source: 'Keeping children safe in education, part two',
  bad: 'Content\nContact\nConduct',
  good: 'The risks are content (misinformation included), contact, conduct and commerce.',
};

/** A text that sorts risks into content, contact and conduct has to know the fourth, and what content covers today. */
export const riskAreas: TextRule = {
  ...facts,
  check: (text) => {
    const lineOf = (word: string) =>
      text.lines.findIndex((line) => new RegExp(`^\\W*${word}\\s*(?:[:–-].*)?$`, 'i').test(line.trim())) + 1;
    const first = lineOf('content');
    if (first === 0 || lineOf('contact') === 0 || lineOf('conduct') === 0) return [];
    const whole = text.lines.join(' ');
    const lacking = [
      ...(/\bcommerce\b/i.test(whole) ? [] : ['commerce']),
      ...(/\b(?:mis|dis)information\b/i.test(whole) ? [] : ['misinformation and disinformation']),
    ];
    if (lacking.length === 0) return [];
    return [
      problem(
        facts,
        text,
        { line: first },
        `The areas of risk leave out ${lacking.join(', and ')}.`,
        'Take the list from the edition in force.',
      ),
    ];
  },
};
