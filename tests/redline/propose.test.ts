import { expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { proposeEdition } from '../../src/redline/propose.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallEdition } from '../support/small-edition.ts';
import { smallSchool } from '../support/small-school.ts';
import { set } from './pack-redline.ts';

const library = await shippedLibrary();

const policyOf = (change: (yaml: Record<string, unknown>) => void): Document => {
  const found = resolvePack(smallSchool(change), library, '2026-11-22').value.find(({ id }) => id === 'online-safety');
  if (!found) throw new Error('no policy');
  return found;
};

const edition = smallEdition(smallSchool(), library, 'online-safety', { version: '1.9', approvedOn: '2026-01-12' });
const decisions = { ...edition.facts.decisions, pupilPhones: 'pouch' };
const pouch = set('decisions.pupilPhones', 'pouch');
const renamed = (document: Document): Document => ({ ...document, title: 'A new title for the policy' });

test.each([
  ['a fact', policyOf(set('people.dsl.name', 'Amara Osei')), undefined, { version: '1.9.1', change: 'editorial' }],
  ['wording', renamed(policyOf(() => undefined)), undefined, { version: '1.10', change: 'material' }],
  ['a decision', policyOf(pouch), decisions, { version: '2.0', change: 'material' }],
  ['nothing that shows', policyOf(() => undefined), undefined, { version: '1.9.1', change: 'editorial' }],
])('after a change of %s the next edition is proposed', (_name, draft, now, expected) => {
  expect(proposeEdition(edition, draft, now && { decisions: now, library })).toEqual(expected);
});
