import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unpackPdf } from '../support/unpack-pdf.ts';
import { printAll, printFolder } from './press.ts';
import { sampleAgreement, sampleChart, samplePolicy, sampleRecord, sampleSchool } from './sample.ts';

const folder = printFolder();
const documents = { policy: samplePolicy, agreement: sampleAgreement(), record: sampleRecord(), chart: sampleChart };

test('prints the same bytes on a fresh page, on a used page and beside other documents', {
  timeout: 60_000,
}, async () => {
  const together = await printAll(sampleSchool(), documents, join(folder.path(), 'a'));
  const oneByOne = await printAll(
    sampleSchool(),
    {
      chart: sampleChart,
      record: sampleRecord(),
      agreement: sampleAgreement(),
      again: samplePolicy,
      policy: samplePolicy,
    },
    join(folder.path(), 'b'),
    { pages: 1 },
  );
  for (const name of Object.keys(documents)) {
    const [first, second] = await Promise.all([
      readFile(together[name]?.file ?? ''),
      readFile(oneByOne[name]?.file ?? ''),
    ]);
    expect(Buffer.compare(first, second), name).toBe(0);
  }
});

test('carries the date it is given and no trace of how it was printed', { timeout: 60_000 }, async () => {
  const { agreement } = await printAll(sampleSchool(), { agreement: sampleAgreement() }, join(folder.path(), 'c'), {
    date: '2026-11-22',
  });
  const bytes = unpackPdf(await readFile(agreement?.file ?? ''));
  expect(bytes.match(/D:\d{8,}/g)).toEqual(['D:20261122000000', 'D:20261122000000']);
  expect(bytes).not.toMatch(/headless|mozilla|linux/i);
});
