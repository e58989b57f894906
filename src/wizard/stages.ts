import { identityKeys } from '../schema/identity.ts';
import { SchoolConfigSchema } from '../schema/school.ts';
import { systemKeys } from '../schema/systems.ts';

interface StageWords {
  readonly title: string;
  readonly intro: string;
  readonly keys: readonly string[];
}

/** Settings that need an eye on the library; docs/configuration.md explains them to whoever wants them later. */
const BY_HAND = ['pack', 'sections', 'records'];

const NAMED: readonly StageWords[] = [
  { title: 'The school', intro: 'Its name, its address and how to reach it.', keys: Object.keys(identityKeys) },
  { title: 'Words', intro: 'What the school calls its people.', keys: ['vocabulary'] },
  { title: 'People', intro: 'Who holds which role.', keys: ['people'] },
  { title: 'Local contacts', intro: 'The services of the area.', keys: ['contacts'] },
  { title: 'Providers', intro: 'The systems the school uses, and who provides them.', keys: Object.keys(systemKeys) },
  { title: 'Decisions', intro: 'The contested rules. Every document follows your answers.', keys: ['decisions'] },
];

const REST: StageWords = {
  title: 'How things are done',
  intro: 'Records, forms, lessons and review.',
  keys: Object.keys(SchoolConfigSchema.shape).filter(
    (name) => !BY_HAND.includes(name) && !NAMED.some(({ keys }) => keys.includes(name)),
  ),
};

/** The stages of the interview and the keys of school.yaml that each asks for. */
export const STAGES: readonly StageWords[] = [...NAMED, REST];
