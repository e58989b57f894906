import { builtInRules } from './built-in/index.ts';
import { configurationRules } from './configuration/index.ts';
import { documentRules } from './document/index.ts';
import { libraryRules } from './library/index.ts';
import { pageRules } from './page/index.ts';
import { pdfRules } from './pdf/index.ts';
import { type RuleFacts, STAGES, type Stage, type StagedRule } from './rule.ts';
import { textRules } from './text/index.ts';

const at = (stage: Stage, rules: readonly RuleFacts[]): readonly StagedRule[] =>
  rules.map((rule) => ({ ...rule, stage }));

// What the rules look things up in says nothing about the rules themselves.
const forTexts = textRules({ guidance: {}, products: {}, today: '2000-01-01' });

/** Every rule there is, in the order in which a build comes by them: `docs/checks.md` and reports are made from it. */
export const catalogue: readonly StagedRule[] = [
  ...builtInRules,
  ...at('configuration', configurationRules),
  ...at('library', libraryRules),
  ...at('document', documentRules),
  ...at('page', pageRules),
  ...at('pdf', pdfRules),
  ...at('text', forTexts),
].sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
