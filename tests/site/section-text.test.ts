import { describe, expect, test } from 'vitest';
import { renderText } from '../../src/export/render-text.ts';
import { sectionTextPath } from '../../src/site/paths.ts';
import { policyMarkdown } from '../../src/site/view/markdown.ts';
import { ofKind, readerName } from '../../src/site/view/school-site.ts';
import { smallSchool } from '../support/small-school.ts';
import { smallSite } from './small-site.ts';

const site = await smallSite();
const policies = ofKind(site, 'policy');
const sections = policies.flatMap((policy) => policy.sections.map((section) => ({ policy, section })));

/** Everything but the line at the end that says where the words come from. */
const withoutSource = (markdown: string): string => markdown.trimEnd().split('\n\n').slice(0, -1).join('\n\n');
const source = (markdown: string): string => markdown.trimEnd().split('\n\n').at(-1) ?? '';

describe('the words of a section for copying', () => {
  test('are there for every section of every policy, each under a name of its own', () => {
    expect(sections.length).toBeGreaterThan(30);
    const paths = sections.map(({ policy, section }) => sectionTextPath(policy, section.id));
    expect(new Set(paths).size).toBe(sections.length);
  });

  test('as Markdown are those of the whole policy, under the heading of the section', () => {
    for (const { policy, section } of sections) {
      const [draft, heading, ...words] = withoutSource(policyMarkdown(site, policy, section.id)).split('\n\n');
      expect(draft).toBe('**Draft, not yet approved**');
      expect(heading).toMatch(new RegExp(`^## ${section.number}\\. `));
      expect(words.length, section.id).toBeGreaterThan(0);
      expect(policyMarkdown(site, policy)).toContain([heading, ...words].join('\n\n'));
    }
  });

  test('as plain text begin with the same heading and hold no marks of Markdown', () => {
    for (const { policy, section } of sections) {
      const words = renderText(site.school, policy, (reader) => readerName(site.school, reader), section.id);
      expect(words.replace(/\s+/g, ' '), section.id).toContain(`${section.number}. ${section.title}`);
      expect(words, section.id).not.toMatch(/^#|\*\*|\]\(/m);
    }
  });

  test('say at their end from which policy, version and address they come', async () => {
    const published = await smallSite(
      smallSchool((yaml) => {
        yaml.publishedAt = 'https://aldergreen.example/safety/';
      }),
    );
    const [policy] = ofKind(published, 'policy');
    if (!policy) throw new Error('The school has no policy.');
    expect(source(policyMarkdown(published, policy, 'pupil-phones'))).toBe(
      `*From “${policy.title}” of Alder Green Primary School, version ${policy.control.version}, draft, not yet approved. https://aldergreen.example/safety/policies/${policy.id}.html#pupil-phones*`,
    );
  });
});
