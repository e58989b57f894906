import { referenceOf, toReference } from './dictionary.ts';
import type { SkiaPdf } from './skia-pdf.ts';

/**
 * What an element holds: another element (`12 0 R`), a piece of its page by number (`7`), or a piece of another page or
 * an annotation (`<<…>>`).
 */
export type Kid = string;

const KID = /\d+ 0 R|<<[^>]*>>|(?<![\d.])\d+(?! 0 R)(?!\d)/g;
const LIST = /\/K \[((?:[^\]<]|<<[^>]*>>)*)\]/;
const SINGLE = /\/K (\d+(?: 0 R)?|<<[^>]*>>)/;

/** The parts of an element, in reading order. */
export const kidsOf = (element: string): Kid[] =>
  (LIST.exec(element)?.[1] ?? SINGLE.exec(element)?.[1] ?? '').match(KID) ?? [];

export function withKids(element: string, kids: readonly Kid[]): string {
  const written = `/K [${kids.join(' ')}]`;
  return LIST.test(element) ? element.replace(LIST, written) : element.replace(SINGLE, written);
}

/** The element that a part is, if it is one. */
export const elementOf = (kid: Kid): number | undefined =>
  kid.endsWith(' 0 R') ? Number.parseInt(kid, 10) : undefined;

/** The piece of a page that a part is, if it is one. */
export function pieceOf(kid: Kid, element: string): { readonly page: number; readonly mcid: number } | undefined {
  const inline = kid.startsWith('<<');
  const mcid = inline ? /\/MCID (\d+)/.exec(kid)?.[1] : /^\d+$/.exec(kid)?.[0];
  const page = (inline ? referenceOf(kid, 'Pg') : undefined) ?? referenceOf(element, 'Pg');
  return mcid === undefined || page === undefined ? undefined : { page, mcid: Number(mcid) };
}

/** Whether a part is a link or a field. */
export const isAnnotation = (kid: Kid): boolean => kid.includes('/OBJR');

/** The tags of a PDF: the role of every element, and who owns each piece of a page. */
export class Tags {
  readonly root: number;
  readonly roles: Map<number, string>;
  readonly #pdf: SkiaPdf;
  readonly #owners: ReadonlyMap<number, number>;

  /** The tags of a PDF; undefined where it has none. */
  static of(pdf: SkiaPdf): Tags | undefined {
    const root = referenceOf(pdf.dictionary(pdf.catalogue), 'StructTreeRoot');
    return root === undefined ? undefined : new Tags(pdf, root);
  }

  private constructor(pdf: SkiaPdf, root: number) {
    this.#pdf = pdf;
    this.root = root;
    this.roles = new Map();
    for (const id of pdf.ids()) {
      const role = /^<<\/Type \/StructElem\s\/S \/(\w+)/.exec(pdf.dictionary(id))?.[1];
      if (role !== undefined) this.roles.set(id, role);
    }
    const tree = referenceOf(pdf.dictionary(root), 'ParentTree');
    this.#owners = new Map(tree === undefined ? [] : numbersBelow(pdf, tree));
  }

  /** The elements of a role, in the order of their numbers. */
  withRole(...wanted: readonly string[]): number[] {
    return [...this.roles].filter(([, role]) => wanted.includes(role)).map(([id]) => id);
  }

  setRole(id: number, role: string): void {
    this.#pdf.replace(id, this.#pdf.dictionary(id).replace(/\/S \/\w+/, `/S /${role}`));
    this.roles.set(id, role);
  }

  /** Adds an element with some of the parts of another one, as its last part. */
  addBelow(parent: number, role: string, kids: readonly Kid[], rest: readonly Kid[]): number {
    const element = this.#pdf.dictionary(parent);
    const page = referenceOf(element, 'Pg');
    const id = this.#pdf.add(
      `<</Type /StructElem\n/S /${role}\n/P ${toReference(parent)}${page === undefined ? '' : `\n/Pg ${toReference(page)}`}\n/K [${kids.join(' ')}]>>`,
    );
    this.roles.set(id, role);
    for (const kid of kids) {
      const child = elementOf(kid);
      const piece = pieceOf(kid, element);
      if (child !== undefined)
        this.#pdf.replace(child, this.#pdf.dictionary(child).replace(/\/P \d+ 0 R/, `/P ${toReference(id)}`));
      else if (piece) this.#own(piece.page, piece.mcid, toReference(id));
    }
    this.#pdf.replace(parent, withKids(element, [...rest, toReference(id)]));
    return id;
  }

  /** A piece of a page belongs to no element any more. */
  disown(page: number, mcid: number): void {
    this.#own(page, mcid, 'null');
  }

  #own(page: number, mcid: number, owner: string): void {
    const key = Number(/\/StructParents (\d+)/.exec(this.#pdf.dictionary(page))?.[1]);
    const list = this.#owners.get(key);
    if (list === undefined) throw new Error(`Nobody owns the pieces of page ${page}`);
    const owners = this.#pdf.dictionary(list).match(/null|\d+ 0 R/g) ?? [];
    owners[mcid] = owner;
    this.#pdf.replace(list, `[${owners.join(' ')}]`);
  }
}

/** A tree of numbers, with the object that each stands for. */
function numbersBelow(pdf: SkiaPdf, node: number): [number, number][] {
  const dictionary = pdf.dictionary(node);
  const numbers = /\/Nums \[([^\]]*)\]/.exec(dictionary)?.[1] ?? '';
  const kids = /\/Kids \[([^\]]*)\]/.exec(dictionary)?.[1] ?? '';
  return [
    ...[...numbers.matchAll(/(\d+) (\d+) 0 R/g)].map(([, key, id]): [number, number] => [Number(key), Number(id)]),
    ...[...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, id]) => numbersBelow(pdf, Number(id))),
  ];
}
