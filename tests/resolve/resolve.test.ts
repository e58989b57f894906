import { describe, expect, test } from 'vitest';
import { readableText, visitElements } from '../../src/document/hast.ts';
import { renderHtml } from '../../src/document/html.ts';
import type { Library } from '../../src/document/library.ts';
import type { School } from '../../src/document/school.ts';
import { parseMdx } from '../../src/read/parse-mdx.ts';
import { readSchools } from '../../src/read/schools.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import { createContext } from '../../src/resolve/walk.ts';
import { schoolsFolder, shippedLibrary } from '../support/library.ts';
import { smallSchool } from '../support/small-school.ts';

const TODAY = '2026-11-22';
const library = await shippedLibrary();

/** Resolves a piece of MDX for a school. */
function resolve(mdx: string, school: School = smallSchool(), today = TODAY) {
  const at = { document: 'online-safety', section: 'test', file: 'test.mdx' };
  const context = createContext(school, library, today, at);
  const html = renderHtml(context.walk(parseMdx(mdx, 'test.mdx').nodes));
  return { html, diagnostics: context.diagnostics, uses: context.uses };
}
const words = (mdx: string, school?: School, today?: string): string =>
  resolve(mdx, school, today)
    .html.replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('facts', () => {
  test('are marked with their path', () => {
    expect(resolve('Ring {school.people.dsl.telephone}.').html).toBe(
      '<p>Ring <data class="fact" value="people.dsl.telephone">01632 960 902</data>.</p>',
    );
  });
  test('that are dates are printed in words', () => {
    expect(words('{school.documentControl.effective}')).toBe('1 September 2026');
  });
  test('that are lists are joined', () => {
    expect(words('{school.filtering.categories}')).toBe('illegal content, adult content and gambling');
  });
  test('that are missing stop the document and say who would know', () => {
    expect(resolve('First\n\n{school.filtering.reportRoute}').diagnostics).toMatchInlineSnapshot(`
      [
        {
          "column": 1,
          "document": "online-safety",
          "file": "test.mdx",
          "fix": "Add “filtering: reportRoute: …” to schools/alder-green/school.yaml, such as "Use the “Report a website” form on the staff desktop.". The IT manager or provider would know.",
          "line": 3,
          "message": "“test” needs the fact “filtering.reportRoute”, and Alder Green Primary School does not have it.",
          "path": "filtering.reportRoute",
          "rule": "resolve/missing-fact",
          "school": "alder-green",
          "severity": "error",
          "who": "IT manager or provider",
        },
      ]
    `);
  });
  test('remember where they are used', () => {
    expect(resolve('A\n\nB {school.name}').uses).toEqual([
      { fact: 'name', document: 'online-safety', section: 'test', place: { file: 'test.mdx', line: 3, column: 3 } },
    ]);
  });
});

describe('conditions', () => {
  test.each([
    ['<When decision="pupilPhones" is="handed-in">yes</When>', 'yes'],
    ['<When decision="pupilPhones" is="pouch handed-in">yes</When>', 'yes'],
    ['<When decision="pupilPhones" is="pouch">no</When>', ''],
    ['<When decision="pupilPhones" not="pouch">yes</When>', 'yes'],
    ['<When decision="pupilPhones" not="handed-in">no</When>', ''],
    ['<When phase="primary">yes</When>', 'yes'],
    ['<When phase="secondary">no</When>', ''],
    ['<When legalType="academy community">yes</When>', 'yes'],
    ['<When legalType="independent">no</When>', ''],
    ['<When fact="people.dsl">yes</When>', 'yes'],
    ['<When fact="people.siro">no</When>', ''],
    ['<When fact="people.siro" not="set">yes</When>', 'yes'],
    ['<When fact="teaching.aiTools">no</When>', ''],
    ['<When phase="primary" decision="byod" is="managed">no</When>', ''],
    ['<From date="2026-11-22">yes</From>', 'yes'],
    ['<From date="2026-11-23">no</From>', ''],
    ['<From until="2026-11-22">yes</From>', 'yes'],
    ['<From until="2026-11-21">no</From>', ''],
  ])('%s prints “%s”', (mdx, expected) => {
    expect(words(mdx)).toBe(expected);
  });

  test('an all-through school teaches both stages', () => {
    const school = smallSchool((yaml) => Object.assign(yaml, { phase: 'all-through' }));
    expect(words('<When phase="primary">a</When><When phase="secondary">b</When>', school)).toBe('a b');
  });

  test('a list of which nothing is left goes too', () => {
    expect(resolve('Before\n\n- <When phase="secondary">x</When>\n').html).toBe('<p>Before</p>\n');
  });
});

describe('headings', () => {
  test('get an id from section and wording, without facts', () => {
    expect(resolve('## Ring {school.people.dsl.name} first').html).toContain('<h2 id="test--ring-first">');
  });
});

