import { createHash } from 'node:crypto';
import type { Document } from '../document/document.ts';
import { publishedBase, type School } from '../document/school.ts';
import { editionsOf } from '../edition/current.ts';
import type { Edition } from '../edition/edition.ts';
import { longDate } from '../resolve/facts.ts';
import { editionPath, PATHS, redlinePath } from '../site/paths.ts';
import { renderXml, type XmlElement, xml } from './xml.ts';

/** So many editions stand in a feed. */
export const FEED_LENGTH = 30;

/**
 * The Atom feed of what a school approved, the newest first: one entry for each edition that has taken effect. Its
 * dates are those of the approvals, so that the same editions give the same text on every day of building.
 * @param documents what the school publishes; editions of other documents have no page to lead to
 * @param today year-month-day
 * @see RFC 4287
 */
export function renderFeed(
  school: School,
  documents: readonly Pick<Document, 'id' | 'title'>[],
  today: string,
): string {
  const entries = documents
    .flatMap(({ id, title }) => approvals(editionsOf(school, id), title, today))
    .sort(newestApprovalFirst)
    .slice(0, FEED_LENGTH);
  const { config } = school;
  const updated = entries[0]?.edition.facts.approvedOn ?? config.documentControl.effective;
  return renderXml(
    xml(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en-GB' },
      xml('title', {}, `${config.name}: approved changes of policies`),
      xml('id', {}, lastingId(school, 'feed')),
      xml('updated', {}, atMidnight(updated)),
      xml('author', {}, xml('name', {}, config.name)),
      xml('link', { rel: 'self', type: 'application/atom+xml', href: address(school, PATHS.feed) }),
      xml('link', { rel: 'alternate', type: 'text/html', href: address(school, PATHS.versions) }),
      ...entries.map((approval) => entry(school, approval)),
    ),
  );
}

/** One edition, the one before it, and what the document is called. */
interface Approval {
  readonly edition: Edition;
  readonly before: Edition | undefined;
  readonly title: string;
}

const approvals = (newestFirst: readonly Edition[], title: string, today: string): Approval[] =>
  newestFirst
    .map((edition, index) => ({ edition, before: newestFirst[index + 1], title }))
    .filter(({ edition }) => edition.facts.effective <= today);

/** Editions of one day stand in the order of their documents, the higher version first. */
const newestApprovalFirst = ({ edition: a }: Approval, { edition: b }: Approval): number =>
  a.facts.approvedOn === b.facts.approvedOn ? 0 : a.facts.approvedOn < b.facts.approvedOn ? 1 : -1;

function entry(school: School, { edition: { facts }, before, title }: Approval): XmlElement {
  const { document, version, approvedOn, approvedBy, minute, effective } = facts;
  const page =
    before === undefined ? editionPath(document, version) : redlinePath(document, before.facts.version, version);
  const kind =
    before === undefined
      ? 'First edition'
      : facts.change === 'material'
        ? `A rule changed since edition ${before.facts.version}`
        : `No rule changed since edition ${before.facts.version}`;
  const by = `Approved by ${approvedBy}${minute === undefined ? '' : ` (${minute})`}, in force from ${longDate(effective)}`;
  return xml(
    'entry',
    {},
    xml('title', {}, `${title}, edition ${version}`),
    xml('id', {}, lastingId(school, `${document}/${version}`)),
    xml('updated', {}, atMidnight(approvedOn)),
    xml('link', { rel: 'alternate', type: 'text/html', href: address(school, page) }),
    xml('summary', {}, `${facts.note.replace(/[.!?]*$/, (end) => end || '.')} ${kind}. ${by}.`),
  );
}

/** A full address where the school says where it publishes, else one relative to the feed. */
const address = (school: School, path: string): string => `${publishedBase(school) ?? ''}${path}`;

const atMidnight = (day: string): string => `${day}T00:00:00Z`;

/**
 * An id that stays when the site moves to another address: a UUID made from the school’s reference number and the
 * name of the thing.
 * @see RFC 9562, section 5.8 (UUIDs whose bits are one’s own)
 */
function lastingId({ id, config }: School, name: string): string {
  const hex = createHash('sha256').update(`policypress\n${config.urn}\n${id}\n${name}`).digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20)];
  return `urn:uuid:${parts.join('-')}-${hex.slice(20, 32)}`;
}
