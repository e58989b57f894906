import { expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { LOOSE, renderPrintHtml } from '../../src/print/print-html.ts';
import { settingOf } from '../../src/print/settings.ts';
import { sampleAgreement, sampleRecord, sampleSchool } from './sample.ts';
import { samplePoster, sampleSheet } from './sample-sheets.ts';

test.each<[string, Document]>([
  ['an agreement', sampleAgreement()],
  ['a record', sampleRecord()],
  ['a poster', samplePoster(4)],
  ['a handout', sampleSheet(10)],
])('each setting of %s is one attribute of what the template writes for it', async (_name, document) => {
  const setting = settingOf(document);
  if (!setting) throw new Error('It has no settings.');
  const { attribute, values } = setting;
  const [loosest = ''] = values;
  const loose = await renderPrintHtml(sampleSchool(), document, LOOSE);
  expect(loose.split(`${attribute}="${loosest}"`)).toHaveLength(2);
  for (const [squeeze, value] of values.entries())
    expect(await renderPrintHtml(sampleSchool(), document, { ...LOOSE, squeeze })).toBe(
      loose.replace(`${attribute}="${loosest}"`, `${attribute}="${value}"`),
    );
});
