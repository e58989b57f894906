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
      return [school, parseNoted(text)] as const;
    }),
  );
  return Object.fromEntries(entries);
}

function parseNoted(text: string): readonly NotedAmendment[] {
  try {
    return ManifestSchema.safeParse(JSON.parse(text)).data?.amendments ?? [];
  } catch {
    return [];
  }
}
