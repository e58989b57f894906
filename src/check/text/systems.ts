import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { patternRule, problem, type RuleFacts, scan, shown, type TextRule } from './rule.ts';
import type { TextFile } from './text-file.ts';

const NUMBER = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|\\d|1[01])';

/** Passwords that are too short or forced to change. */
export const passwords: TextRule = patternRule(
  {
    id: 'text/password',
    checks: ['C14', 'C06'],
    name: 'Passwords follow today’s advice',
    reason: 'Short passwords are guessed, and forced changes make people choose weaker ones.',
    severity: 'error',
    source: 'Cyber security standards for schools and colleges',
    bad: 'Passwords have a minimum of eight characters and are changed every 90 days.',
    good: 'Passwords have at least twelve characters and are changed when somebody else may know them.',
  },
  [
    {
      pattern: new RegExp(
        `\\b(?:minimum(?: length)? of|at least|no (?:fewer|less) than) ${NUMBER} (?:characters|letters|digits)`,
        'i',
      ),
      message: '“$&” is too short for a password.',
      fix: 'Twelve characters or more, or three random words.',
    },
    {
      pattern:
        /\b(?:regularly|periodically) changed?(?: \w+){0,2} passwords?|\bpasswords? (?:\w+ ){0,3}(?:regularly|periodically) changed\b|\bpasswords?[^.]{0,80}\bchanged? (?:them )?(?:regularly|periodically|termly|monthly)\b|\bchange (?:\w+ )?passwords? regularly\b|\bchange them regularly\b/i,
      message: '“$&” forces changes without a reason.',
      fix: 'Change a password when somebody else may know it.',
    },
    {
      pattern:
        /\bpasswords?\b[^.]{0,160}\bevery (?:\d+|\w+) (?:days|weeks|months|term)\b|\bchange\w*[^.]{0,120}\bevery \d+ days\b/i,
      message: 'Passwords are to change after a fixed time.',
      fix: 'Change a password when somebody else may know it.',
    },
    {
      pattern: /\bdisclose (?:your |their )?(?:personal )?passwords? to (?:authorised )?(?:ICT|IT|technical) /i,
      message: '“$&”: support staff never need a password.',
      fix: 'Nobody tells a password to anybody.',
    },
  ],
);

/** Filtering that somebody may switch off. */
export const filteringOff: TextRule = patternRule(
  {
    id: 'text/filtering-off',
    checks: ['C14'],
    name: 'Filtering is never off',
    reason: 'The lists of illegal content stay on for everybody, whatever the reason.',
    severity: 'error',
    source: 'Filtering and monitoring standards for schools and colleges',
    bad: 'The manager may switch off the filtering for any user.',
    good: 'The manager may let a page through after the lead has agreed.',
  },
  [
    {
      pattern:
        /\b(?:switch(?:ing|ed)?|turn(?:ing|ed)?) off (?:the |our )?(?:\w+ )?filter(?:s|ing)?\b|\b(?:disable|remove|bypass|suspend)(?:s|d)? (?:the |our )?(?:web |internet )?filter(?:s|ing)?\b(?=[^.]*\b(?:may|can|if|when|logged)\b)/i,
      message: '“$&”: no user and no reason may put filtering out of use.',
      fix: 'Allow single pages, after the lead has agreed; illegal content stays blocked.',
    },
  ],
);

/** Consent that people are taken to give when they say nothing. */
export const optOut: TextRule = patternRule(
  {
    id: 'text/opt-out',
    checks: ['C13'],
    name: 'Consent is given, not presumed',
    reason: 'Under the UK GDPR silence is no consent; it has to be asked for, for each purpose, and can be taken back.',
    severity: 'error',
    source: 'UK General Data Protection Regulation',
    bad: 'Parents write to us if they do not give permission for photographs.',
    good: 'Parents say for each use whether they agree to photographs.',
  },
  [
    {
      pattern:
        /\bif they (?:do not|don['’]t) (?:give|wish to give) (?:permission|consent)\b|\basked if they withdraw (?:permission|consent)\b/i,
      message: '“$&” takes silence for consent.',
      fix: 'Ask for a yes or a no to each use.',
    },
    {
      pattern:
        /\b(?:consent|permission) (?:is|will be) (?:assumed|presumed|deemed)\b|\bunless (?:a |the )?parents? (?:objects?|writes?|opts? out|tells? us otherwise)\b|\bopt[- ]out (?:form|slip)\b/i,
      message: '“$&” takes silence for consent.',
      fix: 'Ask for a yes or a no to each use.',
    },
    {
      pattern: /\bconsent is (?:considered )?valid for the entire (?:period|time)\b/i,
      message: '“$&”: consent has to be asked for again as a child grows.',
      fix: 'Say when it is asked for again.',
    },
  ],
);

interface Product {
  readonly name: string;
  readonly kind: readonly string[];
  readonly status: 'current' | 'renamed' | 'retired';
  readonly alsoKnownAs: readonly string[];
  readonly note?: string | undefined;
  readonly to?: string | undefined;
}

/** Products by id, as `content/registries/products.yaml` lists them. */
export type Products = Readonly<Record<string, Product>>;

const productFacts: RuleFacts = {
  id: 'text/product',
  checks: ['C14'],
  name: 'Products exist, and one does each job',
  reason:
    'A product of the past shows that nobody looked at the text since, and two filters that nobody knows which is in use.',
  severity: 'error',
  source: 'content/registries/products.yaml',
  bad: 'The Websense filter stops harmful pages.',
  good: 'The Netsweeper filter stops harmful pages.',
};

/** Products that are renamed or retired, and several filters in one text. */
export const products = (registry: Products): TextRule => ({
  ...productFacts,
  check: (text) => {
    const uses = Object.values(registry).flatMap((product) => firstUse(text, product));
    const old = uses
      .filter(({ product }) => product.status !== 'current')
      .map(({ product, hit }) => {
        const next = product.to === undefined ? undefined : registry[product.to]?.name;
        const message = `“${shown(hit.match[0])}” is ${product.status === 'renamed' ? 'a name of the past' : 'no longer looked after by its maker'}.`;
        return problem(productFacts, text, hit, message, next ? `Today it is ${next}.` : 'Name what the school uses.');
      });
    return [...old, ...twoFilters(text, uses)];
  },
});

interface Use {
  readonly product: Product;
  readonly hit: ReturnType<typeof scan>[number];
}

function firstUse(text: TextFile, product: Product): Use[] {
  const names = [product.name, ...product.alsoKnownAs];
  const pattern = names
    .map((name) =>
      name
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

        .replace('Netsweeper', 'Net ?Sweeper')
        .replace('WebScreen 2', 'WebScreen ?2'),
    )
    .join('|');
  const [hit] = scan(text, new RegExp(`\\b(?:${pattern})\\b`, 'i'));
  return hit ? [{ product, hit }] : [];
}

function twoFilters(text: TextFile, uses: readonly Use[]): Diagnostic[] {
  const filters = uses.filter(({ product }) => product.kind.length === 1 && product.kind[0] === 'filtering');
  if (filters.length < 2) return [];
  return filters.map(({ hit, product }) => {
    const others = filters.filter((other) => other.product !== product).map((other) => other.product.name);
    return problem(
      productFacts,
      text,
      hit,
      `Two products are named for filtering: ${product.name} and ${others.join(', ')}.`,
      'Name the one in use.',
    );
  });
}
