import { z } from 'zod';
import { slug } from '../text.ts';
import { documentKeys, inlineText } from './common.ts';

/** `content/records/<record>.yaml`: a sheet that the school fills in by hand. */
export const RecordSchema = z.strictObject({
  ...documentKeys,
  /** Where keeper, reviewers, frequency, retention and choice of columns come from: a key of school.yaml. */
  from: z.literal('incidentLog'),
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
});
