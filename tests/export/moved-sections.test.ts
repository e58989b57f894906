import { expect, test } from 'vitest';
import type { PolicyDocument } from '../../src/document/document.ts';
import type { Library } from '../../src/document/library.ts';
import { movedSections } from '../../src/site/view/moved-sections.ts';
import { policy } from './sample.ts';

const moved = (phones: readonly string[], photos: readonly string[]): Record<string, readonly string[]> => {
  const section = (id: string, movedFrom: readonly string[]) => ({ policy: 'safety', id, movedFrom });
  const library = { sections: [section('phones', phones), section('photos', photos)] } as unknown as Library;
  return Object.fromEntries(movedSections(policy as PolicyDocument, library));
};

test('a section keeps the places that its earlier ids named', () => {
  expect(moved(['mobiles', 'telephones'], [])).toEqual({ phones: ['mobiles', 'telephones'], photos: [] });
});

test.each([
  ['that another section has now', ['photos'], [], { phones: [], photos: [] }],
  ['that an earlier section has claimed', ['old'], ['old', 'older'], { phones: ['old'], photos: ['older'] }],
  ['that is its own', ['phones'], [], { phones: [], photos: [] }],
])('an id %s is left to that', (_name, phones, photos, expected) => {
  expect(moved(phones, photos)).toEqual(expected);
});
