import { renderCard } from '../export/embed/card.ts';
import { embedFacts } from '../export/embed/embed-facts.ts';
import { renderFrame, renderListener } from '../export/embed/frame.ts';
import { EXIT } from './exit-codes.ts';
import { openSchool, type SchoolOptions } from './open-school.ts';
import type { Terminal } from './terminal.ts';

/** Prints what a school can paste into a website of its own: a card of links, and a frame with the script that sizes it. */
export async function embed(options: SchoolOptions, terminal: Terminal): Promise<number> {
  const opened = await openSchool(options, 'Nothing can be embedded until these problems are mended.', terminal);
  if ('code' in opened) return opened.code;
  const { school, documents } = opened.plan;
  const facts = embedFacts(school, documents, opened.library);
  if (!facts) {
    terminal.say(
      `${school.config.name} does not say at which address its pages stand. Add “publishedAt: https://…” to ${school.file}.`,
    );
    return EXIT.cannotRun;
  }
  terminal.print(
    [
      '<!-- 1. A card of links. It needs no script and no style. -->',
      renderCard(facts),
      '',
      '<!-- 2. Or a frame: whom to tell, and the rules in short. It needs no script. -->',
      renderFrame(facts),
      '',
      '<!-- To go with the frame where scripts are allowed: it makes the frame as high as what stands in it. -->',
      renderListener(facts),
    ].join('\n'),
  );
  return EXIT.ok;
}
