import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

/** The layouts of printed documents as they stand on disk. */
export interface TemplateFiles {
  readonly templates: readonly TemplateFile[];
  readonly partials: readonly TemplateFile[];
  readonly stylesheet: string;
  /** What large print changes; it comes after the rest. */
  readonly largePrint: string;
}
export interface TemplateFile {
  readonly name: string;
  /** As messages name it. */
  readonly file: string;
  readonly source: string;
}

export const TEMPLATES_FOLDER = resolve(import.meta.dirname, '../../../templates');

/** Reads `templates/*.hbs`, `templates/partials/*.hbs` and `templates/styles/*.css`. */
export async function readTemplates(folder = TEMPLATES_FOLDER): Promise<TemplateFiles> {
  return {
    templates: await readFolder(folder, 'templates'),
    partials: await readFolder(join(folder, 'partials'), 'templates/partials'),
    stylesheet: await readStyles(join(folder, 'styles')),
    largePrint: await readFile(join(folder, 'styles', LARGE_PRINT), 'utf8'),
  };
}

/** Other documents stay without it, so that not a byte of theirs depends on it. */
const LARGE_PRINT = 'large-print.css';

/** The base comes first; the other files style different parts of a page, so their order does not matter. */
async function readStyles(folder: string): Promise<string> {
  const apart = ['base.css', LARGE_PRINT];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.css') && !apart.includes(name)).sort();
  return (await Promise.all(['base.css', ...names].map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}

async function readFolder(folder: string, shown: string): Promise<TemplateFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.hbs')).sort();
  return Promise.all(
    names.map(async (name) => ({
      name: basename(name, '.hbs'),
      file: `${shown}/${name}`,
      source: await readFile(join(folder, name), 'utf8'),
    })),
  );
}
