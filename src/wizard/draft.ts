import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { parseYaml, type YamlValue } from '../read/yaml.ts';
import { type Answers, isMap } from './answers.ts';
import { renderPlain } from './render.ts';

/** The name of the file that keeps an unfinished interview, beside the school.yaml it will become. */
export const DRAFT = '.school.draft.yaml';

/**
 * What became of a question: answered, the end of its list, skipped for good, put off, or a yes or no about the
 * interview itself.
 */
export type Mark = 'done' | 'end' | 'no' | 'yes' | 'later';
const MARKS: readonly string[] = ['done', 'end', 'no', 'yes', 'later'] satisfies Mark[];
const isMark = (value: YamlValue): value is Mark => typeof value === 'string' && MARKS.includes(value);

/** An unfinished interview. */
export interface Draft {
  readonly answers: Answers;
  readonly marks: Readonly<Record<string, Mark>>;
}

export const emptyDraft: Draft = { answers: {}, marks: {} };

export const renderDraft = ({ answers, marks }: Draft): string =>
  `# An unfinished interview of “policypress new-school”, which goes on from here. Delete it to start again.\n${renderPlain({ answers, marks })}`;

/** Parses a draft. What was put off is open again. */
export function parseDraft(text: string, file: string): Draft | readonly Diagnostic[] {
  const source = parseYaml(text, file);
  const { answers, marks } = source.value ?? {};
  if (!hasErrors(source.diagnostics) && isMap(answers) && isMap(marks)) {
    const kept = Object.entries(marks).filter((pair): pair is [string, Mark] => isMark(pair[1]) && pair[1] !== 'later');
    return { answers, marks: Object.fromEntries(kept) };
  }
  if (hasErrors(source.diagnostics)) return source.diagnostics;
  const place = { file, line: 1, column: 1 };
  const message = 'This is not an unfinished interview.';
  return [{ rule: 'draft/not-a-draft', severity: 'error', ...place, message, fix: 'Delete it to start again.' }];
}
