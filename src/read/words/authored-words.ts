import type { AuthoredWords } from '../../document/authored-words.ts';
import type { YamlSource } from '../yaml.ts';
import { maskMdx } from './mask-mdx.ts';
import { maskYaml } from './mask-yaml.ts';

/** The words of a YAML file of the library. */
export const wordsOfYaml = (source: YamlSource, document: string | undefined): AuthoredWords => ({
  file: source.file,
  document,
  lines: maskYaml(source),
  source: source.lines,
});

/**
 * The words of an MDX file of the library: its front matter, then its body.
 * @param source the whole file, with line ends as `splitFrontMatter` leaves them
 * @param front the front matter, read with the lines of the file
 * @param body the body, with an empty line for each line of front matter
 */
export function wordsOfMdx(
  source: string,
  front: YamlSource,
  body: string,
  document: string | undefined,
): AuthoredWords {
  const lines = source.split('\n');
  const head = maskYaml(front);
  const text = maskMdx(body).split('\n');
  return {
    file: front.file,
    document,
    source: lines,
    lines: lines.map((line, index) => {
      const own = text[index] ?? '';
      return own.length === line.length ? own : (head[index] ?? '').padEnd(line.length).slice(0, line.length);
    }),
  };
}

/** The words of a school’s own Markdown, which holds nothing but words. */
export function wordsOfMarkdown(text: string, file: string): AuthoredWords {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return { file, lines, source: lines };
}
