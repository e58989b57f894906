import type { RuleFacts, Stage, StagedRule } from '../rule.ts';
import { editionRules } from './editions.ts';
import { libraryFileRules } from './library-files.ts';
import { printingRules } from './printing.ts';
import { readingAgeRule } from './reading-age.ts';
import { resolvingRules } from './resolving.ts';
import { settingRules } from './settings.ts';
import { templateRules } from './templates.ts';
import { waiverRules } from './waivers.ts';
import { yamlRules } from './yaml.ts';

const at = (stage: Stage, rules: readonly RuleFacts[]): readonly StagedRule[] =>
  rules.map((rule) => ({ ...rule, stage }));

/** What readers, resolver, templates and printing hold to by themselves, each at the stage at which it is seen. */
export const builtInRules: readonly StagedRule[] = [
  ...at('configuration', [...yamlRules, ...settingRules, ...waiverRules]),
  ...at('library', [...libraryFileRules, readingAgeRule]),
  ...at('document', [...resolvingRules, ...editionRules]),
  ...at('pdf', [...templateRules, ...printingRules]),
];
