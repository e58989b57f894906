/** What kind of HTML surrounds a point of a template. */
export type Place =
  /** Between tags. */
  | 'content'
  /** In a quoted attribute. */
  | 'attribute'
  /** In a quoted attribute that holds an address. */
  | 'address'
  /** In a quoted `style` attribute. */
  | 'style-attribute'
  /** Inside `<style>`. */
  | 'style'
  /** In an attribute without quotation marks. */
  | 'unquoted'
  /** Inside a tag, outside any attribute's value. */
  | 'tag'
  /** Inside `<script>` or an attribute that runs code. */
  | 'code'
  | 'comment';

/** How far HTML has been read. */
export interface HtmlState {
  readonly mode:
    | 'content'
    | 'tag-name'
    | 'tag'
    | 'attribute-name'
    | 'before-value'
    | 'double'
    | 'single'
    | 'bare'
    | 'raw'
    | 'comment';
  readonly tag: string;
  readonly attribute: string;
}

export const HTML_START: HtmlState = { mode: 'content', tag: '', attribute: '' };

const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'cite', 'poster', 'data', 'xlink:href']);
const RAW = new Set(['style', 'script']);

/** The kind of place a state stands for. */
export function placeOf({ mode, tag, attribute }: HtmlState): Place {
  switch (mode) {
    case 'content':
    case 'comment':
      return mode;
    case 'raw':
      return tag === 'style' ? 'style' : 'code';
    case 'double':
    case 'single':
      if (attribute.startsWith('on') || attribute === 'srcdoc') return 'code';
      if (attribute === 'style') return 'style-attribute';
      return ADDRESSES.has(attribute) ? 'address' : 'attribute';
    case 'before-value':
    case 'bare':
      return 'unquoted';
    default:
      return 'tag';
  }
}

/** Reads on through a piece of HTML. */
export function readHtml(source: string, from: HtmlState): HtmlState {
  let state = from;
  for (let at = 0; at < source.length; at++) state = step(state, source, at);
  return state;
}

export const sameState = (a: HtmlState, b: HtmlState): boolean =>
  a.mode === b.mode && (a.mode === 'content' || (a.tag === b.tag && a.attribute === b.attribute));

function step(state: HtmlState, source: string, at: number): HtmlState {
  const letter = source.charAt(at);
  const { mode, tag, attribute } = state;
  switch (mode) {
    case 'content':
      if (source.startsWith('<!--', at)) return { ...state, mode: 'comment' };
      return letter === '<' && /[a-z/!]/i.test(source.charAt(at + 1))
        ? { mode: 'tag-name', tag: '', attribute: '' }
        : state;
    case 'comment':
      return source.startsWith('-->', at - 2) ? { ...state, mode: 'content' } : state;
    case 'raw':
      return source
        .slice(0, at + 1)
        .toLowerCase()
        .endsWith(`</${tag}>`)
        ? HTML_START
        : state;
    case 'tag-name':
      if (/[\s>]/.test(letter)) return inTag(state, letter);
      return { ...state, tag: tag + letter.toLowerCase() };
    case 'tag':
      return /[\s>/]/.test(letter)
        ? inTag(state, letter)
        : { ...state, mode: 'attribute-name', attribute: letter.toLowerCase() };
    case 'attribute-name':
      if (letter === '=') return { ...state, mode: 'before-value' };
      return /[\s>]/.test(letter) ? inTag(state, letter) : { ...state, attribute: attribute + letter.toLowerCase() };
    case 'before-value':
      if (letter === '"') return { ...state, mode: 'double' };
      return letter === "'" ? { ...state, mode: 'single' } : /\s/.test(letter) ? state : { ...state, mode: 'bare' };
    case 'bare':
      return /[\s>]/.test(letter) ? inTag(state, letter) : state;
    case 'double':
    case 'single':
      return letter === (mode === 'double' ? '"' : "'") ? { ...state, mode: 'tag' } : state;
  }
}

const inTag = (state: HtmlState, letter: string): HtmlState =>
  letter === '>' ? { ...state, mode: RAW.has(state.tag) ? 'raw' : 'content' } : { ...state, mode: 'tag' };
