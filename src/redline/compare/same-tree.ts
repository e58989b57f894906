import type { HNode } from '../../document/hast.ts';

/** True for two trees that are equal piece by piece: a quick answer for most parts of most documents. */
export function sameTree(a: HNode, b: HNode): boolean {
  if (a === b) return true;
  if (a.type === 'text') return b.type === 'text' && a.value === b.value;
  if (b.type === 'text' || a.tagName !== b.tagName || a.children.length !== b.children.length) return false;
  return (
    sameProperties(a.properties, b.properties) &&
    a.children.every((child, i) => sameTree(child, b.children[i] as HNode))
  );
}

function sameProperties(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