describe('links', () => {
  test('to a section carry its title and lead to it', () => {
    expect(resolve('See <SectionLink to="passwords-and-accounts" />.').html).toMatch(
      /<a href="doc:online-safety#passwords-and-accounts"><cite>Passwords and accounts<\/cite><\/a>/,
    );
  });
  test('to a policy without an address are plain words', () => {
    expect(resolve('<PolicyLink to="behaviour" />').html).not.toContain('<a');
  });
  test('to a policy the school does not have stop the document', () => {
    expect(resolve('<PolicyLink to="whistleblowing" />').diagnostics.map(({ rule }) => rule)).toEqual([
      'resolve/missing-fact',
    ]);
  });
});

describe('the shipped library, for every example school', async () => {
  const { value, diagnostics } = await readSchools(schoolsFolder);
  test('every example configuration is complete', () => expect(diagnostics).toEqual([]));

  test.each(value.schools.map((school) => [school.id, school] as const))(
    '%s resolves without a problem and without a gap',
    (_id, school) => {
      const pack = resolvePack(school, library, TODAY);
      expect(pack.diagnostics).toEqual([]);
      const html = JSON.stringify(pack.value);
      expect(html).not.toMatch(/undefined|NaN|\[object|\{\{|TODO|Lorem|"class":"missing"/);
      expect(pack.value.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['policy', 'agreement', 'record', 'flowchart']),
      );
    },
  );

  test.each(value.schools.map((school) => [school.id, school] as const))(
    'no text of %s names another school or its people',
    (_id, school) => {
      const mine = JSON.stringify(resolvePack(school, library, TODAY).value);
      const others = value.schools.filter(({ id, trustId }) => id !== school.id && trustId !== school.trustId);
      for (const other of others) {
        for (const marker of [
          other.config.name,
          other.config.people.dsl.name,
          other.config.people.dsl.telephone,
          other.config.email,
        ])
          expect(mine).not.toContain(marker);
      }
    },
  );

  test('the same input gives the same documents', () => {
    const [school] = value.schools;
    if (!school) throw new Error('no example');
    expect(JSON.stringify(resolvePack(school, library, TODAY))).toBe(
      JSON.stringify(resolvePack(school, library, TODAY)),
    );
  });

  test.each(value.schools.map((school) => [school.id, school] as const))(
    'every link of %s inside its documents leads somewhere, and no id stands twice',
    (_id, school) => {
      const documents = resolvePack(school, library, TODAY).value;
      const targets = new Set(
        documents.flatMap((document) => [
          `doc:${document.id}`,
          ...(document.kind === 'policy' ? document.sections.map(({ id }) => `doc:${document.id}#${id}`) : []),
        ]),
      );
      for (const document of documents) {
        if (document.kind !== 'policy') continue;
        const ids: string[] = [];
        for (const section of document.sections) {
          visitElements([...section.nodes, ...section.means.flatMap(({ nodes }) => nodes)], ({ properties }) => {
            if (typeof properties.id === 'string') ids.push(properties.id);
            if (typeof properties.href === 'string' && properties.href.startsWith('doc:'))
              expect(targets).toContain(properties.href);
          });
        }
        expect(new Set(ids).size).toBe(ids.length);
      }
    },
  );
});

test('hostile names stay text in every document', () => {
  const hostile = '"><script>alert(1)</script>\u202E{{x}}';
  const school = smallSchool((yaml) => {
    Object.assign(yaml, { name: hostile, shortName: hostile });
    Object.assign((yaml.people as Record<string, Record<string, string>>).dsl ?? {}, { name: hostile });
  });
  for (const document of resolvePack(school, library, TODAY).value) {
    if (document.kind !== 'policy') continue;
    for (const section of document.sections) expect(renderHtml(section.nodes)).not.toContain('<script');
    expect(readableText(document.sections.flatMap(({ nodes }) => nodes))).toContain('alert(1)');
  }
});

describe('answers to decisions', () => {
  const decided = (change: Record<string, string>): School =>
    smallSchool((yaml) => Object.assign(yaml.decisions as object, change));
  const answers = (library as Library).decisions.pupilPhones.answers;
  test.each(Object.keys(answers))(
    'pupilPhones %s gives one clause on phones in the agreement for Years 3 to 6',
    (answer) => {
      const agreement = resolvePack(decided({ pupilPhones: answer }), library, TODAY).value.find(
        ({ id }) => id === 'pupil-ks2',
      );
      if (agreement?.kind !== 'agreement') throw new Error('no agreement');
      const clauses = agreement.groups.flatMap(({ clauses }) => clauses);
      expect(clauses.filter(({ id }) => /^phone/.test(id))).toHaveLength(1);
      expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
    },
  );
});
