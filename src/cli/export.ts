import { resolve } from 'node:path';
import { counted } from '../diagnostics/format.ts';
import { bodyOf } from '../export/body/body.ts';
import { chooseParts } from '../export/choose-part.ts';
import { hrefOutside } from '../export/links.ts';
import { renderMarkdown } from '../export/markdown/render-markdown.ts';
import { renderText } from '../export/render-text.ts';
import { renderWord } from '../export/word/render-word.ts';
import { packFiles } from '../export/zip/pack-files.ts';
import { readSchoolFolder } from '../export/zip/read-school-folder.ts';
import { replaceFile } from '../publish/new-files.ts';
import { isFolder } from '../read/folders.ts';
import { readerName } from '../site/view/school-site.ts';
import { EXIT } from './exit-codes.ts';
import { type ChosenDocument, chooseDocument } from './export-document.ts';
import type { Terminal } from './terminal.ts';

export interface ExportOptions {
  readonly schools?: string;
  readonly content?: string;
  readonly school: string;
  readonly document?: string;
  readonly section?: string;
  /** The folder that was published. */
  readonly out: string;
  /** A file name or a folder, or true where none was given. */
  readonly zip?: string | true;
  readonly docx?: string | true;
  readonly markdown?: boolean;
  readonly text?: boolean;
  readonly today: string;
}

/** Hands on what a school publishes: its folder as an archive, or a document as a Word file, Markdown or plain text. */
export async function exportFiles(options: ExportOptions, terminal: Terminal): Promise<number> {
  const wrong = wrongOptions(options);
  const target = wrong === undefined ? await chooseFile(options) : { problem: wrong };
  if ('problem' in target) {
    terminal.say(target.problem);
    return EXIT.cannotRun;
  }
  if (options.zip !== undefined) return exportFolder(options, target.file, terminal);
  const chosen = await chooseDocument({ ...options, document: options.document ?? '' }, terminal);
  if ('code' in chosen) return chosen.code;
  if (options.docx !== undefined) return exportWord(chosen, target.file, terminal);
  return printWords(options, chosen, terminal);
}

function wrongOptions({ zip, docx, markdown, text, document, section }: ExportOptions): string | undefined {
  const formats = [zip !== undefined, docx !== undefined, markdown === true, text === true].filter(Boolean).length;
  if (formats !== 1) return 'Say what to export with one of --zip, --docx, --markdown and --text.';
  if (zip !== undefined && (document !== undefined || section !== undefined))
    return 'An archive holds the whole folder of a school; leave --document and --section out.';
  if (zip === undefined && document === undefined) return 'Say which document with --document <id>.';
  if (docx !== undefined && section !== undefined)
    return 'A Word file holds a whole document; leave --section out, or take one section with --markdown or --text.';
  return undefined;
}

/** The file to write: as it is named, or under its usual name in a folder. */
async function chooseFile({
  school,
  document,
  zip,
  docx,
}: ExportOptions): Promise<{ readonly file: string } | { readonly problem: string }> {
  const [name, ending] = zip === undefined ? [docx ?? true, '.docx'] : [zip, '.zip'];
  const usual = `${document === undefined ? school : `${school}-${document}`}${ending}`;
  if (name === true) return { file: resolve(usual) };
  if (await isFolder(name)) return { file: resolve(name, usual) };
  if (name.toLowerCase().endsWith(ending)) return { file: resolve(name) };
  return {
    problem: `“${name}” does not end in ${ending}, and is no folder either. Give the name of a ${ending} file.`,
  };
}

async function exportFolder({ out, school }: ExportOptions, file: string, terminal: Terminal): Promise<number> {
  const read = await readSchoolFolder(resolve(out), school);
  if ('notThere' in read) {
    terminal.say(read.notThere);
    return EXIT.cannotRun;
  }
  if ('problems' in read) {
    for (const problem of read.problems) terminal.say(problem);
    terminal.say('No archive was written.');
    return EXIT.problems;
  }
  const archive = packFiles(read.files);
  await replaceFile(file, archive);
  terminal.say(`${counted(read.files.size, 'file')} in ${file}, ${bytes(archive)} bytes.`);
  return EXIT.ok;
}

async function exportWord(chosen: ChosenDocument, file: string, terminal: Terminal): Promise<number> {
  const { school, document } = chosen;
  const word = await renderWord({
    ...chosen,
    href: hrefOf(chosen),
    readerName: (reader) => readerName(school, reader),
  });
  await replaceFile(file, word);
  terminal.say(`“${document.title}”, version ${document.control.version}, in ${file}, ${bytes(word)} bytes.`);
  return EXIT.ok;
}

function printWords({ section, markdown }: ExportOptions, chosen: ChosenDocument, terminal: Terminal): number {
  const { school, document } = chosen;
  const name = (reader: Parameters<typeof readerName>[1]): string => readerName(school, reader);
  const parts = chooseParts(document, bodyOf(document, name), section);
  if ('problem' in parts) {
    terminal.say(parts.problem);
    return EXIT.cannotRun;
  }
  terminal.print(
    markdown
      ? renderMarkdown({ ...chosen, href: hrefOf(chosen), readerName: name, section }).trimEnd()
      : renderText(school, document, name, section),
  );
  return EXIT.ok;
}

const hrefOf = ({ school, documents, document }: ChosenDocument) => hrefOutside(school, documents, document);

const bytes = (content: Uint8Array): string => content.length.toLocaleString('en-GB');
