import { z } from 'zod';
import { KINDS } from '../document/document.ts';
import { VERSION } from './governance.ts';
import { date, line, slug } from './text.ts';

/** The front matter of an edition: `schools/…/editions/<document>/<version>.html`. */
export const EditionSchema = z.strictObject({
  school: slug(),
  document: slug(),
  kind: z.enum(KINDS),
  version: line().regex(VERSION),
  /** The day it was approved. */
  approvedOn: date(),
  /** The day from which it is in force. */
  effective: date(),
  approvedBy: line(),
  minute: line().optional(),
  author: line(),
  committee: line(),
  nextReview: date(),
  /** `material` where a rule changed for somebody, else `editorial`. */
  change: z.enum(['material', 'editorial']),
  note: line(),
  /** The version of policypress and of the shared words it was made from. */
  library: line(),
  /** Every decision in force, by its key. */
  decisions: z.record(z.string(), z.string()),
  /** SHA-256 of everything else in the file, in hexadecimal digits. */
  checksum: line().regex(/^[0-9a-f]{64}$/),
});
