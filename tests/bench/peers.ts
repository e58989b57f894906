import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Another program that makes a site of Markdown files. */
export interface Peer {
  readonly name: string;
  /** The package that has to be there. */
  readonly needs: string;
  /** Where in its project the Markdown files stand. */
  readonly content: string;
  /** Its project besides these files. */
  readonly files: Readonly<Record<string, string>>;
  /** The program below `node_modules`, and what it is told. */
  readonly command: readonly [script: string, ...args: readonly string[]];
  readonly out: string;
}

const PAGE = (title: string, content: string): string => `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><header><a href="/">Home</a></header><main><h1>${title}</h1>
${content}
</main></body>
</html>
`;

const ASTRO = (integrations: string, imports: string): string =>
  `import { defineConfig } from 'astro/config';
${imports}
export default defineConfig({ integrations: [${integrations}], markdown: { syntaxHighlight: false }, devToolbar: { enabled: false } });
`;

/** Each as its own guide begins, with as little as a page needs; search, sitemap and highlighting are off. */
export const PEERS: readonly Peer[] = [
  {
    name: 'Eleventy',
    needs: '@11ty/eleventy',
    content: 'src',
    files: {
      'eleventy.config.js': `export default (config) => {
  config.setQuietMode(true);
  return { dir: { input: 'src', includes: '../_includes', output: 'dist' }, markdownTemplateEngine: false };
};
`,
      '_includes/page.njk': PAGE('{{ title }}', '{{ content | safe }}'),
      'src/src.json': '{ "layout": "page.njk" }\n',
    },
    command: ['@11ty/eleventy/cmd.cjs'],
    out: 'dist',
  },
  {
    name: 'plain Astro',
    needs: 'astro',
    content: 'content',
    files: {
      'astro.config.mjs': ASTRO('', ''),
      'src/content.config.mjs': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { pages: defineCollection({ loader: glob({ pattern: '**/*.md', base: './content' }) }) };
`,
      'src/pages/[...slug].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('pages')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
const { title } = entry.data;
---
${PAGE('{title}', '<Content />')}`,
    },
    command: ['astro/bin/astro.mjs', 'build'],
    out: 'dist',
  },
  {
    name: 'Starlight',
    needs: '@astrojs/starlight',
    content: 'src/content/docs',
    files: {
      'astro.config.mjs': ASTRO(
        "starlight({ title: 'Policies', pagefind: false, lastUpdated: false, pagination: false, expressiveCode: false, sidebar: [{ label: 'Home', link: '/' }] })",
        "import starlight from '@astrojs/starlight';",
      ),
      'src/content.config.mjs': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      'src/content/docs/index.md': '---\ntitle: Policies\n---\n\nPolicies of schools.\n',
    },
    command: ['astro/bin/astro.mjs', 'build'],
    out: 'dist',
  },
];

/** Says whether a peer was installed in a folder. */
export const isInstalled = (peer: Peer, installed: string): Promise<boolean> =>
  access(join(installed, 'node_modules', peer.needs, 'package.json')).then(
    () => true,
    () => false,
  );

/** Writes the project of a peer without its pages. */
export async function writeProject(peer: Peer, folder: string): Promise<void> {
  // Astro bundles the packages that the project names, and those of Starlight have to be.
  const dependencies = { [peer.needs]: '*' };
  const about = { name: 'peer', private: true, type: 'module', dependencies };
  const files = { ...peer.files, 'package.json': JSON.stringify(about) };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}
