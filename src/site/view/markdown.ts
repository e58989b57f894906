import type { Audience, PolicyDocument } from '../../document/document.ts';
import { hrefOutside } from '../../export/links.ts';
import { type MarkdownPart, renderMarkdown, renderMarkdownParts } from '../../export/markdown/render-markdown.ts';
import { readerName, type SchoolSite } from './school-site.ts';

/**
 * The words of a policy, or of one section of it, as Markdown, to be copied into a newsletter or given to an assistant.
 * @param section the id of a section
 */
export function policyMarkdown({ school, documents }: SchoolSite, policy: PolicyDocument, section?: string): string {
  const input = {
    school,
    document: policy,
    href: hrefOutside(school, documents, policy),
    readerName: (reader: Audience) => readerName(school, reader),
  };
  const parts = known.get(policy) ?? renderMarkdownParts(input);
  known.set(policy, parts);
  return renderMarkdown({ ...input, section }, parts);
}

/** The policy and each of its sections are files of their own. */
const known = new WeakMap<PolicyDocument, readonly MarkdownPart[]>();

/** A piece of Markdown as a file of the site. */
export const markdownResponse = (words: string): Response =>
  new Response(words, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
