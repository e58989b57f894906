import { z } from 'zod';
import { Fragment } from './fragment.ts';

const text = z.string();
const fragment = z.custom<Fragment>((value) => value instanceof Fragment);

/** A sheet with a row for each person who signs. */
const sheetOf = <T extends z.ZodRawShape>(letterhead: T) =>
  z.strictObject({
    ...letterhead,
    /** `class` for the list of a class, on an upright sheet; `all` for a register of its own. */
    shape: text,
    notes: z.array(text),
    keeping: z.array(z.strictObject({ label: text, value: text })),
    columns: z.array(z.strictObject({ label: text, width: text })),
    /** Height of a row in millimetres. */
    rowHeight: text,
    rows: z.array(
      z.strictObject({ cells: z.array(z.strictObject({ value: text, tick: z.boolean(), head: z.boolean() })) }),
    ),
  });

/** The view of signature registers: a sheet for each document version. */
export const registerSchema = <T extends z.ZodRawShape>(letterhead: T) =>
  z.strictObject({ ...letterhead, registers: z.array(sheetOf(letterhead)) });

/** The view of a part of a class set: cover and register, or forms, or both. */
export const classSetSchema = <T extends z.ZodRawShape, G extends z.ZodType>(letterhead: T, groups: G) =>
  z.strictObject({
    ...letterhead,
    /** Null for forms that follow others of the same class. */
    front: z
      .strictObject({
        group: text,
        kind: text,
        facts: z.array(z.strictObject({ label: text, value: text })),
        steps: z.array(text),
        privacy: text,
        qr: fragment,
        online: text,
        register: sheetOf(letterhead),
        /** Whether an empty side follows, so that the first form begins on a sheet of its own. */
        padded: z.boolean(),
      })
      .nullable(),
    forms: z.array(
      z.strictObject({
        ...letterhead,
        pupil: z.strictObject({ number: z.number(), name: text, group: text, size: text, head: text }),
        /** What the foot says of the side; empty where a form has one. */
        sides: z.strictObject({ first: text, second: text }),
        padded: z.boolean(),
        density: text,
        layout: text,
        numbered: z.boolean(),
        qr: fragment,
        intro: fragment,
        groups,
        slips: z.array(
          z.strictObject({
            cut: text,
            blocks: z.array(
              z.strictObject({
                title: text,
                body: fragment,
                /** `size` is that of the words that are printed into the box, in millimetres. */
                fields: z.array(z.strictObject({ label: text, width: text, type: text, value: text, size: text })),
                ticks: z.array(z.strictObject({ label: text })),
                consent: z.array(z.strictObject({ label: text, face: z.boolean() })),
              }),
            ),
          }),
        ),
      }),
    ),
  });
