/** How a report is written. All but `text` are for programs: then nothing else reaches the output stream. */
export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** How a redline is written. */
export const DIFF_FORMATS = ['text', 'html', 'json'] as const;
