import { z } from 'zod';
import { ContactsSchema } from '../contacts.ts';
import { SYSTEMS } from '../systems.ts';
import { date, line, slug, webAddress, wholeNumber } from '../text.ts';
import { inlineText } from './common.ts';

/** What a product is for: the systems of school.yaml. */
export const PRODUCT_KINDS = SYSTEMS;

const productKeys = {
  name: line(),
  kind: z.array(z.enum(PRODUCT_KINDS)).min(1, 'Name at least one kind'),
  /** Other spellings and short forms under which schools know it. */
  alsoKnownAs: z.array(line()).default([]),
  /** What somebody who meets the name in a policy has to know. */
  note: line().optional(),
  checkedOn: date(),
};

/**
 * `content/registries/products.yaml`: products that schools in England use or used. A name that is not listed is not
 * wrong; one that is renamed or retired shows that a text is out of date.
 */
export const ProductsRegistrySchema = z
  .record(
    slug(),
    z.discriminatedUnion('status', [
      z.strictObject({ ...productKeys, status: z.literal('current') }),
      z.strictObject({ ...productKeys, status: z.literal('renamed'), to: slug() }),
      z.strictObject({ ...productKeys, status: z.literal('retired') }),
    ]),
  )
  .superRefine((products, context) => {
    for (const [id, product] of Object.entries(products)) {
      if (product.status !== 'renamed') continue;
      const message =
        products[product.to] === undefined
          ? `There is no product “${product.to}”`
          : products[product.to]?.status === 'current'
            ? undefined
            : `“${product.to}” is not current: name the product of today`;
      if (message) context.addIssue({ code: 'custom', path: [id, 'to'], message });
    }
  });

const age = () => wholeNumber(0, 25);

/** `content/registries/service-ages.yaml`: the lowest age for each kind of online service, and where it comes from. */
export const ServiceAgesRegistrySchema = z.record(
  slug(),
  z.strictObject({
    /** The kind of service, never a brand. */
    kind: inlineText(),
    /** The lowest age today; absent where it differs from one service to the next. */
    minimumAge: age().optional(),
    /** Whether the age comes from law, from the rules of the services or from a published rating. */
    basis: z.enum(['law', 'terms', 'rating', 'school']),
    /** The law behind it, by its id in the guidance registry. */
    law: slug().optional(),
    section: line().optional(),
    note: inlineText(),
    /** A change that has been announced and is not law yet. */
    expected: z.strictObject({ minimumAge: age(), from: date(), note: inlineText() }).optional(),
    checkedOn: date(),
  }),
);

/**
 * `content/registries/local-authorities.yaml`: the safeguarding services of each council area. `contacts` has the shape
 * of `contacts` in school.yaml, so that an entry can be copied.
 */
export const LocalAuthoritiesRegistrySchema = z.record(
  slug(),
  z.strictObject({
    name: line(),
    /** An invented area that shows the format. */
    example: z
      .enum(['yes', 'no'])
      .default('no')
      .transform((value) => value === 'yes'),
    contacts: ContactsSchema,
    /** The safeguarding partnership, which publishes thresholds and procedures. */
    partnership: z.strictObject({ name: line(), website: webAddress().optional() }).optional(),
    /** Whom to ask about the Prevent duty and Channel. */
    prevent: z
      .strictObject({
        name: line(),
        telephone: ContactsSchema.shape.police.shape.telephone,
        website: webAddress().optional(),
      })
      .optional(),
    /** The legal types of school whose staff the council employs. */
    employs: z
      .array(z.enum(['community', 'voluntary-controlled', 'maintained-special', 'pupil-referral-unit']))
      .default([]),
    /** The page on which somebody checks the numbers. */
    source: webAddress(),
    checkedOn: date(),
  }),
);
