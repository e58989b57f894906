/** Text that every reader of YAML takes as it stands. */
const PLAIN = /^[\p{L}\p{N}(+£][\p{L}\p{N} .,'’‘“”()/@+_!?%;£…–&:=-]*$/u;
const MEANS_NOTHING = /^null$/i;
/** Signs that nobody sees; they are written as escapes. */
const HIDDEN = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\p{Bidi_Control}]/gu;

/** A text as YAML on one line: bare where that is safe, between quotation marks elsewhere. */
export function scalar(text: string): string {
  if (PLAIN.test(text) && !/: |:$|\s$/.test(text) && !MEANS_NOTHING.test(text)) return text;
  return JSON.stringify(text).replace(HIDDEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
