/** One component of a calendar, with its lines by name. */
export interface CalendarPart {
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
  readonly parts: CalendarPart[];
}

/** Parses an iCalendar text as RFC 5545 has it, and refuses lines that are too long or belong to no component. */
export function parseCalendar(source: string): CalendarPart {
  if (!source.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(source)) throw new Error('a line does not end with CR LF');
  const tooLong = source.split('\r\n').find((line) => Buffer.byteLength(line) > 75);
  if (tooLong !== undefined) throw new Error(`longer than 75 bytes: ${tooLong}`);
  const top = { name: '', values: {} as Record<string, string>, parts: [] as CalendarPart[] };
  const open = [top];
  for (const line of source.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? [];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (name === '' || /[\u0000-\u0008\u000A-\u001F\u007F]/.test(value)) throw new Error(`not a line: ${line}`);
    const part = open.at(-1);
    if (!part) throw new Error(`outside: ${line}`);
    if (name === 'BEGIN') {
      const inner = { name: value, values: {}, parts: [] };
      part.parts.push(inner);
      open.push(inner);
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`${line} closes nothing`);
    } else {
      if (name in part.values) throw new Error(`${name} twice`);
      part.values[name] = value.replace(/\\([\\;,nN])/g, (_, letter) => (/n/i.test(letter) ? '\n' : letter));
    }
  }
  const [calendar] = top.parts;
  if (open.length !== 1 || top.parts.length !== 1 || !calendar) throw new Error('not one calendar');
  return calendar;
}
