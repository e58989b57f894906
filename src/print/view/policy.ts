import type { Audience, PolicyDocument, ResolvedSection } from '../../document/document.ts';
import { type HNode, visitElements } from '../../document/hast.ts';
import type { School } from '../../document/school.ts';
import { longDate } from '../../resolve/facts.ts';
import { approvalWords, controlTable } from './control-table.ts';
import { Fragment } from './fragment.ts';
import { lowerHeadings } from './headings.ts';
import { letterhead } from './letterhead.ts';
import { linkNumbering, linksWithin } from './links.ts';
import type { PolicyView } from './schema.ts';
import { DRAFT_MARK, factsAsOf } from './version-words.ts';

const READERS: Record<Audience, string> = {
  pupils: 'Pupils',
  parents: 'Parents and carers',
  staff: 'Staff',
  governors: 'Governors',
  visitors: 'Visitors',
};

/** Makes the view of a policy: cover, contents, sections and the table of versions. */
export function policyView(school: School, document: PolicyDocument): PolicyView {
  const href = linksWithin(document);
  const numbered = linkNumbering(document);
  const body = (nodes: readonly HNode[]): Fragment => Fragment.of(lowerHeadings(numbered(nodes)), href);
  return {
    ...letterhead(school, document),
    motto: school.config.motto ?? '',
    values: school.config.values.map(({ name, meaning }) => ({ name, meaning: meaning ?? '' })),
    facts: versionFacts(document),
    sections: document.sections.map((section) => sectionView(section, readersOf(school), body)),
    control: hasVersions(document) ? null : controlTable(document.control),
  };
}

/** Whether the text of the policy itself holds the table of its versions. */
function hasVersions({ sections }: PolicyDocument): boolean {
  let found = false;
  visitElements(
    sections.flatMap(({ nodes }) => nodes),
    ({ properties }) => {
      if (properties['data-control'] === 'versions') found = true;
    },
  );
  return found;
}

/** A school that says “students” says so here too. */
const readersOf = (school: School): Record<Audience, string> => ({
  ...READERS,
  pupils: school.config.vocabulary.pupil === 'student' ? 'Students' : 'Pupils',
});

function sectionView(
  section: ResolvedSection,
  readers: Record<Audience, string>,
  body: (nodes: readonly HNode[]) => Fragment,
): PolicyView['sections'][number] {
  return {
    id: section.id,
    href: `#${section.id}`,
    number: section.number,
    title: section.title,
    local: section.local,
    means: section.means.map(({ audience, nodes }) => ({ reader: readers[audience], body: body(nodes) })),
    body: body(section.nodes),
    answers: section.answers.map(({ shortTitle, url }) => ({ title: shortTitle, url })),
  };
}

function versionFacts({ control }: PolicyDocument): PolicyView['facts'] {
  const isDraft = control.status === 'draft';
  const facts = factsAsOf(control);
  return [
    { label: 'Version', value: facts === '' ? control.version : `${control.version}, ${facts}` },
    { label: isDraft ? 'To be in force from' : 'In force from', value: longDate(control.effective) },
    { label: 'Approved by', value: isDraft ? DRAFT_MARK : approvalWords(control) },
    { label: 'Reviewed by', value: control.committee },
    { label: 'Next review by', value: longDate(control.nextReview) },
    { label: 'Written by', value: control.author },
  ];
}
