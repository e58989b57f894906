import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type NotedAmendment, NotedAmendmentSchema } from '../edition/noted.ts';

const ManifestSchema = z.object({ amendments: z.array(NotedAmendmentSchema) });

/**
 * Reads from the manifests of a published folder since when each amendment has been shown. A school that was never
 * published, or whose manifest cannot be read, has none: its amendments then count from the day of the build.
 */
export async function readNotedAmendments(
  out: string,
  schools: readonly string[],
): Promise<Readonly<Record<string, readonly NotedAmendment[]>>> {
  const entries = await Promise.all(
    schools.map(async (school) => {
      const text = await readFile(join(out, school, 'manifest.json'), 'utf8').catch(() => '{}');
      return [school, notedIn(parsed(text))] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** The amendments that the manifest of a published school notes. */
export const notedIn = (manifest: unknown): readonly NotedAmendment[] =>
  ManifestSchema.safeParse(manifest).data?.amendments ?? [];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
