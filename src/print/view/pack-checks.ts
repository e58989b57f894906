import { longDate } from '../../resolve/facts.ts';
import type { GovernorsPack } from '../pack/governors-pack.ts';
import type { GovernorsPackView } from './schema.ts';

/** What was checked before the meeting: which rules hold, what is open, and what was waived by whom, why and until when. */
export function checksView({
  checks,
}: GovernorsPack): Omit<GovernorsPackView['checks'], 'id' | 'href' | 'number' | 'title'> {
  const { stages, errors, warnings, waived } = checks;
  const sum = (count: (stage: (typeof stages)[number]) => number): number =>
    stages.reduce((total, stage) => total + count(stage), 0);
  const [rules, hold] = [sum((stage) => stage.rules), sum((stage) => stage.hold)];
  const open =
    rules === hold
      ? 'No problem is open.'
      : `${rules - hold} ${rules - hold === 1 ? 'rule finds' : 'rules find'} something; it is listed below.`;
  return {
    lead: `${hold} of ${rules} rules hold for this document. ${open} Pages and PDFs are checked again when they are published.`,
    stages: stages.map((stage) => ({ ...stage, open: stage.rules - stage.hold })),
    errors: [...errors],
    warnings: [...warnings],
    waived: waived.map((waiver) => ({ ...waiver, until: longDate(waiver.until) })),
  };
}
