import { z } from 'zod';
import { DECISIONS, type DecisionKey } from '../decisions.ts';
import { IMAGE_CHANNELS } from '../images.ts';
import { ROLES, type Role, SHARED_ROLES, type SharedRole } from '../people.ts';
import { date, line, slug, telephone, webAddress } from '../text.ts';
import { AudienceSchema, inlineText, WhenSchema } from './common.ts';

const StatementsSchema = z.partialRecord(AudienceSchema, inlineText());

export const AnswerSchema = z.strictObject({
  /** A few words for the brief on the home page. */
  short: inlineText(),
  /** The whole rule, for every reader. */
  statement: inlineText(),
  /** The rule in the words of one reader, where they differ. */
  for: StatementsSchema.default({}),
  /** Why law or guidance discourages this answer; such an answer needs a reason in school.yaml. */
  discouraged: inlineText().optional(),
});

/** `content/registries/decisions.yaml`: question, answers and the sentences they print. */
export const DecisionsRegistrySchema = z.record(
  z.enum(DECISIONS as [DecisionKey, ...DecisionKey[]]),
  z.strictObject({
    question: inlineText(),
    /** The quiet label above the answer in the brief. */
    topic: inlineText(),
    /** The section that explains the rule. */
    section: slug(),
    brief: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
    /** Answers by id; a decision that is a number has the single answer `any`. */
    answers: z.record(slug(), AnswerSchema),
  }),
);

/** `content/registries/guidance.yaml`: statutes and guidance, cited by id. */
export const GuidanceRegistrySchema = z.record(
  slug(),
  z.strictObject({
    title: line(),
    shortTitle: line(),
    publisher: line(),
    kind: z.enum(['act', 'regulations', 'statutory-guidance', 'guidance', 'standard', 'framework']),
    url: webAddress(),
    jurisdiction: z.enum(['england', 'england-wales', 'great-britain', 'united-kingdom']),
    inForceFrom: date(),
    supersededBy: slug().optional(),
    confidence: z.enum(['confirmed', 'expected']),
    /** What it asks of a school, in a sentence or two. */
    account: inlineText(),
    checkedOn: date(),
  }),
);

/** `content/registries/helplines.yaml`: national help and reporting routes. */
export const HelplinesRegistrySchema = z.record(
  slug(),
  z.strictObject({
    name: line(),
    for: z.array(AudienceSchema).min(1),
    use: inlineText(),
    telephone: telephone().optional(),
    hours: line().optional(),
    url: webAddress().optional(),
    emergency: z
      .enum(['yes', 'no'])
      .default('no')
      .transform((value) => value === 'yes'),
    checkedOn: date(),
  }),
);

/** `content/registries/roles.yaml`: what each role is called and what it does. */
export const RolesRegistrySchema = z.record(
  z.enum([...ROLES, ...SHARED_ROLES] as [Role | SharedRole, ...(Role | SharedRole)[]]),
  z.strictObject({
    /** With small initial, without article: `designated safeguarding lead (DSL)`. */
    label: inlineText(),
    duties: z.array(z.union([inlineText(), z.strictObject({ text: inlineText(), when: WhenSchema })])),
  }),
);

/** `content/registries/image-channels.yaml`: what each channel for images is called. */
export const ImageChannelsRegistrySchema = z.record(z.enum(IMAGE_CHANNELS), z.strictObject({ label: inlineText() }));
