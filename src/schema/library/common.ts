import { z } from 'zod';
import { AUDIENCES } from '../../document/document.ts';
import { DECISIONS, type DecisionKey } from '../decisions.ts';
import { LEGAL_TYPES } from '../identity.ts';
import { slug } from '../text.ts';

/** A line of text in which `{school.…}` and terms such as `{pupils}` may stand. */
export const inlineText = () => z.string().trim().min(1, 'Give some text: this is empty');

const ageText = () =>
  z
    .string()
    .regex(/^\d{1,2}$/, 'Give an age in digits')
    .transform(Number);

export const AudienceSchema = z.enum(AUDIENCES);
export const StageSchema = z.enum(['primary', 'secondary']);
export const Audiences = z.array(AudienceSchema).min(1, 'Name at least one audience');

/** A condition on data of the library: all parts that are given must hold. The same words as `<When>` in MDX. */
export const WhenSchema = z.strictObject({
  decision: z.enum(DECISIONS as [DecisionKey, ...DecisionKey[]]).optional(),
  is: z.string().optional(),
  not: z.string().optional(),
  phase: StageSchema.optional(),
  legalType: z.enum(LEGAL_TYPES).optional(),
  fact: z.string().optional(),
});

/** Words people search by that the text does not use, such as “ChatGPT” or “nudes”. They are found, never shown. */
export const Asks = z.array(inlineText()).optional();

/** What every document of the library declares. */
export const documentKeys = {
  id: slug(),
  title: inlineText(),
  summary: inlineText(),
  audiences: Audiences,
  asks: Asks,
  phases: z.array(StageSchema).min(1).default(['primary', 'secondary']),
  /** The document is for schools that have children of these ages. */
  ages: z.strictObject({ from: ageText(), to: ageText() }).optional(),
  /** A condition that a school must meet to publish the document. */
  when: WhenSchema.optional(),
};
