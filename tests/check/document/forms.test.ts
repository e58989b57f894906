import { describe, expect, test } from 'vitest';
import { consent } from '../../../src/check/document/consent.ts';
import { formFields } from '../../../src/check/document/form-fields.ts';
import type { AgreementDocument, FormField } from '../../../src/document/document.ts';
import { text } from '../../../src/document/hast.ts';
import { messages, schoolWriting, withDocument } from './support.ts';

/** A form with other fields in its blocks. */
const fields =
  (change: (fields: readonly FormField[]) => readonly FormField[]) =>
  (form: AgreementDocument): AgreementDocument => ({
    ...form,
    blocks: form.blocks.map((block) => (block.type === 'fields' ? { ...block, fields: change(block.fields) } : block)),
  });
const without = (id: string) => fields((all) => all.filter((field) => field.id !== id));
const field = (id: string, label: string): FormField => ({ id, label, type: 'text', width: 'wide' });

describe('forms that are signed', () => {
  test('the forms of the library have what they need', () => {
    const input = schoolWriting('The club meets on Tuesdays.');
    expect(messages(formFields, input)).toEqual([]);
    expect(messages(consent, input)).toEqual([]);
  });

  test.each([
    ['parent', 'child-name', '“Parent agreement” is signed, and does not give the full name of the child.'],
    ['parent', 'child-class', '“Parent agreement” is signed, and does not give the class of the child.'],
    ['parent', 'parent-name', '“Parent agreement” is signed, and does not give the printed name of the parent.'],
    ['parent', 'parent-relationship', '“Parent agreement” is signed, and does not give the relationship to the child.'],
    ['parent', 'parent-signature', '“Parent agreement” is signed, and does not give a signature.'],
    ['parent', 'parent-date', '“Parent agreement” is signed, and does not give the date.'],
    [
      'volunteer',
      'volunteer-role',
      '“Volunteer agreement: technology and conduct online” is signed, and does not give the role or group of who signs.',
    ],
  ])('%s without %s', (id, lost, message) => {
    expect(messages(formFields, withDocument(id, 'agreement', without(lost)))).toEqual([message]);
  });

  test('a form has to say where it goes', () => {
    const silent = withDocument('parent', 'agreement', (form) => ({
      ...form,
      blocks: form.blocks.map((block) => (block.type === 'fields' ? { ...block, text: undefined } : block)),
    }));
    expect(messages(formFields, silent)).toEqual([
      '“Parent agreement” is signed, and does not give where the form goes back to.',
    ]);
  });

  test('a second signature has a date of its own', () => {
    const undated = withDocument('pupil-ks2', 'agreement', (form) => ({
      ...form,
      blocks: form.blocks.map((block, index) =>
        block.type === 'fields' && index === 0
          ? { ...block, fields: block.fields.filter(({ type }) => type !== 'date') }
          : block,
      ),
    }));
    expect(messages(formFields, undated)).toEqual([
      '“Safe and kind online: my promises” asks for a signature (“My signature”) with no date beside it.',
    ]);
  });

  test('personal data is asked for with a purpose, or not at all', () => {
    const asking = (why: string) =>
      withDocument('volunteer', 'agreement', (form) => ({
        ...form,
        blocks: form.blocks.map((block) =>
          block.type === 'fields'
            ? {
                ...block,
                text: [...(block.text ?? []), text(why)],
                fields: [...block.fields, field('birth', 'Date of birth')],
              }
            : block,
        ),
      }));
    expect(messages(formFields, asking(''))).toEqual([
      '“Volunteer agreement: technology and conduct online” asks for “Date of birth”, and does not say what for.',
    ]);
    expect(messages(formFields, asking(' Your date of birth is needed for the check of your record.'))).toEqual([]);
  });
});

describe('consent to images', () => {
  const saying = (words: string) =>
    withDocument('image-consent', 'agreement', (form) => ({ ...form, intro: [...form.intro, text(words)] }));

  test.each([
    ['We use images unless a parent objects.', 'unless a parent objects'],
    ['The boxes are already ticked.', 'already ticked'],
  ])('silence is no consent: %s', (words, found) => {
    expect(messages(consent, saying(words))).toEqual([
      `“Images of my child: where may we use them?” takes silence for consent: “${found}”.`,
    ]);
  });

  test('the form says how consent is taken back', () => {
    const silent = withDocument('image-consent', 'agreement', (form) => ({ ...form, groups: [] }));
    expect(messages(consent, silent)).toEqual([
      '“Images of my child: where may we use them?” asks for consent and does not say how consent is taken back.',
    ]);
  });

  test('a setting that takes silence for consent is named', () => {
    const input = schoolWriting('The club meets on Tuesdays.', (yaml) => {
      yaml.imageChannels = [{ channel: 'web', identifiable: 'no', detail: 'the site unless parents write to us' }];
    });
    expect(messages(consent, input)).toEqual([
      '“unless parents write” in “imageChannels.0.detail” takes silence for consent.',
    ]);
  });
});
