import type { Library } from '../../../src/document/library.ts';
import { parseMdx } from '../../../src/read/parse-mdx.ts';
import { wordsOfMdx, wordsOfYaml } from '../../../src/read/words/authored-words.ts';
import { parseYaml } from '../../../src/read/yaml.ts';
import { shippedLibrary } from '../../support/library.ts';

const shipped = await shippedLibrary();
const TRAINING = shipped.sections.find(({ id }) => id === 'training') as Library['sections'][number];

/** The file that `withSection` changes. */
export const SECTION = TRAINING.file;

/** The library that policypress ships. */
export const sound = shipped;

/** The shipped library with another text in one section, which begins on the fifth line of its file. */
export function withSection(body: string, answers: readonly string[] = []): Library {
  const head = `---\ntitle: Training\nanswers: [${answers.join(', ')}]\n---\n`;
  const front = parseYaml('\ntitle: Training\n', SECTION);
  const section = {
    ...TRAINING,
    answers: answers.map((id) => ({ id, part: undefined })),
    body: parseMdx(`\n\n\n\n${body}`, SECTION).nodes,
  };
  const words = wordsOfMdx(head + body, front, `\n\n\n\n${body}`, TRAINING.policy);
  return {
    ...shipped,
    sections: shipped.sections.map((other) => (other === TRAINING ? section : other)),
    words: shipped.words.map((other) => (other.file === SECTION ? words : other)),
  };
}

/** The shipped library with some keys of the entries of a registry changed. */
export function withEntries(registry: 'guidance' | 'helplines' | 'decisions', yaml: string): Library {
  const { value = {}, keyAt } = parseYaml(yaml, 'registries/x.yaml');
  const entries = Object.entries(value).map(([id, keys]) => {
    const old = shipped[registry] as Readonly<Record<string, object>>;
    return [id, { ...old[id], ...(keys as object) }];
  });
  return {
    ...shipped,
    [registry]: { ...shipped[registry], ...Object.fromEntries(entries) },
    places: { ...shipped.places, [`registries/${registry}.yaml`]: Object.fromEntries(keyAt) },
  };
}

type Chart = Library['flowcharts'][number];

/** A library of one chart, with the steps and ways of an example and some steps that it takes for granted. */
export function withChart(yaml: string, granted: readonly string[] = []): Library {
  const source = parseYaml(yaml, 'flowcharts/x.yaml');
  const { nodes = [], edges = [] } = (source.value ?? {}) as unknown as Partial<Chart>;
  const others = granted.map((step) => {
    const [id = '', type = 'end'] = step.split(':');
    return { id, type: type as Chart['nodes'][number]['type'], text: 'Words' };
  });
  const [base] = shipped.flowcharts;
  return {
    ...shipped,
    flowcharts: [{ ...(base as Chart), file: source.file, nodes: [...nodes, ...others], edges }],
    words: [wordsOfYaml(source, 'x')],
    places: { [source.file]: Object.fromEntries([...source.valueAt, ...source.keyAt]) },
  };
}
