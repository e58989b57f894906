import type { z } from 'zod';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { AgreementSchema, ClauseTopicSchema, FormBlockSchema } from '../schema/library/agreement.ts';
import type { WhenSchema } from '../schema/library/common.ts';
import type { FlowchartSchema } from '../schema/library/flowchart.ts';
import type { LanguageSchema } from '../schema/library/language.ts';
import type {
  LocalAuthoritiesRegistrySchema,
  ProductsRegistrySchema,
  ServiceAgesRegistrySchema,
} from '../schema/library/more-registries.ts';
import type { PolicySchema, SectionSchema } from '../schema/library/policy.ts';
import type { RecordSchema } from '../schema/library/record.ts';
import type {
  DecisionsRegistrySchema,
  GuidanceRegistrySchema,
  HelplinesRegistrySchema,
  ImageChannelsRegistrySchema,
  RolesRegistrySchema,
} from '../schema/library/registries.ts';
import type { SheetSchema } from '../schema/library/sheet.ts';
import type { TranslationSchema } from '../schema/library/translation.ts';
import type { AuthoredWords } from './authored-words.ts';
import type { HElement } from './hast.ts';
import type { TemplateNode } from './template.ts';

/** A condition on data of the library. */
export type When = z.infer<typeof WhenSchema>;

interface FromFile {
  /** The file it was read from, as messages name it. */
  readonly file: string;
}

export type LibraryPolicy = z.infer<typeof PolicySchema> & FromFile;
export type LibrarySection = z.infer<typeof SectionSchema> &
  FromFile & { readonly id: string; readonly policy: string; readonly body: readonly TemplateNode[] };
export type LibraryAgreement = z.infer<typeof AgreementSchema> & FromFile & { readonly body: readonly TemplateNode[] };
/** An agreement in another language. */
export type LibraryTranslation = z.infer<typeof TranslationSchema> &
  FromFile & {
    /** The id of the English agreement. */
    readonly of: string;
    /** A language tag, such as `pl`. */
    readonly language: string;
    readonly body: readonly TemplateNode[];
  };
/** The direction of a language, and its words for what a school calls its people. */
export type Language = z.infer<typeof LanguageSchema> & FromFile;
/** The promises on one topic, in the words of every reader. */
export type LibraryClauses = z.infer<typeof ClauseTopicSchema> &
  FromFile & { readonly id: string; readonly body: readonly TemplateNode[] };
export type LibraryRecord = z.infer<typeof RecordSchema> & FromFile;
export type LibraryFlowchart = z.infer<typeof FlowchartSchema> & FromFile;
export type LibrarySheet = z.infer<typeof SheetSchema> & FromFile & { readonly body: readonly TemplateNode[] };
export type LibraryBlock = z.infer<typeof FormBlockSchema>;

export type DecisionsRegistry = z.infer<typeof DecisionsRegistrySchema>;
export type GuidanceRegistry = z.infer<typeof GuidanceRegistrySchema>;
export type HelplinesRegistry = z.infer<typeof HelplinesRegistrySchema>;
export type RolesRegistry = z.infer<typeof RolesRegistrySchema>;
export type ImageChannelsRegistry = z.infer<typeof ImageChannelsRegistrySchema>;
export type ProductsRegistry = z.infer<typeof ProductsRegistrySchema>;
export type LocalAuthoritiesRegistry = z.infer<typeof LocalAuthoritiesRegistrySchema>;
export type ServiceAgesRegistry = z.infer<typeof ServiceAgesRegistrySchema>;

/** The shared words of the product, read and checked, as plain data. */
export interface Library {
  readonly policies: readonly LibraryPolicy[];
  readonly sections: readonly LibrarySection[];
  readonly agreements: readonly LibraryAgreement[];
  readonly translations: readonly LibraryTranslation[];
  /** The languages of the translations, by tag. */
  readonly languages: Readonly<Record<string, Language>>;
  readonly clauses: readonly LibraryClauses[];
  readonly records: readonly LibraryRecord[];
  readonly flowcharts: readonly LibraryFlowchart[];
  readonly sheets: readonly LibrarySheet[];
  /** Drawings by name, as trees. */
  readonly icons: Readonly<Record<string, HElement>>;
  readonly decisions: DecisionsRegistry;
  readonly guidance: GuidanceRegistry;
  readonly helplines: HelplinesRegistry;
  readonly roles: RolesRegistry;
  readonly imageChannels: ImageChannelsRegistry;
  readonly products: ProductsRegistry;
  readonly localAuthorities: LocalAuthoritiesRegistry;
  readonly serviceAges: ServiceAgesRegistry;
  /** The words of every file but the registries of law, products, services and areas, for the rules on text. */
  readonly words: readonly AuthoredWords[];
  /** The words of the translations, which the rules for English text do not read. */
  readonly translatedWords: readonly AuthoredWords[];
  /** Where the keys of each YAML file and each front matter stand, by file and dotted path. */
  readonly places: Readonly<Record<string, Readonly<Record<string, Place>>>>;
}
