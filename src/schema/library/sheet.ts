import { z } from 'zod';
import { documentKeys } from './common.ts';

/** The front matter of `content/sheets/<sheet>.mdx`: a page to put up or hand out that nobody signs. */
export const SheetSchema = z.strictObject({
  ...documentKeys,
  /** `page` is set like a form, `poster` in very large type with pictures, for a wall. */
  layout: z.enum(['page', 'poster']).default('page'),
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
});
