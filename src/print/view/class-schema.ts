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
export const classSetSchema = <T extends z.ZodRawShape, F extends z.ZodRawShape>(letterhead: T, form: F) =>
  z.strictObject({
    ...letterhead,
    /** Whether it is set in large print. */
    large: z.boolean(),
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
        ...form,
        pupil: z.strictObject({ number: z.number(), name: text, group: text, size: text, head: text }),
        /** What the foot says of the side; empty where a form has one. */
        sides: z.strictObject({ first: text, second: text }),
        padded: z.boolean(),
        qr: fragment,
      }),
    ),
  });
