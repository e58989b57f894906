import type { PolicyDocument } from '../../document/document.ts';
import { hrefOutside } from '../../export/links.ts';
import { renderMarkdown } from '../../export/markdown/render-markdown.ts';
import { readerName, type SchoolSite } from './school-site.ts';

/**
 * The words of a policy, or of one section of it, as Markdown, to be copied into a newsletter or given to an assistant.
 * @param section the id of a section
 */
export function policyMarkdown({ school, documents }: SchoolSite, policy: PolicyDocument, section?: string): string {
  const sections = section === undefined ? policy.sections : policy.sections.filter(({ id }) => id === section);
  return renderMarkdown({
    school,
    document: { ...policy, sections },
    href: hrefOutside(school, documents, policy),
    readerName: (reader) => readerName(school, reader),
    section,
  });
}

/** A piece of Markdown as a file of the site. */
export const markdownResponse = (words: string): Response =>
  new Response(words, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
