import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { allFiles } from './files.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A page that was built, parsed. */
export interface Page {
  /** Relative to the folder it was read from. */
  readonly path: string;
  readonly html: string;
  readonly elements: readonly Element[];
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

/** All text of an element, with runs of space as one. */
export function textOf(node: Node): string {
  const parts: string[] = [];
  const walk = (inner: Node): void => {
    if ('value' in inner && inner.nodeName === '#text') parts.push(inner.value);
    if ('childNodes' in inner) inner.childNodes.forEach(walk);
  };
  walk(node);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Every page below a folder. */
export async function readPages(folder: string): Promise<Page[]> {
  const pages: Page[] = [];
  for (const path of (await allFiles(folder)).filter((file) => file.endsWith('.html'))) {
    const html = await readFile(join(folder, path), 'utf8');
    const elements: Element[] = [];
    const walk = (node: Node): void => {
      if ('tagName' in node) elements.push(node);
      if ('childNodes' in node) node.childNodes.forEach(walk);
    };
    walk(parse(html));
    pages.push({ path, html, elements });
  }
  return pages;
}
