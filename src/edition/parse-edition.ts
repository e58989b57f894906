import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { validate } from '../read/validate.ts';
import { parseYaml } from '../read/yaml.ts';
import { EditionSchema } from '../schema/edition.ts';
import type { Edition } from './edition.ts';
import { foreignIn, parseArticle } from './parse-html.ts';
import { checksumOf } from './render-edition.ts';

/**
 * Parses the file of an edition.
 * @param file the name that diagnostics give
 * @returns the edition, or undefined with a diagnostic: `edition/unreadable` where front matter or body is not what
 *   `approve` writes, `edition/changed` where the checksum shows that somebody changed the file after it was approved
 */
export function parseEdition(text: string, file: string): Outcome<Edition | undefined> {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const split = /^---\n([\s\S]*?\n)checksum: ?([^\n]*)\n---\n([\s\S]*)$/.exec(source);
  if (!split)
    return failed(file, 'edition/unreadable', 1, 'This is not the file of an edition, or a part of it is missing.');
  const [, front = '', checksum = '', body = ''] = split;
  if (checksumOf(front, body) !== checksum.trim())
    return failed(
      file,
      'edition/changed',
      front.split('\n').length + 1,
      'This edition was changed after it was approved: its checksum does not fit its text.',
    );
  const yaml = parseYaml(`\n${front}checksum: ${checksum}\n`, file);
  if (!yaml.value) return { value: undefined, diagnostics: yaml.diagnostics };
  const facts = validate(EditionSchema, yaml.value, [{ source: yaml, prefix: '' }]);
  if (!facts.value) return { value: undefined, diagnostics: facts.diagnostics };
  const foreign = foreignIn(body);
  if (foreign.length > 0)
    return failed(
      file,
      'edition/unreadable',
      front.split('\n').length + 2,
      `The text of this edition holds ${foreign.join(', ')}, which no approved document does.`,
    );
  return { value: editionOf(file, facts.value, Object.fromEntries(yaml.valueAt), body), diagnostics: [] };
}

/** Most commands look at few of the editions of a school: the text of one is parsed when somebody asks for it. */
function editionOf(
  file: string,
  facts: Edition['facts'],
  origins: NonNullable<Edition['origins']>,
  body: string,
): Edition {
  let tree: Edition['tree'] | undefined;
  return {
    file,
    facts,
    origins,
    get tree() {
      tree ??= parseArticle(body);
      return tree;
    },
  };
}

const failed = (file: string, rule: string, line: number, message: string): Outcome<undefined> => {
  const fix =
    'Bring back the file as it was approved (“git checkout” or a backup); to change the words, approve a new edition.';
  const diagnostic: Diagnostic = { rule, severity: 'error', file, line, column: 1, message, fix };
  return { value: undefined, diagnostics: [diagnostic] };
};
