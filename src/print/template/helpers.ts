import Handlebars from 'handlebars';
import { safeUrl } from '../../document/html.ts';
import { Fragment } from '../view/fragment.ts';
import type { Place } from './html-place.ts';

/** What a helper takes: a text or number of the view, or a finished piece of HTML. */
export type HelperInput = 'text' | 'html' | 'none';

interface Helper {
  readonly takes: HelperInput;
  readonly places: readonly Place[];
  readonly render: (value: unknown) => string;
}

const reject = (helper: string, value: unknown): never => {
  throw new TypeError(`{{${helper}}} cannot print ${JSON.stringify(value)?.slice(0, 60)}`);
};

const number =
  (helper: string, unit: string) =>
  (value: unknown): string =>
    /^\d+(\.\d+)?$/.test(String(value)) ? `${value}${unit}` : reject(helper, value);

/**
 * The only helpers that templates have beside {{#if}}, {{#unless}}, {{#each}} and {{#with}}. Each vouches that what
 * it gives is safe where it may stand; everything else is escaped.
 */
export const HELPERS: Readonly<Record<string, Helper>> = {
  html: {
    takes: 'html',
    places: ['content'],
    render: (value) => (value instanceof Fragment ? value.html : reject('html', value)),
  },
  url: { takes: 'text', places: ['address'], render: (value) => escapeAll(safeUrl(String(value))) },
  image: {
    takes: 'text',
    places: ['address'],
    render: (value) =>
      /^data:image\/(svg\+xml|png|jpeg);base64,[A-Za-z0-9+/=]*$/.test(String(value))
        ? String(value)
        : reject('image', value),
  },
  colour: {
    takes: 'text',
    places: ['style'],
    render: (value) => (/^#[0-9a-f]{6}$/i.test(String(value)) ? String(value) : reject('colour', value)),
  },
  cssText: { takes: 'text', places: ['style'], render: (value) => cssString(String(value)) },
  percent: { takes: 'text', places: ['style-attribute'], render: number('percent', '%') },
  millimetres: { takes: 'text', places: ['style-attribute'], render: number('millimetres', 'mm') },
  formPage: {
    takes: 'text',
    places: ['style', 'style-attribute'],
    render: (value) => (/^\d+$/.test(String(value)) ? `form-${value}` : reject('formPage', value)),
  },
  stylesheet: { takes: 'none', places: ['style'], render: () => '' },
};

const escapeAll = (value: string): string => Handlebars.escapeExpression(value);

/** A CSS string in which everything but letters and digits of English is written as a number: it cannot end early. */
const cssString = (value: string): string =>
  `"${[...value].map((letter) => (/[A-Za-z0-9]/.test(letter) ? letter : `\\${letter.codePointAt(0)?.toString(16)} `)).join('')}"`;

/** A Handlebars of its own with these helpers and no others. */
export function createHandlebars(stylesheet: string): typeof Handlebars {
  const instance = Handlebars.create();
  instance.unregisterHelper('log');
  instance.unregisterHelper('lookup');
  for (const [name, helper] of Object.entries(HELPERS)) {
    const render = name === 'stylesheet' ? () => stylesheet : helper.render;
    instance.registerHelper(name, (value: unknown) => new Handlebars.SafeString(render(value)));
  }
  return instance;
}
