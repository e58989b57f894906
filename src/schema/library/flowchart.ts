import { z } from 'zod';
import { slug } from '../text.ts';
import { documentKeys, inlineText, WhenSchema } from './common.ts';

/** `content/flowcharts/<chart>.yaml`: the steps of a procedure and the ways between them. */
export const FlowchartSchema = z.strictObject({
  ...documentKeys,
  nodes: z
    .array(
      z.strictObject({
        id: slug(),
        type: z.enum(['start', 'action', 'decision', 'urgent', 'end']),
        text: inlineText(),
        when: WhenSchema.optional(),
      }),
    )
    .min(3, 'A chart needs at least three steps'),
  edges: z.array(z.strictObject({ from: slug(), to: slug(), label: inlineText().optional() })).min(2),
});
