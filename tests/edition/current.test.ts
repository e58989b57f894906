import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { readableText } from '../../src/document/hast.ts';
import type { School } from '../../src/document/school.ts';
import { currentDocument, inForceOn, pastDocument } from '../../src/edition/current.ts';
import type { Edition, EditionFacts } from '../../src/edition/edition.ts';
import { isLive } from '../../src/edition/live.ts';
import { parseEdition } from '../../src/edition/parse-edition.ts';
import { renderEdition } from '../../src/edition/render-edition.ts';
import { treeOf } from '../../src/edition/tree/index.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallSchool } from '../support/small-school.ts';

const library = await shippedLibrary();
const TODAY = '2026-11-22';
type Yaml = Record<string, Record<string, never>>;

function draftOf(school: School, id: string): Document {
  const found = resolvePack(school, library, TODAY).value.find((document) => document.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

function approve(school: School, id: string, version: string, effective: string): Edition {
  const { reasons: _reasons, ...decisions } = school.config.decisions;
  const facts: Omit<EditionFacts, 'checksum'> = {
    school: school.id,
    document: id,
    kind: draftOf(school, id).kind,
    version,
    approvedOn: effective,
    effective,
    approvedBy: 'Governing board',
    minute: `FGB ${version}`,
    author: 'Dev Lal',
    committee: 'Safeguarding committee',
    nextReview: '2027-09-30',
    change: 'material',
    note: `Edition ${version}.`,
    library: '0.1.0',
    decisions: Object.fromEntries(Object.entries(decisions).map(([key, answer]) => [key, String(answer)])),
  };
  const { value } = parseEdition(renderEdition(facts, treeOf(draftOf(school, id))), `editions/${id}/${version}.html`);
  if (!value) throw new Error('unreadable');
  return value;
}

/** What is published of a document that was approved once and whose school changed since. */
function published(
  id: string,
  change: (yaml: Yaml) => void,
  noted: Record<string, string> = {},
  before: (yaml: Yaml) => void = () => undefined,
) {
  const edition = approve(smallSchool(before as never), id, '1.0', '2026-09-01');
  const school = { ...smallSchool(change as never), editions: [edition] };
  const { document, diagnostics } = currentDocument(
    draftOf(school, id),
    school,
    library,
    TODAY,
    (_id, { path }) => noted[path],
  );
  return { document, diagnostics, text: readableText([treeOf(document)]) };
}

const renamed = (yaml: Yaml): void => {
  Object.assign(yaml.people?.dsl as never, { name: 'Nia Roe', telephone: '01632 960 977' });
};

describe('a published document', () => {
  test('that nobody approved is the draft', () => {
    const school = smallSchool();
    const draft = draftOf(school, 'online-safety');
    const { document } = currentDocument(draft, school, library, TODAY, () => undefined);
    expect(document).toBe(draft);
    expect(document.control.status).toBe('draft');
  });

  test.each(['staff', 'key-contacts', 'incident-illegal-activity', 'incident-log'])(
    'shows the facts of today in the approved words: %s',
    (id) => {
      const before = readableText([treeOf(draftOf(smallSchool(), id))]);
      const { text, document, diagnostics } = published(id, renamed);
      expect(diagnostics).toEqual([]);
      expect(text).toBe(before.replaceAll('Dev Lal', 'Nia Roe').replaceAll('01632 960 902', '01632 960 977'));
      expect(document.control).toMatchObject({ status: 'approved', version: '1.0', minute: 'FGB 1.0' });
    },
  );

  test('says its own version and author, whatever the settings prepare', () => {
    const { document } = published('online-safety', (yaml) => {
      renamed(yaml);
      Object.assign(yaml.documentControl as never, { version: '2.0', author: 'Somebody Else' });
    });
    const section = document.kind === 'policy' && document.sections.find(({ id }) => id === 'review-and-versions');
    const words = readableText(section ? section.nodes : []);
    expect(words).toContain('Version in force: 1.0, from 1 September 2026.');
    expect(words).toContain('Dev Lal');
    expect(words).not.toContain('Somebody Else');
    expect(words).toContain('Administrative amendment “Dev Lal” is now “Nia Roe”.');
  });

  test('does not change when only the version that is prepared does', () => {
    const prepared = smallSchool((yaml) => {
      Object.assign((yaml as Yaml).documentControl as never, { version: '2.0', note: 'Next.' });
    });
    expect(treeOf(draftOf(prepared, 'online-safety'))).toEqual(treeOf(draftOf(smallSchool(), 'online-safety')));
  });

  test('lists each fact that changed once, with the day it was first published so', () => {
    const { document } = published('key-contacts', renamed, { 'people.dsl.name': '2026-10-03' });
    expect(document.control.amendments).toEqual([
      { path: 'people.dsl.name', before: 'Dev Lal', after: 'Nia Roe', date: '2026-10-03' },
      { path: 'people.dsl.telephone', before: '01632 960 902', after: '01632 960 977', date: TODAY },
    ]);
  });

  test('leads a call to the number of today', () => {
    const { document } = published('key-contacts', renamed);
    const html = JSON.stringify(treeOf(document));
    expect(html).toContain('tel:01632960977');
    expect(html).not.toContain('tel:01632960902');
  });

  test('names a new deputy although nobody approved the list again', () => {
    const { text, document } = published('online-safety', (yaml) => {
      Object.assign(yaml.people as never, { deputyDsls: [{ name: 'Dora Quill' }, { name: 'Pia Stone' }] });
    });
    expect(text).toContain('Dora Quill');
    expect(text).toContain('Pia Stone');
    expect(document.control.amendments.map(({ before, after }) => [before, after])).toEqual([['', 'Pia Stone']]);
  });

  test.each<[string, (yaml: Yaml) => void]>([
    ['a decision', (yaml) => Object.assign(yaml.decisions as never, { pupilPhones: 'not-on-site' })],
    ['a number that is a decision', (yaml) => Object.assign(yaml.decisions as never, { passwordLength: '20' })],
    ['the word for the people', (yaml) => Object.assign(yaml.vocabulary as never, { pupil: 'student' })],
    [
      'the columns of the log',
      (yaml) => Object.assign(yaml.incidentLog as never, { columns: ['when', 'who', 'action', 'closed'] }),
    ],
  ])('waits for an approval before it follows %s', (_what, change) => {
    for (const id of ['online-safety', 'pupil-ks2', 'incident-log']) {
      const { text, document } = published(id, change);
      expect(text).toBe(readableText([treeOf(draftOf(smallSchool(), id))]));
      expect(document.control.amendments).toEqual([]);
    }
  });

  test('is stopped where a sentence of it needs a fact that the school no longer has', () => {
    const { diagnostics } = published(
      'online-safety',
      () => undefined,
      {},
      (yaml) => Object.assign(yaml, { remoteAccess: { provider: 'Testnet', product: 'Testnet Remote' } }),
    );
    expect(diagnostics.map(({ rule, document, message }) => ({ rule, document, message }))).toMatchInlineSnapshot(`
      [
        {
          "document": "online-safety",
          "message": "Edition 1.0 of “online-safety” says “Testnet Remote” (remoteAccess.product), and Alder Green Primary School no longer has that fact.",
          "rule": "edition/fact-gone",
        },
      ]
    `);
  });
});

describe('editions by date', () => {
  const school = smallSchool();
  const editions = [
    approve(school, 'pupil-ks2', '1.0', '2025-09-01'),
    approve(school, 'pupil-ks2', '1.1', '2026-03-01'),
  ];
  test.each([
    ['2025-08-31', undefined],
    ['2025-09-01', '1.0'],
    ['2026-02-28', '1.0'],
    ['2026-03-01', '1.1'],
    ['2030-01-01', '1.1'],
  ])('on %s version %s was in force', (day, version) => {
    expect(inForceOn(editions, day)?.facts.version).toBe(version);
  });

  test('the rows of the table are the editions, then what the school brought along', () => {
    const withHistory = smallSchool((yaml) => {
      Object.assign((yaml as Yaml).documentControl as never, {
        version: '1.1',
        history: [{ version: '0.9', date: '2024-09-01', author: 'Ann', note: 'A Word file.' }],
      });
    });
    const [first] = editions as [Edition];
    const second = editions[1] as Edition;
    const { control } = pastDocument(second, { ...withHistory, editions: [second, first] }, library);
    expect(control.history.map(({ version, kept }) => [version, kept])).toEqual([
      ['1.0', true],
      ['0.9', false],
    ]);
  });
});

test.each([
  ['people.dsl.name', true],
  ['filtering.product', true],
  ['linkedPolicies.behaviour.title', true],
  ['people.deputyDsls.0.name', false],
  ['decisions.passwordLength', false],
  ['incidentLog.retention', false],
])('%s is live: %s', (path, live) => {
  expect(isLive(path)).toBe(live);
});
