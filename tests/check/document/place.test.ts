import { describe, expect, test } from 'vitest';
import { placeInDocument } from '../../../src/check/document/place.ts';
import { schoolWriting } from './support.ts';

const input = schoolWriting(
  'The club meets on Tuesdays.\n\nMembers bring a drink.\n\nNobody brings crisps into the room.',
);
const { library } = input;
const fileOf = (id: string) => library.sections.find((section) => section.id === id)?.file;
const lineOf = (file: string | undefined, words: string) =>
  (library.words.find((candidate) => candidate.file === file)?.source.findIndex((line) => line.includes(words)) ?? -1) +
  1;

describe('the place of a problem in a resolved document', () => {
  test('is the setting, where a value of the school is at fault', () => {
    const place = placeInDocument({ document: 'online-safety', path: 'people.dsl.telephone', quote: undefined }, input);
    expect(place).toMatchObject({
      file: 'schools/alder-green/school.yaml',
      line: input.school.origins['people.dsl.telephone']?.line,
    });
  });

  test('is the group above it, where the value itself was not typed', () => {
    const place = placeInDocument({ document: 'online-safety', path: 'people.dsl.hours', quote: undefined }, input);
    expect(place.line).toBe(input.school.origins['people.dsl']?.line);
  });

  test('is the line of the school’s own Markdown', () => {
    const at = { document: 'online-safety', section: 'computer-club', quote: 'Nobody brings crisps into the room.' };
    expect(placeInDocument(at, input)).toEqual({
      file: 'schools/alder-green/computer-club.md',
      line: 5,
      column: 1,
      length: at.quote.length,
    });
  });

  test('is the line of the section, though facts and terms stand in the words', () => {
    const quote =
      'To reach your child during the day, call 01632 960 900. The message is passed on at once if it is urgent.';
    const file = fileOf('pupil-phones');
    expect(placeInDocument({ document: 'online-safety', section: 'pupil-phones', quote }, input)).toMatchObject({
      file,
      line: lineOf(file, 'To reach your child'),
    });
  });

  test('is the answer in the registry, where a section prints a decision', () => {
    const quote =
      'A pupil who brings a phone switches it off and hands it in on arrival. It is kept in the school office until home time.';
    const place = placeInDocument({ document: 'online-safety', section: 'pupil-phones', quote }, input);
    expect(place.file).toMatch(/decisions\.yaml$/);
    expect(place.line).toBe(lineOf(place.file, 'hands it in on arrival'));
  });

  test('is the step of a chart', () => {
    const chart = library.flowcharts.find(({ id }) => id === 'phone-found');
    const quote = 'Label it and have it kept in the school office.';
    expect(placeInDocument({ document: 'phone-found', quote }, input)).toMatchObject({
      file: chart?.file,
      line: lineOf(chart?.file, 'Label it and have it kept'),
    });
  });

  test('is the top of the file where nothing tells more', () => {
    expect(placeInDocument({ document: 'video-calls' }, input)).toMatchObject({
      file: library.records.find(({ id }) => id === 'video-calls')?.file,
      line: 1,
    });
  });
});
