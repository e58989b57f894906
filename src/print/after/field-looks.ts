import type { BlankType } from '../blanks/blank.ts';
import { short, toReference } from './dictionary.ts';
import type { SkiaPdf } from './skia-pdf.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * How fields look before anybody fills them in: empty, without a ground or a frame, because the box is printed already.
 * A file that brings these along need not be redrawn when it is opened. Fields of one size share them.
 */
export class FieldLooks {
  readonly #pdf: SkiaPdf;
  readonly #known = new Map<string, number>();

  constructor(pdf: SkiaPdf) {
    this.#pdf = pdf;
  }

  /** The entry `/AP` of a field. @param on the name of the state in which a box is ticked */
  appearance(type: BlankType, size: Size, on: string): string {
    if (type === 'tick' || type === 'choice')
      return `<</N <</${on} ${this.#look(size, tick(size))} /Off ${this.#look(size, '')}>>>>`;
    return `<</N ${this.#look(size, '/Tx BMC EMC')}>>`;
  }

  #look({ width, height }: Size, drawing: string): string {
    const box = `/BBox [0 0 ${short(width)} ${short(height)}]`;
    const key = `${box} ${drawing}`;
    const id =
      this.#known.get(key) ?? this.#pdf.addStream(`/Type /XObject\n/Subtype /Form\n${box}\n/Resources <<>>`, drawing);
    this.#known.set(key, id);
    return toReference(id);
  }
}

/** A tick from the left over the middle of the foot to the upper right. */
function tick({ width, height }: Size): string {
  const at = (x: number, y: number): string => `${short(width * x)} ${short(height * y)}`;
  return `q ${short(Math.min(width, height) * 0.14)} w 1 J 1 j ${at(0.2, 0.52)} m ${at(0.42, 0.26)} l ${at(0.8, 0.76)} l S Q`;
}
