import { escapeText, renderHtml } from '../../document/html.ts';
import type { Redline } from '../redline.ts';
import { redlineTitle } from './phrases.ts';
import { redlineNodes } from './redline-nodes.ts';

/** What a page that stands alone needs to show a change to somebody without colours: lines under and through words. */
const STYLE = `body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.5 system-ui,sans-serif}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
ins,.now{color:#05572c;background:#e3f4e8}del,.was{color:#8f1023;background:#fbe9ea}
ins.fact,del.fact{color:#6b4300;background:#fff0cc}.layer{border-top:3px solid #444;margin:1rem 0}
body:has(#only-changed:checked) [data-status=same]{display:none}table{border-collapse:collapse}td,th{border:1px solid;padding:.2rem .4rem;text-align:left}`;

/** A redline as a web page that stands alone. Links to other documents are their words. */
export function renderRedlinePage(redline: Redline): string {
  const title = `${redline.document.title}: ${redlineTitle(redline)}`;
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeText(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${escapeText(title)}</h1>`,
    renderHtml(redlineNodes(redline), () => undefined),
    '</body>',
    '</html>',
  ].join('\n');
}
