import { type Desk, desksOf } from './desks.ts';
import type { DocumentProblem, DocumentRule } from './rule.ts';

/** Local services and systems that documents print under one name with different numbers. */
export const oneLabel: DocumentRule = {
  id: 'document/one-label',
  checks: ['C02'],
  name: 'Two desks have two names',
  reason: 'A reader who meets one name with two numbers cannot tell which of them to call.',
  severity: 'warning',
  bad: 'Testford Council 01632 960 910, Testford Council 01632 960 911',
  good: 'Testford LADO 01632 960 910, Testford children’s social care 01632 960 911',
  check: ({ school, library, documents }) => {
    const desks = desksOf(school, library).filter(({ path }) => !/^(?:people|helplines)\.|^telephone$/.test(path));
    const [document] = documents;
    if (!document) return [];
    return [...Map.groupBy(desks, ({ label }) => label.toLowerCase()).values()].flatMap(([first, ...others]) =>
      others
        .filter((other) => first !== undefined && apart(first, other))
        .map(
          (other): DocumentProblem => ({
            document: document.id,
            path: `${other.path}.${other.path.startsWith('contacts.') ? 'name' : 'product'}`,
            message: `“${other.label}” stands in the documents with two numbers: as “${first?.path}” and as “${other.path}”.`,
            fix: 'Give each desk the name by which it answers the telephone, or both the same number.',
          }),
        ),
    );
  },
};

/** Both can be called, and no number is that of both. */
const apart = (one: Desk, other: Desk): boolean =>
  one.telephones.size > 0 && other.telephones.size > 0 && one.telephones.isDisjointFrom(other.telephones);
