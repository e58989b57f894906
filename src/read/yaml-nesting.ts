/** No setting needs more levels. */
export const MOST_DEPTH = 20;

/** The offset at which nesting first passes the limit, read from indentation and brackets alone. */
export function firstTooDeep(source: string): number | undefined {
  let brackets = 0;
  for (const match of source.matchAll(/[[{]|[\]}]|^( *)((?:- )+)/gm)) {
    const sign = match[0];
    if (sign === '[' || sign === '{') brackets += 1;
    else if (sign === ']' || sign === '}') brackets = Math.max(0, brackets - 1);
    else if ((match[2] ?? '').length / 2 > MOST_DEPTH) return match.index;
    if (brackets > MOST_DEPTH) return match.index;
  }
  const indents: number[] = [];
  let offset = 0;
  for (const line of source.split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== '') {
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop();
      indents.push(indent);
      if (indents.length > MOST_DEPTH) return offset;
    }
    offset += line.length + 1;
  }
  return undefined;
}
