import { inlineString } from '../../resolve/inline.ts';
import { pagePath } from '../paths.ts';
import { ofKind, type SchoolSite } from './school-site.ts';

/** What a school has that is not as the library has it. Paths are relative to the folder of the school. */
export interface LocalChanges {
  /** Sections that the school wrote, added or put in the place of the shared ones. */
  readonly own: readonly { readonly title: string; readonly path: string }[];
  /** Records that somebody else keeps, or otherwise. */
  readonly records: readonly { readonly title: string; readonly path: string }[];
  /** The titles of shared sections and documents that the school does without. */
  readonly leftOut: readonly string[];
}

/** What a school changed in the shared text, as far as its published documents show it. */
export function localChanges(site: SchoolSite): LocalChanges {
  const { sections, records, pack } = site.school.config;
  const policies = ofKind(site, 'policy');
  const shown = new Set([...site.documents, ...policies.flatMap((policy) => policy.sections)].map(({ id }) => id));
  const changed = new Set(Object.keys(records));
  return {
    own: policies.flatMap((policy) =>
      policy.sections
        .filter(({ local }) => local)
        .map(({ id, title }) => ({ title, path: `${pagePath(policy)}#${id}` })),
    ),
    records: ofKind(site, 'record')
      .filter(({ id }) => changed.has(id))
      .map((record) => ({ title: record.title, path: pagePath(record) })),
    leftOut: [...sections.off, ...pack.leaveOut].filter((id) => !shown.has(id)).flatMap((id) => titleOf(id, site)),
  };
}

function titleOf(id: string, { library, context }: SchoolSite): string[] {
  const { sections, agreements, records, flowcharts, sheets } = library;
  const found = [...sections, ...agreements, ...records, ...flowcharts, ...sheets].find((item) => item.id === id);
  return found ? [inlineString(found.title, context)] : [];
}
