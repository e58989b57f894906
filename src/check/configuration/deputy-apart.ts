import type { ConfigurationRule } from './rule.ts';
import { samePerson } from './settings/holders.ts';

/** The deputy of the designated safeguarding lead is another person. */
export const deputyApart: ConfigurationRule = {
  id: 'config/deputy-apart',
  checks: ['C09', 'C10'],
  name: 'A deputy is there when the lead is not',
  reason: 'A lead who is her own deputy leaves nobody in charge on a day of illness.',
  severity: 'error',
  source: 'Keeping children safe in education, annex C',
  bad: 'people: { deputyDsls: [{ name: Dev Lal }] }',
  good: 'people: { deputyDsls: [{ name: Dora Quill }] }',
  check: ({ school }) => {
    const { dsl, deputyDsls } = school.config.people;
    return deputyDsls.flatMap((deputy, index) =>
      samePerson(deputy, dsl)
        ? [
            {
              path: `people.deputyDsls.${index}.name`,
              message: `${deputy.name} is the designated safeguarding lead, and stands among the deputies.`,
              fix: 'Name somebody else who is trained to the same standard.',
            },
          ]
        : [],
    );
  },
};
