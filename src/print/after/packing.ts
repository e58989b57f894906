/**
 * How hard pages and objects are packed. The usual 6 takes twice the time of 4 on a policy, and saves an eighth of it
 * (docs/decisions.md).
 */
export const PACKING = { level: 4 } as const;
