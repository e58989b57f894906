import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Diagnostic, hasErrors, type Place } from '../diagnostics/diagnostic.ts';
import type { AuthoredWords } from '../document/authored-words.ts';
import type { HElement } from '../document/hast.ts';
import { parseInline } from '../document/inline.ts';
import type {
  Language,
  LibraryAgreement,
  LibraryClauses,
  LibraryPolicy,
  LibrarySection,
  LibrarySheet,
  LibraryTranslation,
} from '../document/library.ts';
import { AgreementSchema, ClauseTopicSchema } from '../schema/library/agreement.ts';
import { LanguageSchema } from '../schema/library/language.ts';
import { PolicySchema, SectionSchema } from '../schema/library/policy.ts';
import { SheetSchema } from '../schema/library/sheet.ts';
import { TranslationSchema } from '../schema/library/translation.ts';
import { isSlug } from '../schema/text.ts';
import { displayName, listFolder } from './folders.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseIcon } from './parse-icon.ts';
import { parseMdx } from './parse-mdx.ts';
import { misplacedTranslation, parseTranslationName } from './translation-name.ts';
import { validate } from './validate.ts';
import { wordsOfMdx, wordsOfYaml } from './words/authored-words.ts';
import { parseYaml, type YamlSource, type YamlValue } from './yaml.ts';

/** Registries that hold words for readers; in the others names and numbers are data. */
const WORDED = new Set(['decisions', 'image-channels', 'roles']);

/** Reads the files of a library, and keeps what was wrong, the words and the places of all of them. */
export class LibraryReader {
  readonly root: string;
  readonly diagnostics: Diagnostic[] = [];
  readonly words: AuthoredWords[] = [];
  readonly translatedWords: AuthoredWords[] = [];
  readonly places: Record<string, Readonly<Record<string, Place>>> = {};
  /** The document that the file being read belongs to: a broken file blocks it. */
  private document: string | undefined;

  constructor(root: string) {
    this.root = root;
  }

  async registry<T>(name: string, schema: z.ZodType<T>): Promise<T | undefined> {
    return this.yaml(join(this.root, 'registries', `${name}.yaml`), schema, WORDED.has(name));
  }

  async yamlFiles<T extends { id: string }>(folder: string, schema: z.ZodType<T>): Promise<(T & { file: string })[]> {
    const items: (T & { file: string })[] = [];
    for (const name of await listFolder(join(this.root, folder), 'files')) {
      if (!name.endsWith('.yaml')) continue;
      const file = join(this.root, folder, name);
      this.document = name.slice(0, -'.yaml'.length);
      const value = await this.yaml(file, schema);
      if (value) items.push({ ...value, file: displayName(file) });
    }
    return items;
  }

  async policies(): Promise<{ policies: LibraryPolicy[]; sections: LibrarySection[] }> {
    const policies: LibraryPolicy[] = [];
    const sections: LibrarySection[] = [];
    for (const name of await listFolder(join(this.root, 'policies'), 'folders')) {
      const folder = join(this.root, 'policies', name);
      const file = join(folder, 'policy.yaml');
      this.document = name;
      const policy = await this.yaml(file, PolicySchema);
      if (policy) policies.push({ ...policy, file: displayName(file) });
      for (const fileName of await listFolder(folder, 'files')) {
        if (!fileName.endsWith('.mdx')) continue;
        const section = await this.mdx(join(folder, fileName), SectionSchema);
        const id = fileName.slice(0, -'.mdx'.length);
        if (!isSlug(id))
          this.add(
            displayName(join(folder, fileName)),
            'library/bad-id',
            `The file name “${fileName}” cannot become an id.`,
            'Name it with small letters, digits and single dashes.',
          );
        else if (section) sections.push({ ...section, id, policy: policy?.id ?? name });
      }
    }
    return { policies, sections };
  }

  async agreements(): Promise<LibraryAgreement[]> {
    const agreements: LibraryAgreement[] = [];
    for (const name of await listFolder(join(this.root, 'agreements'), 'files')) {
      this.document = name.replace(/\.mdx$/, '');
      const agreement =
        name.endsWith('.mdx') && !parseTranslationName(name)
          ? await this.mdx(join(this.root, 'agreements', name), AgreementSchema)
          : undefined;
      if (agreement) agreements.push(agreement);
    }
    return agreements;
  }

  /** The files `content/languages/<language>.yaml`, by language. */
  async languages(): Promise<Record<string, Language>> {
    const languages: Record<string, Language> = {};
    for (const name of await listFolder(join(this.root, 'languages'), 'files')) {
      if (!name.endsWith('.yaml')) continue;
      this.document = undefined;
      const path = join(this.root, 'languages', name);
      const language = await this.yaml(path, LanguageSchema, false);
      if (language) languages[name.slice(0, -'.yaml'.length)] = { ...language, file: displayName(path) };
    }
    return languages;
  }

