import type { Document } from '../document/document.ts';
import type { Coverage } from '../schema/library/coverage.ts';

/** What one school publishes. */
export interface Published {
  readonly school: string;
  readonly documents: readonly Document[];
}

type Home = Coverage[string][number];

/** Renders docs/coverage.md: every topic, where the library treats it, and which example schools show it. */
export function renderCoverage(coverage: Coverage, published: readonly Published[]): string {
  const rows = Object.entries(coverage).map(([topic, homes]) => {
    const shown = published
      .filter(({ documents }) => homes.some((home) => shows(documents, home)))
      .map(({ school }) => school);
    const where = shown.length === published.length ? 'all' : shown.join(', ');
    return `| \`${topic}\` | ${homes.map(homeText).join('; ')} | ${homes.some(({ retired }) => retired) ? '' : where} |`;
  });
  return [
    '# Coverage',
    '',
    '<!-- Made by `npm run schema` from content/coverage.yaml and the example schools. Do not edit. -->',
    '',
    'Every topic that the policy of a school in England is expected to treat, where the library treats it, and which example schools show it.',
    '',
    '| Topic | Home | Shown by |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function homeText(home: Home): string {
  const [kind = '', id = ''] = Object.entries(home).find(([, value]) => value !== undefined) ?? [];
  return kind === 'retired' ? `retired: ${id}` : `${kind} \`${id}\``;
}

/** Whether the documents of a school hold a home. Registries and decisions stand behind every text. */
function shows(documents: readonly Document[], home: Home): boolean {
  const { section, clause, record, agreement, flowchart, sheet } = home;
  if (section)
    return documents.some(
      (document) => document.kind === 'policy' && document.sections.some(({ id }) => id === section),
    );
  if (clause) {
    const id = clause.split('#')[1];
    return documents.some(
      (document) =>
        document.kind === 'agreement' && document.groups.some(({ clauses }) => clauses.some((item) => item.id === id)),
    );
  }
  const document = record ?? agreement ?? flowchart ?? sheet;
  return document === undefined ? home.retired === undefined : documents.some(({ id }) => id === document);
}
