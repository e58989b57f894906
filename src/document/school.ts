import type { Place } from '../diagnostics/diagnostic.ts';
import type { Edition } from '../edition/edition.ts';
import type { SchoolConfig } from '../schema/school.ts';
import type { TrustConfig } from '../schema/trust.ts';
import type { AuthoredWords } from './authored-words.ts';
import type { TemplateNode } from './template.ts';

/** A school whose configuration is complete, as plain data. */
export interface School {
  /** The name of its folder, unique in the whole publication. */
  readonly id: string;
  /** The name of its trust's folder; the same as `id` for a stand-alone school. */
  readonly trustId: string;
  readonly trust?: Omit<TrustConfig, 'defaults'> | undefined;
  readonly config: SchoolConfig;
  /** Where each value was written, by dotted path such as `people.dsl.telephone`. */
  readonly origins: Readonly<Record<string, Place>>;
  /** The file of the school itself, to which a missing fact is to be added. */
  readonly file: string;
  readonly logo?: Logo | undefined;
  /** The text of the school’s own Markdown files, by name. */
  readonly ownText: Readonly<Record<string, readonly TemplateNode[]>>;
  /** The same files as they were typed, by name; absent where no file was read. */
  readonly ownWords?: Readonly<Record<string, AuthoredWords>>;
  /** Every approved edition of its documents, in no order; absent where none was read. */
  readonly editions?: readonly Edition[];
}

/** A logo, ready to be written into a site or a PDF. */
export interface Logo {
  readonly fileName: string;
  readonly mediaType: 'image/svg+xml' | 'image/png' | 'image/jpeg';
  readonly base64: string;
}

/** The address at which a school publishes its folder, with the stroke at its end; undefined where it says none. */
export const publishedBase = ({ config }: Pick<School, 'config'>): string | undefined =>
  config.publishedAt?.replace(/\/*$/, '/');
