import { z } from 'zod';
import { REVIEW_FREQUENCIES } from '../incident-log.ts';
import { RoleSchema } from '../people.ts';
import { slug } from '../text.ts';
import { documentKeys, inlineText } from './common.ts';

/** `content/records/<record>.yaml`: a sheet that the school fills in by hand. */
export const RecordSchema = z
  .strictObject({
    ...documentKeys,
    /**
     * Where keeper, reviewers, frequency, retention and choice of columns come from: a key of school.yaml. Without it
     * they stand here, all columns are printed, and a school may change them under `records`.
     */
    from: z.literal('incidentLog').optional(),
    keeper: RoleSchema.optional(),
    reviewers: z.array(RoleSchema).optional(),
    frequency: z.enum(REVIEW_FREQUENCIES).optional(),
    retention: inlineText().optional(),
    intro: z.array(inlineText()).min(1),
    rows: z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(10, 'A sheet needs at least ten rows').max(40)),
    columns: z.array(
      z.strictObject({
        id: slug(),
        label: inlineText(),
        help: inlineText(),
        width: z
          .string()
          .regex(/^\d+(\.\d+)?$/)
          .transform(Number),
      }),
    ),
  })
  .refine(
    (record) =>
      record.from !== undefined || (record.keeper && record.reviewers && record.frequency && record.retention),
    {
      path: ['keeper'],
      message: 'Give keeper, reviewers, frequency and retention',
    },
  );
