import type { SkiaPdf } from './skia-pdf.ts';
import { elementOf, kidsOf, type Tags } from './tags.ts';

/** Chromium tags the number of a list’s item and its words side by side; the words belong into a body of their own. */
export function addListBodies(pdf: SkiaPdf, tags: Tags): void {
  for (const item of tags.withRole('LI')) {
    const kids = kidsOf(pdf.dictionary(item));
    const hasRole = (kid: string, ...wanted: string[]): boolean =>
      wanted.includes(tags.roles.get(elementOf(kid) ?? -1) ?? '');
    const body = kids.filter((kid) => !hasRole(kid, 'Lbl', 'LBody'));
    const [only, another] = body;
    if (only === undefined) continue;
    const alone = another === undefined && hasRole(only, 'NonStruct') ? elementOf(only) : undefined;
    if (alone !== undefined) tags.setRole(alone, 'LBody');
    else
      tags.addBelow(
        item,
        'LBody',
        body,
        kids.filter((kid) => !body.includes(kid)),
      );
  }
}
