import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderHtml } from '../../src/document/html.ts';
import { siteChecks } from '../../src/make/site-checks.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { pagePath } from '../../src/site/paths.ts';
import type { SiteInput } from '../../src/site/site-input.ts';
import { interfaceIn } from '../../src/site/strings/interface.ts';
import { pageNodes } from '../../src/site/view/page-nodes.ts';
import { createSchoolSite, hrefFrom, ofKind } from '../../src/site/view/school-site.ts';
import { allFiles } from '../support/files.ts';
import { attribute, type Page, readPages } from '../support/pages.ts';
import { siteInput, withCharts } from './fixture.ts';

const BLOCKED = { 'millbrook-primary': ['staff'] };
/** The pages that have a script, and which. Each works without it. */
const SCRIPTS: readonly [RegExp, readonly string[]][] = [
  [/^[^/]+\/search\.html$/, ['assets/search.js']],
  [/^[^/]+\/embed\.html$/, ['assets/embed.js']],
  [/^[^/]+\/policies\/[^/]+\.html$/, ['../assets/sections.js']],
];
/** Words whose meaning opens where they stand are buttons; what they say is as approved. */
const withoutButtons = (html: string): string =>
  html.replace(/<button type="button" class="word"[^>]*>([^<]*)<\/button>/g, '$1');

const WARNINGS = [
  { message: 'The review comes late.' },
  {
    message: 'The cycle is long.',
    waiver: { reason: 'A check stands between.', by: 'Ruth Adeyemi, headteacher', until: '2027-07-31' },
  },
];

