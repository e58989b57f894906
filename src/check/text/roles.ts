import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem, type RuleFacts, scan, type TextRule } from './rule.ts';
import type { TextFile } from './text-file.ts';

const facts: RuleFacts = {
  id: 'text/role',
  checks: ['C09'],
  name: 'Every role has one title and one holder',
  reason: 'Where titles change from page to page, nobody knows who decides; where one person holds all, nobody checks.',
  severity: 'warning',
  bad: 'Tell the Online Safety Coordinator. The Designated Child Protection Lead and the Safeguarding Lead meet.',
  good: 'Tell the designated safeguarding lead.',
};

/** Titles that mean one role; more than the number allowed within one text is a muddle. */
const FAMILIES: readonly { readonly role: string; readonly most: number; readonly titles: readonly RegExp[] }[] = [
  {
    role: 'the head',
    most: 2,
    titles: [
      /\bHeads? of Schools?\b/,
      /\bExecutive Head(?:teacher)?\b/,
      /\bHead ?[Tt]eachers?\b/,
      /\bPrincipals?\b/,
      /\bthe Head\b(?! (?:of|[Tt]eacher))/,
    ],
  },
  {
    role: 'those who govern',
    most: 2,
    titles: [
      /\bGoverning Body\b/,
      /\bLocal Advisory Board\b/,
      /\bTrustees\b(?!\/)/,
      /\bDirectors\/Governors\b/,
      /\bTrustees\/Governors\b/,
      /\bGoverning Board\b/,
    ],
  },
  {
    role: 'those who govern',
    most: 1,
    titles: [
      /\bDirectors ?\/ ?Governors\b/,
      /\bTrustees ?\/ ?Governors\b/,
      /\bGovernors ?\/ ?(?:Trustees|Directors)\b/,
    ],
  },
  {
    role: 'those who look after IT',
    most: 2,
    titles: [
      /\bICT support provider\b/i,
      /\bIT team\b/,
      /\bnetwork manager\b/i,
      /\bICT support team\b/i,
      /\bIT manager\b/i,
      /\bweb manager\b/i,
      /\bICT[/ ]+Network Manager\b/,
    ],
  },
  {
    role: 'the safeguarding lead',
    most: 1,
    titles: [
      /\bDesignated Child Protection (?:Lead|Officer|Person)\b/i,
      /\bDesignated Child\s*$/m,
      /(?<!Designated )\bSafeguarding Lead\b(?!s)/,
      /\bDesignated Safeguarding Lead\b/i,
      /\bOnline Safety Co-?ordinator\b/i,
      /\be-?Safety Safeguarding Officer\b/i,
    ],
  },
];

export const roles: TextRule = {
  ...facts,
  check: (text) => [...muddles(text), ...unappointed(text), ...circles(text), ...overloaded(text)],
};

/** Roles under more titles than a reader can hold. */
function muddles(text: TextFile): Diagnostic[] {
  return FAMILIES.flatMap(({ role, most, titles }) => {
    const used = titles.flatMap((title) => scan(text, title)[0] ?? []);
    if (used.length <= most) return [];
    const list = [...new Set(used.map(({ match }) => match[0].replace(/\s+/g, ' ').trim()))].join(', ');
    return used.map((hit) =>
      problem(facts, text, hit, `The text has ${used.length} titles for ${role}: ${list}.`, 'Keep one.'),
    );
  });
}

/** Duties of a coordinator whom the text never appoints. */
function unappointed(text: TextFile): Diagnostic[] {
  const hits = scan(text, /\b(?:e-?\s?Safety|Online Safety) Co-?ordinators?\b|\bCEOP ambassadors?\b/i);
  const named = scan(text, /\b(?:safety )?co-?ordinator (?:in this school )?(?:is|[–:-]) (?:Mr|Mrs|Ms|Miss|Dr|[A-Z])/i);
  if (named.length > 0) return [];
  return hits.map((hit) =>
    problem(
      facts,
      text,
      hit,
      `“${hit.match[0].replace(/\s+/g, ' ')}” has duties, and nobody is appointed.`,
      'Name the holder, or the role that does it.',
    ),
  );
}

/** A person who is to report to the post that the same person holds. */
function circles(text: TextFile): Diagnostic[] {
  const both = scan(text, /\bOnline Safety Lead (?:&|and|\/) (?:Designated )?Safeguarding Lead\b/i);
  const reports = scan(
    text,
    /\b(?:reports to|meets (?:regularly )?with)[^.]{0,60}\b(?:designated )?safeguarding leads?\b/i,
  );
  if (both.length === 0 || reports.length === 0) return [];
  return [...both, ...reports].map((hit) =>
    problem(
      facts,
      text,
      hit,
      'One person holds both posts, and one of them is to report to the other.',
      'Name somebody else to whom the lead reports.',
    ),
  );
}

/** A person with three posts or more. */
function overloaded(text: TextFile): Diagnostic[] {
  const hits = scan(
    text,
    /\b(SIRO|IAO|\w+ (?:[Oo]fficer|[Ll]ead|[Oo]wner|[Mm]anager)|DPO)\b(?: in this school)? is ([A-Z][a-z]+ [A-Z][a-z]+)\b/,
  );
  const counts = Map.groupBy(hits, ({ match }) => match[2] ?? '');
  return [...counts].flatMap(([person, posts]) =>
    new Set(posts.map(({ match }) => match[1]?.toLowerCase())).size < 3
      ? []
      : posts.map((hit) =>
          problem(
            { ...facts, severity: 'error' },
            text,
            hit,
            `${person} holds ${posts.length} posts that should watch each other.`,
            'Share them out, and say where a concern about this person goes.',
          ),
        ),
  );
}
