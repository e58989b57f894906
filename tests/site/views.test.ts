import { beforeAll, describe, expect, it } from 'vitest';
import type { SiteInput } from '../../src/site/site-input.ts';
import { rulesAtAGlance } from '../../src/site/view/brief.ts';
import { numberedGroups } from '../../src/site/view/clauses.ts';
import { formsBySigner, formsForFamilies, otherDocuments } from '../../src/site/view/document-groups.ts';
import { roleHolders, safeguardingFirst } from '../../src/site/view/people.ts';
import { byPolicy, readersOf, readerView } from '../../src/site/view/reader.ts';
import { createSchoolSite, hrefFrom, ofKind, readerName, type SchoolSite } from '../../src/site/view/school-site.ts';
import { localServices, nationalHelp, systemSupport } from '../../src/site/view/services.ts';
import { schoolGroups } from '../../src/site/view/trusts.ts';
import { waysToHelp } from '../../src/site/view/urgent.ts';
import { dateLike, pdfFacts, plainAddress, wholeNumbers } from '../../src/site/view/words.ts';
import { siteInput } from './fixture.ts';

let input: SiteInput;
let primary: SchoolSite;
let secondary: SchoolSite;

const siteOf = (id: string, changes: Partial<SiteInput> = {}): SchoolSite => {
  const school = input.schools.find((candidate) => candidate.id === id);
  if (!school) throw new Error(`There is no school ${id}.`);
  return createSchoolSite({ ...input, ...changes }, school);
};

beforeAll(async () => {
  input = await siteInput();
  primary = siteOf('larkfield-primary');
  secondary = siteOf('kingsbrook-school');
}, 60_000);

describe('the help on the home page', () => {
  it('names the police, the safeguarding lead, social care out of hours and Childline', () => {
    const { dsl } = primary.school.config.people;
    expect(waysToHelp(primary).map(({ telephone }) => telephone)).toEqual([
      '999',
      dsl.telephone,
      primary.school.config.contacts.socialCare.outOfHoursTelephone,
      '0800 1111',
    ]);
  });

  it('speaks to the children of the school', () => {
    expect(waysToHelp(primary).at(-1)).toMatchObject({
      title: 'You are a child',
      text: 'Tell a grown-up you trust, or call Childline',
    });
    expect(waysToHelp(secondary).at(-1)).toMatchObject({
      title: 'You are a child or young person',
      text: 'Tell an adult you trust, or call Childline',
    });
  });

  it('names whoever the school tells first', () => {
    const { config } = primary.school;
    const school = {
      ...primary.school,
      config: { ...config, reporting: { ...config.reporting, concernAboutPupil: 'head' as const } },
    };
    expect(waysToHelp(createSchoolSite(input, school))[1]).toMatchObject({
      title: 'Tell the headteacher',
      text: config.people.head.name,
    });
  });
});

describe('the rules at a glance', () => {
  it('are the answers of the school, each with the section that explains it', () => {
    const phones = rulesAtAGlance(primary).find(({ section }) => section?.path.endsWith('#pupil-phones'));
    expect(phones).toMatchObject({ topic: 'Pupils’ phones', answer: expect.stringMatching(/^Handed in/) });
    expect(rulesAtAGlance(secondary).map(({ topic }) => topic)).toContain('Students’ phones');
  });

  it('have no link when the policy is not published', () => {
    const rules = rulesAtAGlance(siteOf('larkfield-primary', { blocked: { 'larkfield-primary': ['online-safety'] } }));
    expect(rules.length).toBeGreaterThan(3);
    expect(rules.every(({ section }) => section === undefined)).toBe(true);
  });
});

