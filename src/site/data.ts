import { handedOver, modules } from 'virtual:policypress/site';
import type { Audience, Document, Kind } from '../document/document.ts';
import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import { newestFirst } from '../edition/edition.ts';
import { agreementFile, sectionFile } from './body-key.ts';
import { mdxBody } from './mdx-body.ts';
import { madeSchools, type SchoolPages, type SiteInput } from './site-input.ts';
import { contactLanguages } from './view/contact-words.ts';
import { DRAFT } from './view/edition-records.ts';
import { redlinePages } from './view/redlines.ts';
import { pagesOf } from './view/school-pages.ts';
import { createSchoolSite, ofKind, type SchoolSite } from './view/school-site.ts';
import { type SchoolSummary, summaryOf } from './view/school-summary.ts';

/** The input of the site with the bodies of the library as @astrojs/mdx compiled them. */
export const siteInput: SiteInput = {
  ...handedOver.input,
  library: withCompiledBodies(handedOver.input.library),
};

/** A file that Astro may not compile keeps the body that the CLI parsed. */
function withCompiledBodies(library: Library): Library {
  const body = <T extends Library['sections'][number] | Library['agreements'][number]>(item: T, file: string): T => {
    const module = modules[file];
    return module ? { ...item, body: mdxBody(module) } : item;
  };
  return {
    ...library,
    sections: library.sections.map((section) => body(section, sectionFile(section))),
    agreements: library.agreements.map((agreement) => body(agreement, agreementFile(agreement))),
  };
}

const made = madeSchools(siteInput);
const kept = siteInput.kept.flatMap(({ school }) => school ?? []);
const byId = new Map([...kept, ...siteInput.schools].map((school) => [school.id, school]));

/** A school as it was read. */
export function schoolOf(id: string): School {
  const school = byId.get(id);
  if (!school) throw new Error(`There is no school “${id}” in the input of the site.`);
  return school;
}

/** How many schools stay resolved. Their own pages are made one school after the other; a trust has several pages. */
const KEPT_IN_MEMORY = 4;
const sites = new Map<string, SchoolSite>();
const summaries = new Map<string, SchoolSummary>();

/** The resolved documents of a school, kept between its pages. */
export function schoolSite(id: string): SchoolSite {
  const known = sites.get(id);
  if (known) return known;
  const [oldest] = sites.keys();
  if (sites.size >= KEPT_IN_MEMORY && oldest !== undefined) sites.delete(oldest);
  const site = createSchoolSite(siteInput, schoolOf(id));
  sites.set(id, site);
  summaries.set(id, summaryOf(site));
  return site;
}

handedOver.documentsOf = (id) => schoolSite(id).documents;

/** What pages of several schools tell of one. */
export function schoolSummary(id: string): SchoolSummary {
  return summaries.get(id) ?? siteInput.summaries?.[id] ?? summaryOf(schoolSite(id));
}

handedOver.summaryOf = schoolSummary;

function pagesOfSchool(id: string): SchoolPages {
  const known = siteInput.pages?.[id];
  if (known) return known;
  const { documents, translations } = schoolSite(id);
  return pagesOf(
    documents,
    translations.map(({ document }) => document.id),
  );
}

/** The static paths of a page that every school has once. */
export const schoolPaths = (): { params: { school: string } }[] => made.map(({ id }) => ({ params: { school: id } }));

type DocumentPath = { params: { school: string; document: string } };

/** The static paths of a page that stands once for each published document of a kind. */
export const documentPaths = (kind: Kind): DocumentPath[] =>
  made.flatMap(({ id }) =>
    pagesOfSchool(id)
      .documents.filter((document) => document.kind === kind)
      .map((document) => ({ params: { school: id, document: document.id } })),
  );

/** The static paths of the sections of all policies. */
export const sectionPaths = (): { params: { school: string; document: string; section: string } }[] =>
  made.flatMap(({ id }) =>
    ofKind(schoolSite(id), 'policy').flatMap((policy) =>
      policy.sections.map((section) => ({ params: { school: id, document: policy.id, section: section.id } })),
    ),
  );

/** The static paths of agreements and of their translations. */
export const agreementPaths = (): DocumentPath[] => [
  ...documentPaths('agreement'),
  ...made.flatMap(({ id }) => pagesOfSchool(id).translations.map((document) => ({ params: { school: id, document } }))),
];

/** The static paths of the page “Report a concern” in other languages. */
export const contactPaths = (): { params: { school: string; language: string } }[] =>
  schoolPaths().flatMap(({ params }) =>
    contactLanguages(siteInput.library).map((language) => ({ params: { ...params, language } })),
  );

/** The static paths of the pages for one group of readers. */
export const readerPaths = (): { params: { school: string; reader: Audience } }[] =>
  made.flatMap(({ id }) => pagesOfSchool(id).readers.map((reader) => ({ params: { school: id, reader } })));

/** The versions of which pages are made, by document, the newest first. */
function versionsOf({ id, editions = [] }: School): readonly (readonly [document: string, versions: string[]])[] {
  const blocked = new Set(siteInput.blocked[id] ?? []);
  const shown = editions.filter(({ facts }) => !blocked.has(facts.document));
  return [...Map.groupBy(shown, ({ facts }) => facts.document)].map(
    ([document, ofDocument]) => [document, newestFirst(ofDocument).map(({ facts }) => facts.version)] as const,
  );
}

/** The static paths of the pages of editions. */
export const editionPaths = (): { params: { school: string; document: string; version: string } }[] =>
  made.flatMap((school) =>
    versionsOf(school).flatMap(([document, versions]) =>
      versions.map((version) => ({ params: { school: school.id, document, version } })),
    ),
  );

type RedlinePath = { params: { school: string; document: string; from: string; to: string } };

/** The static paths of the pages that show what changed. In a review the drafts have to be compared to know them. */
export const redlinePaths = (): RedlinePath[] =>
  siteInput.audience === 'review' ? made.flatMap(comparedPaths) : made.flatMap(successivePaths);

const comparedPaths = ({ id }: School): RedlinePath[] =>
  redlinePages(schoolSite(id)).map(({ document, from, to }) => ({
    params: { school: id, document, from: from.facts.version, to: to?.facts.version ?? DRAFT },
  }));

const successivePaths = (school: School): RedlinePath[] =>
  versionsOf(school).flatMap(([document, versions]) =>
    versions.slice(1).map((from, index) => ({
      params: { school: school.id, document, from, to: versions[index] ?? '' },
    })),
  );

/** The document that a page with these parameters shows. */
export function documentOf<K extends Kind>(site: SchoolSite, kind: K, id: string): Extract<Document, { kind: K }> {
  const document = ofKind(site, kind).find((candidate) => candidate.id === id);
  if (!document) throw new Error(`${site.school.id} has no ${kind} “${id}”.`);
  return document as Document as Extract<Document, { kind: K }>;
}
