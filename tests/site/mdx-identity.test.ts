import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { TemplateNode } from '../../src/document/template.ts';
import { parseMdx } from '../../src/read/parse-mdx.ts';
import { compilableFiles, readBody } from '../../src/site/build/mdx-files.ts';
import { siteConfig } from '../../src/site/config.ts';
import { type MdxModule, mdxBody } from '../../src/site/mdx-body.ts';
import { contentFolder, shippedLibrary } from '../support/library.ts';

const RUNTIME = pathToFileURL(createRequire(import.meta.url).resolve('astro/jsx-runtime')).href;

/** Compiles a body with the very processor that the site gives to Astro, and runs what comes out. */
async function compile(body: string, file: string): Promise<MdxModule> {
  const { processor } =
    siteConfig({ mode: 'build', contentDir: contentFolder, outDir: '', cacheDir: '' }).markdown ?? {};
  if (!processor?.createMdxRenderer) throw new Error('The site has no MDX processor.');
  const renderer = await processor.createMdxRenderer(
    { syntaxHighlight: false },
    { optimize: false, srcDir: new URL('file:///'), sourcemap: false },
  );
  const { code } = await renderer.process(body, file, {});
  const runnable = code
    .replaceAll('"astro/jsx-runtime"', JSON.stringify(RUNTIME))
    .concat('\nexport { MDXContent as Content };');
  return (await import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(runnable).toString('base64')}`
  )) as MdxModule;
}

/** Two texts beside one another are one text; places in the file are for messages alone. */
function plain(nodes: readonly TemplateNode[]): TemplateNode[] {
  const out: TemplateNode[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      out[out.length - 1] = { type: 'text', value: last.value + node.value };
    else if (node.type === 'text') out.push(node);
    else if (node.type === 'element') out.push({ ...node, children: plain(node.children) });
    else out.push({ type: 'component', name: node.name, props: node.props, children: plain(node.children) });
  }
  return out;
}

const files = await compilableFiles(contentFolder);

describe('a library file gives the same template through Astro’s compiler as through the CLI’s parser', () => {
  it.each(files.map((file) => [path.relative(contentFolder, file), file]))('%s', async (_name, file) => {
    const body = await readBody(file);
    const { nodes, diagnostics } = parseMdx(body, file);
    expect(diagnostics).toEqual([]);
    expect(plain(mdxBody(await compile(body, file)))).toEqual(plain(nodes));
  });

  it('also where Markdown and components are mixed in every way', async () => {
    const body = [
      'Text with {pupils}, {A_head} and {school.telephone}, “quoted” and "straight", *soft*, **hard** and `code`.<br/>Next line.',
      '## A heading with {school.name}',
      '<Means for="parents">Inline, with {pupils}.</Means>',
      '<When decision="pupilPhones" is="handed-in">\n\n- One\n- Two with <Cite id="x">words</Cite>\n\n  {school.email}\n\n</When>',
      '{pupils}',
      '| Left | Middle | Right |\n| --- | :-: | --: |\n| {pupil} | 2 | <Holder of="dsl" /> |',
      '> A quotation\n\n1. first\n2. second\n\n---',
      '<dl><dt>Term</dt><dd>Meaning of {pupil}</dd></dl>',
      '[A link](https://example.org/a?b=c&d "Title") and https://example.org',
    ].join('\n\n');
    const { nodes, diagnostics } = parseMdx(body, 'mixed.mdx');
    expect(diagnostics).toEqual([]);
    expect(plain(mdxBody(await compile(body, '/mixed.mdx')))).toEqual(plain(nodes));
  });
});

describe('what Astro may compile', () => {
  it('is every section and agreement of the library', async () => {
    const { sections, agreements } = await shippedLibrary();
    expect(files).toHaveLength(sections.length + agreements.length);
  });

  it('is no file that runs code or cannot be read, so that one bad file stops nothing else', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'policypress-content-'));
    try {
      await mkdir(path.join(folder, 'policies/p'), { recursive: true });
      const bodies = {
        good: 'Text.',
        imports: "import fs from 'node:fs'\n\nText.",
        expression: 'Text {process.exit(1)}.',
        attribute: '<When decision={process.exit(1)}>Text</When>',
        unclosed: '<When decision="byod">Text',
        script: '<script>alert(1)</script>',
      };
      for (const [name, body] of Object.entries(bodies))
        await writeFile(path.join(folder, `policies/p/${name}.mdx`), `---\ntitle: x\n---\n\n${body}\n`);
      await writeFile(path.join(folder, 'policies/p/front.mdx'), '---js\nprocess.exit(1)\n---\n\nText.\n');
      expect(await compilableFiles(folder)).toEqual([path.join(folder, 'policies/p/good.mdx')]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('has no front matter left in it, so that no setting there acts', async () => {
    expect(await readBody(path.join(contentFolder, 'agreements/staff.mdx'))).toMatch(/^\n+This agreement/);
  });
});