  /** The files `content/agreements/<agreement>.<language>.mdx`; one with a problem is left out. */
  async translations(
    agreements: readonly LibraryAgreement[],
    languages: Readonly<Record<string, Language>>,
  ): Promise<LibraryTranslation[]> {
    const translations: LibraryTranslation[] = [];
    for (const name of await listFolder(join(this.root, 'agreements'), 'files')) {
      const named = parseTranslationName(name);
      if (!named) continue;
      this.document = `${named.of}.${named.language}`;
      const path = join(this.root, 'agreements', name);
      const before = this.diagnostics.length;
      const misplaced = misplacedTranslation(named, agreements, languages);
      if (misplaced) this.add(displayName(path), 'library/translation-place', misplaced.message, misplaced.fix);
      const translation = await this.mdx(path, TranslationSchema, false);
      if (translation && !hasErrors(this.diagnostics.slice(before))) translations.push({ ...translation, ...named });
    }
    return translations;
  }

  async sheets(): Promise<LibrarySheet[]> {
    const sheets: LibrarySheet[] = [];
    for (const name of await listFolder(join(this.root, 'sheets'), 'files')) {
      this.document = name.replace(/\.mdx$/, '');
      const sheet = name.endsWith('.mdx') ? await this.mdx(join(this.root, 'sheets', name), SheetSchema) : undefined;
      if (sheet) sheets.push(sheet);
    }
    return sheets;
  }

  async icons(): Promise<Record<string, HElement>> {
    const icons: Record<string, HElement> = {};
    this.document = undefined;
    for (const name of await listFolder(join(this.root, 'icons'), 'files')) {
      if (!name.endsWith('.svg')) continue;
      const file = join(this.root, 'icons', name);
      const icon = parseIcon(await readFile(file, 'utf8'));
      if (icon) icons[name.slice(0, -'.svg'.length)] = icon;
      else
        this.add(
          displayName(file),
          'library/bad-icon',
          'This drawing holds more than plain shapes.',
          'Save it as a plain SVG of shapes and groups, without styles, scripts, links and text.',
        );
    }
    return icons;
  }

  async clauses(): Promise<LibraryClauses[]> {
    const topics: LibraryClauses[] = [];
    for (const name of await listFolder(join(this.root, 'clauses'), 'files')) {
      if (!name.endsWith('.mdx')) continue;
      this.document = undefined;
      const topic = await this.mdx(join(this.root, 'clauses', name), ClauseTopicSchema);
      if (topic) topics.push({ ...topic, id: name.slice(0, -'.mdx'.length) });
    }
    return topics;
  }

  private async yaml<T>(path: string, schema: z.ZodType<T>, worded = true): Promise<T | undefined> {
    const file = displayName(path);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) {
      this.add(
        file,
        'library/missing-file',
        'The library needs this file, and it is not there.',
        'Copy it from the library that comes with policypress.',
      );
      return undefined;
    }
    const source = parseYaml(text, file);
    if (worded) this.words.push(wordsOfYaml(source, this.document));
    return this.checked(source, schema);
  }

  private async mdx<T>(
    path: string,
    schema: z.ZodType<T>,
    isEnglish = true,
  ): Promise<(T & { file: string; body: LibrarySection['body'] }) | undefined> {
    const file = displayName(path);
    try {
      const { source, frontMatter, body } = splitFrontMatter(await readFile(path, 'utf8'));
      const front = parseYaml(`\n${frontMatter}`, file);
      (isEnglish ? this.words : this.translatedWords).push(wordsOfMdx(source, front, body, this.document));
      const value = this.checked(front, schema);
      const { nodes, diagnostics } = parseMdx(body, file);
      this.push(diagnostics);
      return value && { ...value, file, body: nodes };
    } catch {
      this.add(
        file,
        'library/front-matter',
        'The front matter cannot be read as YAML.',
        'Start the file with a line of three dashes, YAML, and another line of three dashes.',
      );
      return undefined;
    }
  }

  private checked<T>(source: YamlSource, schema: z.ZodType<T>): T | undefined {
    this.push(source.diagnostics);
    if (!source.value) return undefined;
    this.places[source.file] = Object.fromEntries([...source.valueAt, ...source.keyAt]);
    this.checkExpressions(source.value, '', source);
    const { value, diagnostics } = validate(schema, source.value, [{ source, prefix: '' }]);
    this.push(diagnostics);
    return value;
  }

  /** Braces in any text of the library must hold a fact or a term. */
  private checkExpressions(value: YamlValue, path: string, source: YamlSource): void {
    if (typeof value === 'string') {
      const place = source.valueAt.get(path) ?? { file: source.file, line: 1, column: 1 };
      for (const { source: bad } of parseInline(value).bad) {
        const message = `“${bad}” is neither a fact nor a term; library files may not run code.`;
        const fix = 'Write a fact, such as {school.people.dsl.name}, or a term, such as {pupils} or {a_head}.';
        this.push([
          {
            rule: 'library/no-code',
            severity: 'error',
            ...place,
            message,
            fix,
            excerpt: source.lines[place.line - 1] ?? '',
          },
        ]);
      }
      return;
    }
    for (const [name, child] of Object.entries(value))
      this.checkExpressions(child, path === '' ? name : `${path}.${name}`, source);
  }

  private add(file: string, rule: string, message: string, fix: string): void {
    this.push([{ rule, severity: 'error', file, line: 1, column: 1, message, fix }]);
  }

  private push(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics)
      this.diagnostics.push(this.document === undefined ? diagnostic : { ...diagnostic, document: this.document });
  }
}
