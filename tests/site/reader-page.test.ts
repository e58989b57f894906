import { describe, expect, test } from 'vitest';
import { readableText } from '../../src/document/hast.ts';
import { roleHolders, withTheirRoles } from '../../src/site/view/people.ts';
import { readerView } from '../../src/site/view/reader.ts';
import { readerPage } from '../../src/site/view/reader-page.ts';
import { schoolWith, smallSite } from './small-site.ts';

const site = await smallSite();

describe('the page of a reader', () => {
  test('begins with the rules of the school, in the words for that reader, phones first', () => {
    const [phones] = readerPage(site, 'parents').rules;
    expect(phones?.title).toBe('Pupils’ phones and smart watches');
    expect(readableText(phones?.nodes ?? [])).toMatch(
      /^If your child brings a phone, it is handed in.*A smart watch counts as a phone.*To reach your child/,
    );
  });

  test.each(['parents', 'staff', 'governors', 'visitors'] as const)(
    'holds for %s everything that is written for them, once',
    (reader) => {
      const { rules, forms, inShort, papers, more } = readerPage(site, reader);
      const view = readerView(site, reader);
      const paths = [...rules, ...inShort, ...more].map(({ path }) => path);
      expect(paths.sort()).toEqual([...view.inShort, ...view.more].map(({ path }) => path).sort());
      expect([...forms, ...papers].map(({ id }) => id).sort()).toEqual(view.documents.map(({ id }) => id).sort());
    },
  );
});

test('whoever holds several roles is named once, with all of them', async () => {
  const lead = { name: 'Dev Lal', email: 'dsl@aldergreen.example', telephone: '01632 960 902' };
  const people = withTheirRoles(roleHolders(await smallSite(schoolWith({ people: { dsl: lead, senco: lead } }))));
  const [found, ...others] = people.filter(({ person }) => person.name === lead.name);
  expect(found?.roles.map(({ role }) => role)).toEqual([
    'Designated safeguarding lead (DSL)',
    'Special educational needs co-ordinator (SENCO)',
  ]);
  expect(others).toEqual([]);
});
