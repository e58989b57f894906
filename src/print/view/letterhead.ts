import type { Document } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import { longDate } from '../../resolve/facts.ts';
import type { RecordView } from './schema.ts';

type Letterhead = Pick<RecordView, 'lang' | 'title' | 'subtitle' | 'summary' | 'brand' | 'school' | 'logo' | 'footer'>;

/** A footer has room for about two lines; a longer name is cut off there, and only there. */
const FOOTER_LONGEST = 110;

/** What stands at the head and the foot of every printed document. */
export function letterhead(school: School, document: Document, remark = ''): Letterhead {
  const { name, telephone, email, website, address, brandColour } = school.config;
  const { version, effective } = document.control;
  return {
    lang: 'en-GB',
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
    footer: {
      document: [shorten(document.title), `version ${version}`, `in force from ${longDate(effective)}`].join(' · '),
      school: [shorten(name), ...(remark ? [remark] : [])].join(' · '),
    },
  };
}

const shorten = (words: string): string =>
  words.length <= FOOTER_LONGEST
    ? words
    : `${[...words]
        .slice(0, FOOTER_LONGEST - 1)
        .join('')
        .trimEnd()}…`;
