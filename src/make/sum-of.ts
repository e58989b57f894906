import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/**
 * The SHA-256 of a file in hexadecimal digits. A school has hundreds of small ones: to wait for each of them costs more
 * than to read it.
 */
export const sumOf = (file: string): string => hash('sha256', readFileSync(file));

/** The same; undefined where the file was not made. */
export const sumIfMade = (file: string): string | undefined => (existsSync(file) ? sumOf(file) : undefined);