let folder: string;
let input: SiteInput;
let pages: readonly Page[];
const written = {
  out: vi.spyOn(process.stdout, 'write'),
  err: vi.spyOn(process.stderr, 'write'),
  log: vi.spyOn(console, 'log'),
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'policypress-site-'));
  await mkdir(path.join(folder, 'larkfield-primary/downloads'), { recursive: true });
  await writeFile(path.join(folder, 'larkfield-primary/downloads/staff.pdf'), 'printed before');
  input = await withCharts(
    await siteInput({
      blocked: BLOCKED,
      kept: [{ id: 'hillside', name: 'Hillside School' }],
      checks: { ...siteChecks([]), warnings: { 'millbrook-primary': WARNINGS } },
    }),
  );
  for (const spy of Object.values(written)) spy.mockClear();
  await buildSite(input, folder);
  pages = await readPages(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const page = (name: string): Page => {
  const found = pages.find((candidate) => candidate.path === name);
  if (!found) throw new Error(`${name} was not built.`);
  return found;
};

describe('the words of the site', () => {
  it('are those of the resolver, byte for byte, in every section of every school', () => {
    for (const school of input.schools) {
      const site = createSchoolSite(input, school);
      for (const policy of ofKind(site, 'policy')) {
        const from = pagePath(policy);
        const html = withoutButtons(page(`${school.id}/${from}`).html);
        for (const section of policy.sections) {
          expect(html).toContain(
            `<div class="prose">${renderHtml(pageNodes(section.nodes), hrefFrom(site, from))}</div>`,
          );
        }
      }
    }
  });
});

describe('every page', () => {
  it('has a security policy and runs nothing that stands in it', () => {
    for (const { path: name, html, elements } of pages) {
      expect(html, name).toContain('http-equiv="Content-Security-Policy" content="default-src \'none\'; ');
      expect(
        elements
          .filter(({ attrs }) => attrs.some((attr) => attr.name === 'style' || attr.name.startsWith('on')))
          .map(({ tagName }) => tagName),
        name,
      ).toEqual([]);
      const scripts = elements.filter(({ tagName }) => tagName === 'script').map((script) => attribute(script, 'src'));
      expect(scripts, name).toEqual(SCRIPTS.find(([where]) => where.test(name))?.[1] ?? []);
    }
  });

  it('has no style of its own, but for the page that is shown at any depth, whose policy names it', () => {
    for (const { path: name, html } of pages) {
      const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
      if (!name.endsWith('/404.html')) expect(style, name).toBeUndefined();
      else
        expect(html).toContain(
          `sha256-${createHash('sha256')
            .update(style ?? '')
            .digest('base64')}`,
        );
    }
  });

  it('loads only files of its own folder, by relative paths', () => {
    for (const { path: name, elements } of pages) {
      const loaded = elements
        .filter(({ tagName }) => ['link', 'img', 'script'].includes(tagName))
        .filter((element) => !['canonical', 'alternate'].includes(attribute(element, 'rel') ?? ''));
      for (const element of loaded)
        expect(attribute(element, 'href') ?? attribute(element, 'src'), name).toMatch(/^(\.\.\/)*assets\//);
    }
  });

  it('links only to pages that were built, and to files that other parts make', async () => {
    const files = new Set(await allFiles(folder));
    for (const { path: name, elements } of pages) {
      const school = name.split('/')[0] ?? '';
      for (const link of elements.map((element) => attribute(element, 'href'))) {
        if (link === undefined || /^([a-z]+:|#)/.test(link)) continue;
        const target = path.posix.join(path.posix.dirname(name), link.split('#')[0] ?? '');
        if (name.includes('/')) expect(target.startsWith(`${school}/`), `${name}: ${link}`).toBe(true);
        if (!target.includes('/downloads/') && !target.startsWith('hillside/'))
          expect(files.has(target), `${name}: ${link}`).toBe(true);
      }
    }
  });
});

describe('drawings', () => {
  it('stand beside each promise of a form in pictures, as decoration and without numbers', () => {
    const { html } = page('larkfield-primary/agreements/pupil-eyfs-ks1.html');
    const list = /<ol class="pictures pictorial"[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '';
    const promises = list.match(/<li /g) ?? [];
    expect(promises.length).toBeGreaterThan(5);
    expect(list.match(/<svg [^>]*aria-hidden="true"/g)).toHaveLength(promises.length);
    expect(html).not.toContain('class="clauses"');
  });

  it('take the colour of the words and of the ground, so that they show in the dark', () => {
    for (const { path: name, html } of pages) {
      for (const [icon] of html.matchAll(/<svg [^>]*class="icon"[\s\S]*?<\/svg>/g)) {
        const colours = [...icon.matchAll(/ (?:fill|stroke)="(?!none"|currentColor"|#fff")[^"]+"/g)];
        expect(colours, name).toEqual([]);
      }
    }
  });
});

describe('several policies', () => {
  const nav = (name: string): string => /<ul class="nav">[\s\S]*?<\/ul>/.exec(page(name).html)?.[0] ?? '';

  it('share one entry of the navigation, which leads to their list', () => {
    expect(nav('kingsbrook-school/index.html')).toContain('<a href="documents.html#policies">Policies</a>');
    expect(nav('larkfield-primary/index.html')).toContain('<a href="policies/online-safety.html">Policy</a>');
  });

  it('are all listed on the home page', () => {
    for (const id of ['online-safety', 'acceptable-use'])
      expect(page('kingsbrook-school/index.html').html).toContain(`href="policies/${id}.html"`);
  });
});

describe('the home page', () => {
  it('offers the forms of pupils and parents, and leads to all others', () => {
    const { html } = page('larkfield-primary/index.html');
    for (const id of ['pupil-ks2', 'image-consent']) expect(html).toContain(`href="agreements/${id}.html"`);
    expect(html).not.toContain('href="agreements/staff.html"');
    expect(html).toContain('<a href="documents.html">All forms, procedures and records</a>');
  });
});

/** The language of a page that is not in English. */
const languageOf = (html: string): string | undefined => /<html lang="(?!en-GB)([^"]+)"/.exec(html)?.[1];

describe('the page on how the policy is kept right', () => {
  it('leads to each section that answers a law, and shows no warning unless the school wants it', () => {
    const { html } = page('larkfield-primary/kept-right.html');
    const site = createSchoolSite(input, input.schools.find(({ id }) => id === 'larkfield-primary') as never);
    for (const policy of ofKind(site, 'policy'))
      for (const section of policy.sections.filter(({ answers }) => answers.length > 0))
        expect(html).toContain(`href="${pagePath(policy)}#${section.id}"`);
    expect(html).not.toContain('id="warnings"');
    const open = page('millbrook-primary/kept-right.html').html;
    expect(open).toContain('<li>The review comes late.</li>');
    expect(open).toMatch(
      /The cycle is long\.[\s\S]*A check stands between\.[\s\S]*Decided by Ruth Adeyemi, headteacher, until/,
    );
  });

  it('is linked from the foot of every page and from the versions', () => {
    for (const { path: name, html } of pages.filter(({ path: each }) => each.startsWith('larkfield-primary/')))
      if (!/\/(?:404|embed)\.html$/.test(name))
        expect(html, name).toContain(
          `kept-right.html">${interfaceIn(languageOf(html), input.library).words.frame.footer.keptRight}</a>`,
        );
    expect(page('larkfield-primary/versions.html').html.match(/href="kept-right\.html"/g)).toHaveLength(2);
  });
});

describe('building', () => {
  it('leaves out a document that must not be published, and every link to it', () => {
    expect(pages.some(({ path: name }) => name === 'larkfield-primary/agreements/staff.html')).toBe(true);
    const millbrook = pages.filter(({ path: name }) => name.startsWith('millbrook-primary/'));
    expect(millbrook.some(({ path: name }) => name.endsWith('agreements/staff.html'))).toBe(false);
    for (const { path: name, html } of millbrook) expect(html, name).not.toContain('agreements/staff.html');
  });

  it('keeps what stands in the folder already', async () => {
    expect(await readFile(path.join(folder, 'larkfield-primary/downloads/staff.pdf'), 'utf8')).toBe('printed before');
  });

  it('lists a school that is kept from an earlier build', () => {
    expect(page('index.html').html).toContain('<a href="hillside/index.html"><b>Hillside School</b></a>');
  });

  it('says nothing', () => {
    for (const spy of Object.values(written)) expect(spy.mock.calls).toEqual([]);
  });

  it('gives the same bytes a second time in the same process, and leaves the environment alone', async () => {
    const environment = { ...process.env };
    const again = await mkdtemp(path.join(tmpdir(), 'policypress-site-'));
    try {
      await buildSite({ ...input, schools: input.schools.filter(({ id }) => id === 'larkfield-primary') }, again);
      for (const file of await allFiles(path.join(again, 'larkfield-primary'))) {
        expect(await readFile(path.join(again, 'larkfield-primary', file)), file).toEqual(
          await readFile(path.join(folder, 'larkfield-primary', file)),
        );
      }
      expect(process.env).toEqual(environment);
    } finally {
      await rm(again, { recursive: true, force: true });
    }
  }, 60_000);

  it('never publishes the note that a school writes to itself', () => {
    for (const { path: name, html } of pages) expect(html, name).not.toContain('Ask Priya');
  });
});
