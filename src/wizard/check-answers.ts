import { configurationRules } from '../check/configuration/index.ts';
import { applyConfigurationRules } from '../check/configuration/rule.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import { merge } from '../read/merge.ts';
import { allOrigins } from '../read/origins.ts';
import { type Origin, validate } from '../read/validate.ts';
import type { YamlSource } from '../read/yaml.ts';
import { SchoolConfigSchema } from '../schema/school.ts';
import type { Answers } from './answers.ts';
import type { Trust } from './target.ts';

export interface AnswersInput {
  readonly id: string;
  readonly answers: Answers;
  /** The file the answers came from, for places. */
  readonly source: YamlSource;
  readonly trust: Trust | undefined;
  readonly library: Library;
  readonly today: string;
}

/** What is wrong with the answers that are there; what is missing is no fault yet. */
export function checkAnswers({ id, answers, source, trust, library, today }: AnswersInput): readonly Diagnostic[] {
  const origins: [Origin, ...Origin[]] = [
    { source, prefix: '' },
    ...(trust ? [{ source: trust.source, prefix: 'defaults' }] : []),
  ];
  const { value: config, diagnostics } = validate(SchoolConfigSchema, merge(trust?.defaults ?? {}, answers), origins);
  if (!config) return diagnostics.filter(({ rule }) => rule !== 'config/missing');
  const school = {
    id,
    trustId: id,
    config,
    origins: allOrigins(origins),
    file: source.file,
    logo: undefined,
    ownText: {},
  };
  const input = { school: { ...school, trust: undefined }, library, today };
  return applyConfigurationRules(configurationRules, input).filter((found) => hasErrors([found]));
}
