import type { Document, Translation } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import { ENGLISH, wordsIn } from '../../site/strings/interface.ts';
import type { RecordView } from './schema.ts';
import { markOf, versionLine } from './version-words.ts';

/** What stands at the head and the foot of every printed document. */
export type Letterhead = Pick<
  RecordView,
  'lang' | 'title' | 'subtitle' | 'summary' | 'brand' | 'school' | 'logo' | 'mark' | 'footer'
>;

/** A footer has room for about two lines; a longer name is cut off there, and only there. */
const FOOTER_LONGEST = 110;

/** Makes the head and the foot of a printed document. */
export function letterhead(school: School, document: Document, remark = ''): Letterhead {
  const { name, telephone, email, website, address, brandColour } = school.config;
  const translation = translationOf(document);
  const { page, of } = wordsIn(translation?.language).print;
  return {
    lang: translation?.language ?? ENGLISH,
    title: document.title,
    subtitle: document.kind === 'agreement' ? document.signedBy : '',
    summary: document.summary,
    brand: brandColour,
    school: {
      name,
      trust: school.trust?.name ?? '',
      telephone,
      email,
      website: (website ?? '').replace(/^https?:\/\/|\/$/g, ''),
      address: address.join(', '),
    },
    logo: school.logo ? { src: `data:${school.logo.mediaType};base64,${school.logo.base64}` } : null,
    mark: translation ? foreignMark(document, translation) : markOf(document.control),
    footer: {
      page,
      of,
      document: footerLine(document),
      school: [shorten(name), ...(remark ? [remark] : [])].join(' · '),
    },
  };
}

/** The same head and foot for an edition that is not in force; `past` says why. */
export const withPastMark = <T extends Letterhead>(view: T, document: Document, past: string): T => ({
  ...view,
  mark: markOf(document.control, past),
  footer: { ...view.footer, document: footerLine(document, past) },
});

function footerLine(document: Document, past?: string): string {
  const { title, control } = document;
  const translation = translationOf(document);
  const line = translation
    ? [wordsIn(translation.language).print.foot(control.version), foreignMark(document, translation)]
    : [versionLine(control, past)];
  return [shorten(title), ...line].filter((part) => part !== '').join(' · ');
}

const translationOf = (document: Document): Translation | undefined =>
  document.kind === 'agreement' ? document.translation : undefined;

const foreignMark = ({ control }: Document, { language }: Translation): string =>
  control.status === 'draft' ? wordsIn(language).print.draft : '';

const shorten = (words: string): string =>
  words.length <= FOOTER_LONGEST
    ? words
    : `${[...words]
        .slice(0, FOOTER_LONGEST - 1)
        .join('')
        .trimEnd()}…`;
