import { input, modules } from 'virtual:policypress/site';
import type { Document, Kind } from '../document/document.ts';
import type { Library } from '../document/library.ts';
import { agreementFile, sectionFile } from './body-key.ts';
import { mdxBody } from './mdx-body.ts';
import type { SiteInput } from './site-input.ts';
import { contactLanguages } from './view/contact-words.ts';
import { DRAFT, documentRecords } from './view/edition-records.ts';
import { redlinePages } from './view/redlines.ts';
import { createSchoolSite, ofKind, type SchoolSite } from './view/school-site.ts';

/** The input of the site with the bodies of the library as @astrojs/mdx compiled them. */
export const siteInput: SiteInput = { ...input, library: withCompiledBodies(input.library) };

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

/** The schools whose own pages are made. */
const made = siteInput.schools.filter(({ id }) => siteInput.unchanged?.includes(id) !== true);

/** How many schools stay resolved: Astro makes one kind of page for all schools before the next kind. */
const KEPT_IN_MEMORY = 400;
const sites = new Map<string, SchoolSite>();

/** The resolved documents of a school, kept between its pages. */
export function schoolSite(id: string): SchoolSite {
  const known = sites.get(id);
  if (known) return known;
  const kept = siteInput.kept.flatMap(({ school: candidate }) => candidate ?? []);
  const school = [...siteInput.schools, ...kept].find((candidate) => candidate.id === id);
  if (!school) throw new Error(`There is no school “${id}” in the input of the site.`);
  const [oldest] = sites.keys();
  if (sites.size >= KEPT_IN_MEMORY && oldest !== undefined) sites.delete(oldest);
  const site = createSchoolSite(siteInput, school);
  sites.set(id, site);
  return site;
}

/** The static paths of a page that every school has once. */
export const schoolPaths = (): { params: { school: string } }[] => made.map(({ id }) => ({ params: { school: id } }));

/** The static paths of a page that stands once for each published document of a kind. */
export const documentPaths = (kind: Kind): { params: { school: string; document: string } }[] =>
  made.flatMap(({ id }) =>
    ofKind(schoolSite(id), kind).map((document) => ({ params: { school: id, document: document.id } })),
  );

/** The static paths of agreements and of their translations. */
export const agreementPaths = (): { params: { school: string; document: string } }[] => [
  ...documentPaths('agreement'),
  ...siteInput.schools.flatMap(({ id }) =>
    schoolSite(id).translations.map(({ document }) => ({ params: { school: id, document: document.id } })),
  ),
];

/** The static paths of the page “Report a concern” in other languages. */
export const contactPaths = (): { params: { school: string; language: string } }[] =>
  schoolPaths().flatMap(({ params }) =>
    contactLanguages(siteInput.library).map((language) => ({ params: { ...params, language } })),
  );

/** The static paths of the pages of editions. */
export const editionPaths = (): { params: { school: string; document: string; version: string } }[] =>
  made.flatMap(({ id }) =>
    documentRecords(schoolSite(id)).flatMap(({ id: document, editions }) =>
      editions.map(({ edition }) => ({ params: { school: id, document, version: edition.facts.version } })),
    ),
  );

/** The static paths of the pages that show what changed. */
export const redlinePaths = (): { params: { school: string; document: string; from: string; to: string } }[] =>
  made.flatMap(({ id }) =>
    redlinePages(schoolSite(id)).map(({ document, from, to }) => ({
      params: { school: id, document, from: from.facts.version, to: to?.facts.version ?? DRAFT },
    })),
  );

/** The document that a page with these parameters shows. */
export function documentOf<K extends Kind>(site: SchoolSite, kind: K, id: string): Extract<Document, { kind: K }> {
  const document = ofKind(site, kind).find((candidate) => candidate.id === id);
  if (!document) throw new Error(`${site.school.id} has no ${kind} “${id}”.`);
  return document as Document as Extract<Document, { kind: K }>;
}
