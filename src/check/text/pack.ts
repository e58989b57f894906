import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem, type RuleFacts, scan, type TextRule } from './rule.ts';
import type { TextFile } from './text-file.ts';

const facts: RuleFacts = {
  id: 'text/pack',
  checks: ['C20'],
  name: 'Everything that the text asks for is there',
  reason: 'A form that a text demands and does not give is never filled in.',
  severity: 'warning',
  bad: 'Parents must complete a disclaimer form.\nAppendices\n1. Search protocol\n2. Photo agreement',
  good: 'Parents sign the phone form.\nPhone form\nName ......',
};

export const pack: TextRule = { ...facts, check: (text) => [...promised(text), ...listed(text), ...groups(text)] };

/** Forms, logs and agreements that somebody has to fill in, and no heading of that name. */
function promised(text: TextFile): Diagnostic[] {
  const hits = scan(
    text,
    /\b(?:complete|sign(?:s|ed|ing)?|fill in|keeps?|kept in|recorded in|by signature\)|ensures)\b[^.;:]{0,40}?\b((?:disclaimer|consent|loan|permission|registration) form|log (?=is kept))|\b(?:in )?the ((?:\w+ )?ICT Agreement|(?:\w+ )?IT Agreement|(?:[Hh]ead ?teacher['’]s )?Incident (?:File|Book|Register))/,
  );
  const seen = new Set<string>();
  return hits.flatMap((hit) => {
    const name = (hit.match[1] ?? hit.match[2] ?? '').trim().replace(/\s+/g, ' ');
    const heading = text.lines.some(
      (line, index) =>
        index !== hit.line - 1 &&
        line.trim().length < name.length + 25 &&
        line.toLowerCase().includes(name.toLowerCase()) &&
        !/[.,;:]$/.test(line.trim()),
    );
    const end = hit.match[0].split('\n').length - 1;
    if (heading || seen.has(`${name}${hit.line}`)) return [];
    seen.add(`${name}${hit.line}`);
    return [
      problem(
        facts,
        text,
        { line: hit.line + end },
        `“${name}” is asked for, and it is not in this text.`,
        'Add it, or link to it.',
      ),
    ];
  });
}

/** Items of a list of appendices that no heading further down repeats. */
function listed(text: TextFile): Diagnostic[] {
  const head = text.lines.findIndex((line) => /^\W*appendices\b/i.test(line.trim()));
  if (head < 0) return [];
  return text.lines.slice(head + 1, head + 40).flatMap((line, offset) => {
    const title = /^\s*\d{1,2}[.)]\s+(\S.{6,80})$/.exec(line)?.[1]?.trim();
    if (!title) return [];
    const key = title.toLowerCase().slice(0, 24);
    const later = text.lines.slice(head + offset + 2).some((words) =>
      words
        .trim()
        .toLowerCase()
        .replace(/^[\W\d]+/, '')
        .startsWith(key),
    );
    return later
      ? []
      : [
          problem(
            facts,
            text,
            { line: head + offset + 2 },
            `“${title}” is listed as an appendix, and it is not in this text.`,
            'Add it, or take it off the list.',
          ),
        ];
  });
}

/** Agreements for groups of readers of which only some have one. */
function groups(text: TextFile): Diagnostic[] {
  const [hit] = scan(text, /\bAcceptable Use Agreements? (?:\()?for (?:all )?((?:\w+, )+(?:\w+ )?(?:and )?\w+)/i);
  const headings = text.lines
    .filter((line) => /agreement:?\s*\W?\s*\w+/i.test(line) && line.trim().length < 80)
    .join(' ')
    .toLowerCase();
  const wanted = (hit?.match[1] ?? '').toLowerCase().match(/governor|visitor|volunteer/g) ?? [];
  const missing = wanted.filter((who) => !headings.includes(who));
  if (!hit || missing.length === 0) return [];
  return [
    problem(
      facts,
      text,
      hit,
      `Agreements are promised for ${missing.map((who) => `${who}s`).join(' and ')}, and none is in this text.`,
      'Add them.',
    ),
  ];
}
