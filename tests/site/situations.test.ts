import { describe, expect, test } from 'vitest';
import { situations } from '../../src/site/view/situations.ts';
import { shippedLibrary } from '../support/library.ts';
import { schoolWith, smallSite } from './small-site.ts';

const { helplines } = await shippedLibrary();
const site = await smallSite();
const tellFor = (title: RegExp, of = site) =>
  situations(of).find((situation) => title.test(situation.title))?.tell ?? [];

describe('whom to tell', () => {
  test('begins with the one thing that cannot wait, and marks nothing else as urgent', () => {
    const [first, ...others] = situations(site);
    expect(first).toMatchObject({ urgent: true, tell: [{ telephone: '999' }] });
    expect(others.filter(({ urgent }) => urgent)).toEqual([]);
  });

  test('leads from every situation to somebody who can be reached', () => {
    for (const { title, tell } of situations(site)) {
      expect(tell.length, title).toBeGreaterThan(0);
      for (const whom of tell)
        expect(whom.telephone ?? whom.email ?? whom.website, `${title}: ${whom.name}`).toBeTruthy();
    }
  });

  test('names the safeguarding lead of the school first, then social care out of hours', () => {
    expect(tellFor(/worried about a child/)).toEqual([
      {
        name: 'Dev Lal',
        text: 'Designated safeguarding lead (DSL)',
        telephone: '01632 960 902',
        email: 'dsl@aldergreen.example',
      },
      { name: 'Testford children’s social care', text: 'at any other time', telephone: '01632 960 912' },
    ]);
  });

  test('sends a worry about the head to somebody else than the head', () => {
    const [, aboutHead, officer] = tellFor(/worried about an adult/);
    expect(aboutHead).toMatchObject({ text: 'if the worry is about the head', name: 'Cora Bligh' });
    expect(officer).toMatchObject({ name: 'Testford LADO', telephone: '01632 960 910' });
  });

  test('names whoever the school chose for a matter, and the office for somebody without a telephone', async () => {
    const changed = await smallSite(
      schoolWith({ reporting: { technicalFault: 'itManager', concernAboutPupil: 'head' } }),
    );
    expect(tellFor(/strange e-mail/, changed)).toMatchObject([{ name: 'Ivo Tarn', telephone: '01632 960 900' }]);
    expect(tellFor(/worried about a child/, changed)[0]).toMatchObject({ name: 'Hana Fell' });
  });

  test('leaves out a helpline that the registry does not hold, and keeps the situation', async () => {
    const { childline, ceop, ...rest } = helplines;
    expect([childline, ceop]).not.toContain(undefined);
    const without = await smallSite(undefined, { helplines: rest });
    const names = tellFor(/nude picture/, without).map(({ name }) => name);
    expect(names).toEqual(['Dev Lal', 'Report Remove', 'Internet Watch Foundation']);
    expect(tellFor(/You are a child/, without)).toEqual([]);
  });
});
