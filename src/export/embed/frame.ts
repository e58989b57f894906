import { escapeAttribute } from '../../document/html.ts';
import { PATHS } from '../../site/paths.ts';
import type { EmbedFacts } from './card.ts';

/** High enough to read on most screens where no script says better; the frame then scrolls. */
const HEIGHT = 900;

/** Renders a frame that shows the page `embed.html` of the school. It works without any script, at a fixed height. */
export const renderFrame = ({ school, title, base }: EmbedFacts): string =>
  `<iframe id="${frameId(school)}" src="${escapeAttribute(base)}${PATHS.embed}" title="${escapeAttribute(title)}" width="100%" height="${HEIGHT}" loading="lazy"></iframe>`;

/**
 * Renders the script that may stand after the frame, where a platform allows scripts: it gives the frame the height
 * that the page in it tells. It listens to that page alone, and takes nothing from it but a number.
 */
export function renderListener({ school, base }: EmbedFacts): string {
  const [id, origin] = [frameId(school), new URL(base).origin].map((value) => JSON.stringify(value));
  return `<script>
  addEventListener('message', function (event) {
    var frame = document.getElementById(${id});
    if (!frame || event.source !== frame.contentWindow || event.origin !== ${origin}) return;
    if (!event.data || event.data.policypress !== 'height') return;
    var height = Number(event.data.height);
    if (height > 100 && height < 20000) frame.height = height;
  });
</script>`;
}

const frameId = (school: string): string => `policypress-${school}`;
