import { readFile } from 'node:fs/promises';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/**
 * Adds the source line to diagnostics that point into a file and do not carry it, as those do that are found long
 * after the file was read. Each file is read once; one that is gone, or a place at its very top, gets no line.
 */
export async function withExcerpts(diagnostics: readonly Diagnostic[]): Promise<Diagnostic[]> {
  const wanting = diagnostics.filter(isWithout);
  const files = [...new Set(wanting.map(({ file }) => file))];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => undefined)));
  const linesOf = new Map(files.map((file, index) => [file, texts[index]?.split(/\r\n|\r|\n/)]));
  return diagnostics.map((diagnostic) => {
    const excerpt = isWithout(diagnostic) ? linesOf.get(diagnostic.file)?.[diagnostic.line - 1] : undefined;
    return excerpt === undefined ? diagnostic : { ...diagnostic, excerpt };
  });
}

/** A place at the very top stands for the whole file. */
const isWithout = ({ excerpt, line, column, length }: Diagnostic): boolean =>
  excerpt === undefined && (line > 1 || column > 1 || length !== undefined);