describe('a reader', () => {
  it('finds in short what each section means, and the forms', () => {
    const view = readerView(primary, 'parents');
    expect(view.inShort.length).toBeGreaterThan(10);
    expect(view.documents.map(({ id }) => id)).toContain('parent');
    const paths = [...view.inShort, ...view.more].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('is called what the school calls them', () => {
    expect(readersOf(secondary).map((reader) => readerName(secondary.school, reader))).toContain('Students');
  });
});

describe('the list of documents', () => {
  it('groups the forms by who signs, without losing one', () => {
    const groups = formsBySigner(primary);
    expect(groups.map(({ title }) => title)).toEqual([
      'Pupils',
      'Parents and carers',
      'Staff, volunteers and governors',
      'Visitors and community groups',
    ]);
    expect(groups.flatMap(({ documents }) => documents.map(({ id }) => id)).sort()).toEqual(
      ofKind(primary, 'agreement')
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('takes home what pupils and parents sign, and nothing that staff sign', () => {
    const ids = formsForFamilies(primary).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['pupil-ks2', 'parent', 'image-consent']));
    expect(ids).not.toContain('staff');
    expect(ids).not.toContain('visitor');
  });

  it('groups everything else by what it is for, and leaves out empty groups', () => {
    expect(otherDocuments(primary.documents).map(({ id }) => id)).toEqual([
      'policies',
      'procedures',
      'sheets',
      'records',
    ]);
    expect(otherDocuments(ofKind(primary, 'record')).map(({ id }) => id)).toEqual(['records']);
  });

  it('puts the sections of each policy under its title', () => {
    const { inShort } = readerView(secondary, 'staff');
    const groups = byPolicy(inShort);
    expect(groups.map(({ title }) => title)).toEqual(ofKind(secondary, 'policy').map(({ title }) => title));
    expect(groups.flatMap(({ entries }) => entries)).toEqual(inShort);
  });
});

describe('links of a document', () => {
  it('lead to pages that are published, and are dropped otherwise', () => {
    const href = hrefFrom(primary, 'policies/online-safety.html');
    expect(href('doc:parent')).toBe('../agreements/parent.html');
    expect(href('doc:online-safety#pupil-phones')).toBe('#pupil-phones');
    expect(href('doc:online-safety#no-such-section')).toBeUndefined();
    expect(href('doc:no-such-document')).toBeUndefined();
  });
});

describe('the contacts', () => {
  it('begin with safeguarding', () => {
    expect(safeguardingFirst(roleHolders(primary))[0]?.person.name).toBe(primary.school.config.people.dsl.name);
  });

  it('say when local services were checked, and give every way to reach them', () => {
    for (const service of localServices(primary)) expect(service.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(localServices(primary)[0]?.telephones.map(({ when }) => when)).toEqual([
      primary.school.config.contacts.socialCare.hours,
      'at all other times',
    ]);
    expect(nationalHelp(primary).some(({ title }) => title === 'Childline')).toBe(true);
    expect(systemSupport(primary).some(({ title }) => title === 'Filtering')).toBe(true);
  });
});

describe('the list of schools', () => {
  it('groups them by trust, those that stand alone at the end', () => {
    const schools = input.schools.filter(({ id, trust }) => trust || id === 'kingsbrook-school');
    const groups = schoolGroups({ schools, kept: [{ id: 'hillside', name: 'Hillside School' }] });
    expect(groups.map(({ name, schools }) => [name, schools.map(({ id }) => id)])).toEqual([
      ['Westmere Learning Trust', ['larkfield-primary', 'millbrook-primary', 'st-aidans-primary']],
      [undefined, ['hillside', 'kingsbrook-school']],
    ]);
  });
});

describe('words', () => {
  it('number the clauses of an agreement through all its groups', () => {
    for (const agreement of ofKind(secondary, 'agreement')) {
      const groups = numberedGroups(agreement);
      groups.reduce((next, group) => {
        expect(group.start).toBe(next);
        return next + group.clauses.length;
      }, 1);
    }
  });

  it('keep numbers and dates in one piece', () => {
    expect(wholeNumbers('Call 01632 960 114 at 8')).toBe('Call 01632\u00a0960\u00a0114 at 8');
    expect(dateLike('18 September 2026')).toBe('18\u00a0September\u00a02026');
    expect(dateLike('the end of the first week')).toBe('the end of the first week');
  });

  it('say what a download is', () => {
    expect(pdfFacts({ pages: 1, bytes: 64_200 })).toBe('PDF, 1 page, 64 kB');
    expect(pdfFacts({ pages: 34, bytes: 1_250_000 })).toBe('PDF, 34 pages, 1.3 MB');
  });

  it('show a web address as people say it', () => {
    expect(plainAddress('https://www.childline.org.uk/')).toBe('childline.org.uk');
    expect(plainAddress('https://www.example.org/a-very-long-path/that-goes-on-and-on')).toBe('example.org');
  });
});
