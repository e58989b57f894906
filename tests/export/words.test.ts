import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { bodyOf } from '../../src/export/body/body.ts';
import { chooseParts } from '../../src/export/choose-part.ts';
import { hrefOutside } from '../../src/export/links.ts';
import { renderMarkdown } from '../../src/export/markdown/render-markdown.ts';
import { renderText } from '../../src/export/render-text.ts';
import { agreement, chart, documents, draftOf, policy, readerName, record, school } from './sample.ts';

const markdown = (document: Document, section?: string): string =>
  renderMarkdown({ school, document, href: hrefOutside(school, documents, document), readerName, section });

describe('Markdown', () => {
  test('of a policy has its headings, lists, tables and links, and says where it comes from', () => {
    expect(markdown(policy)).toMatchInlineSnapshot(`
      "# Safety policy

      What it is for.

      ## 1. Phones

      > **Parents:** Call the office.

      Look **closely** at this:

      - first
        1. inner
      - second

      1. one
      2. two

      ### Who acts

      | Role | Task |
      | --- | --- |
      | Head | - leads<br>- asks |

      Answers: [The Act](https://law.example/).

      ## 2. Photos\\_and \\* stars

      *Written by the school itself.*

      See Phones, the [form](https://alder-green.example/online/agreements/form.html), the lost page and this.

      *From “Safety policy” of Alder Green Primary School, version 2.1, in force from 1 September 2026. https://alder-green.example/online/policies/safety.html*
      "
    `);
  });

  test('of a section has that section alone, and the address of the section', () => {
    const words = markdown(policy, 'photos');
    expect(words).toMatch(/^## 2\. Photos\\_and \\\* stars\n/);
    expect(words).not.toContain('Look');
    expect(words).toContain('https://alder-green.example/online/policies/safety.html#photos');
  });

  test('of a draft says so', () => {
    expect(markdown(draftOf(policy), 'photos')).toMatch(/^\*\*Draft, not yet approved\*\*\n/);
  });

  test('of a form and of a chart has the lines to fill in and the ways to go', () => {
    expect(markdown(agreement)).toContain('2. I listen.');
    expect(markdown(agreement)).toContain('| Your name |  |');
    expect(markdown(chart)).toContain('2. Is it allowed?\n   - Yes: go to step 3\n   - No: go to step 4\n');
  });

  test('of a record has the columns and no empty rows', () => {
    expect(markdown(record)).toContain('| When | What |\n| --- | --- |\n\n');
  });
});

describe('plain text', () => {
  test('of a section is as a person would type it', () => {
    expect(renderText(school, policy, readerName, 'phones')).toMatchInlineSnapshot(`
      "Alder Green Primary School
      ==========================

      1. Phones
      ---------

      Parents: Call the office.

      Look closely at this:

      - first
        1. inner
      - second

      1. one
      2. two

      Who acts
      ~~~~~~~~

      Role:
        Head
      Task:
        - leads
        - asks

      Answers: The Act.

      From “Safety policy” of Alder Green Primary School, version 2.1, in force from 1
      September 2026. https://alder-green.example/online/policies/safety.html#phones"
    `);
  });

  test('of a record has no empty rows', () => {
    expect(renderText(school, record, readerName)).not.toMatch(/When:\nWhat:/);
  });
});

test('a section that is not there is named with the one that is meant', () => {
  const parts = bodyOf(policy, readerName);
  expect(chooseParts(policy, parts, 'phone')).toEqual({
    problem: '“Safety policy” has no section “phone”. Did you mean “phones”?',
  });
  expect(chooseParts(chart, bodyOf(chart, readerName), 'x')).toEqual({
    problem: '“Phone found” has no sections; leave --section out.',
  });
});
