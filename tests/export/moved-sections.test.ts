import { describe, expect, test } from 'vitest';
import type { PolicyDocument } from '../../src/document/document.ts';
import type { Library } from '../../src/document/library.ts';
import { movedSections, sectionsElsewhere } from '../../src/site/view/moved-sections.ts';
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

describe('a section that came from another policy', () => {
  const phones = { id: 'phones', title: 'Telephones' };
  const safety = { kind: 'policy', id: 'safety', title: 'Safety', sections: [{ id: 'photos', title: 'Photographs' }] };
  const devices = { kind: 'policy', id: 'devices', title: 'Devices', sections: [phones] };
  const elsewhere = (movedFrom: readonly string[], policies: readonly object[] = [safety, devices]) => {
    const sections = [
      { policy: 'safety', id: 'photos', movedFrom: ['pictures'] },
      { policy: 'devices', id: 'phones', movedFrom },
    ];
    const library = { sections } as unknown as Library;
    return sectionsElsewhere(safety as never, policies as PolicyDocument[], library);
  };

  test('leaves a pointer in the policy that it left, under the id that it had there', () => {
    expect(elsewhere(['safety/mobiles', 'telephones'])).toEqual([
      { id: 'mobiles', title: 'Telephones', policy: 'Devices', path: 'policies/devices.html#phones' },
    ]);
  });

  test.each([
    ['that the policy still has', ['safety/photos'], undefined],
    ['that a section of the policy had', ['safety/pictures'], undefined],
    ['of a policy that nobody publishes', ['safety/mobiles'], [safety]],
    ['of a third policy', ['acceptable-use/mobiles'], undefined],
    ['of its own policy', ['mobiles', 'devices/mobiles'], undefined],
  ])('leaves none for an id %s', (_name, movedFrom, policies) => {
    expect(elsewhere(movedFrom, policies)).toEqual([]);
  });
});
