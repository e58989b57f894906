import { encode } from 'uqr';
import { type HElement, h } from '../document/hast.ts';

/**
 * Draws an address as a QR code. It is one path, so that it stays sharp on every printer, with the empty margin of
 * four modules that readers need.
 */
export function qrCode(address: string): HElement {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const runs = data.flatMap((row, y) =>
    darkRuns(row).map(({ start, length }) => `M${start} ${y}h${length}v1h-${length}z`),
  );
  return h(
    'svg',
    {
      class: 'qr',
      viewBox: `0 0 ${size} ${size}`,
      role: 'img',
      'aria-label': `QR code that leads to ${address}`,
      'shape-rendering': 'crispEdges',
    },
    h('path', { fill: '#000', d: runs.join('') }),
  );
}

function darkRuns(row: readonly boolean[]): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last.start + last.length === x) last.length += 1;
    else runs.push({ start: x, length: 1 });
  });
  return runs;
}
