import { patternRule, type TextRule } from './rule.ts';

/** Web addresses on hosts that were closed. */
export const RETIRED_HOSTS =
  /\b(?:[\w-]+\.)*(?:opsi\.gov\.uk|hmso\.gov\.uk|environment-agency\.gov\.uk|dfes\.gov\.uk|dcsf\.gov\.uk|education\.gov\.uk\/(?:schools|publications)|becta\.org\.uk|teachernet\.gov\.uk|everychildmatters\.gov\.uk|direct\.gov\.uk|businesslink\.gov\.uk|homeoffice\.gov\.uk|thinkuknow\.co\.uk|net-aware\.org\.uk|cybermentors\.org\.uk|digizen\.org|kidsmart\.org\.uk|coppa\.org|[\w-]*lscb\.(?:org|gov)\.uk|thegrid\.org\.uk)[^\s<>)"]*/i;

/** Mailboxes of the government network that was closed in 2019. */
export const RETIRED_MAILBOX = /[\w.+-]+@[\w.-]*\bgsi\.gov\.uk\b/i;

/** Addresses that are unsafe, broken or gone. */
export const links: TextRule = patternRule(
  {
    id: 'text/link',
    checks: ['C18'],
    name: 'Links are sound',
    reason: 'A dead or broken address leaves a reader who needs help without it.',
    severity: 'warning',
    bad: 'See http://help.example/a.pdf- and help@team.gsi.gov.uk.',
    good: 'See https://help.example/a.pdf.',
  },
  [
    {
      pattern: /\bhttp:\/\/[^\s<>)"]+/i,
      byLine: true,
      message: '“$&” is not encrypted.',
      fix: 'Look whether https works, and whether the page is still there.',
    },
    {
      pattern: RETIRED_HOSTS,
      byLine: true,
      message: '“$&” has been closed.',
      fix: 'Find the page that took its place.',
    },
    {
      pattern: RETIRED_MAILBOX,
      byLine: true,
      message: '“$&”: addresses at gsi.gov.uk were closed in 2019.',
      fix: 'Find the address of today.',
    },
    {
      pattern: /\bhttps?:\/\/\S*[a-z]{2} [a-z]+\/\S+/i,
      byLine: true,
      message: '“$&” has a space in it.',
      fix: 'Take the space out.',
    },
    {
      pattern: /\bhttps?:\/\/\S*[-_,;](?!\S)(?!\n\s*[a-z])/i,

      message: '“$&” ends in a sign that does not belong to it.',
      fix: 'Take the sign off.',
    },
    {
      pattern: /\bhttps?:\/\/[^\s<>)"]*%20[^\s<>)"]*/i,
      byLine: true,
      message: '“$&” has words in it that are no part of the address.',
      fix: 'Look what the address is.',
    },
    {
      pattern: /\bhttps?:\/\/\S+\/consultations?\/\S*/i,
      byLine: true,
      message: '“$&” leads to a consultation, which has ended or will.',
      fix: 'Link to the final text.',
    },
    {
      pattern: /\bhttps?:\/\/\S+[a-z](?:HQ|LQ)\.pdf/,
      byLine: true,
      message: '“$&” has words in it that may be no part of the address.',
      fix: 'Look what the address is.',
    },
    {
      pattern: /\bsafe ?search (?:website|site|page)\b[^.]{0,12}(?:www\.|https?:\/\/)(?![\w.]*google\.)\S+/i,
      message: '“$&” is not a page of the maker that the sentence names.',
      fix: 'Look who runs the site.',
    },
  ],
);
