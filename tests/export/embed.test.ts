import { expect, test } from 'vitest';
import { renderCard } from '../../src/export/embed/card.ts';
import { renderFrame, renderListener } from '../../src/export/embed/frame.ts';

const FACTS = {
  school: 'alder-green',
  title: 'Online safety at Alder & “Green”',
  base: 'https://alder-green.example/online/',
  links: [{ words: 'Policy <new>', path: 'policies/safety.html' }],
  emergency: '999',
};

test('a card is plain HTML without script, style or class', () => {
  expect(renderCard(FACTS)).toMatchInlineSnapshot(`
    "<h2><a href="https://alder-green.example/online/">Online safety at Alder &amp; “Green”</a></h2>
    <ul>
      <li><a href="https://alder-green.example/online/policies/safety.html">Policy &lt;new&gt;</a></li>
    </ul>
    <p>If a child is in danger now, call <a href="tel:999">999</a>.</p>"
  `);
});

test('a frame has a name and a height that need no script', () => {
  expect(renderFrame(FACTS)).toBe(
    '<iframe id="policypress-alder-green" src="https://alder-green.example/online/embed.html" title="Online safety at Alder &amp; “Green”" width="100%" height="900" loading="lazy"></iframe>',
  );
});

test('the script listens to one address and one frame', () => {
  expect(renderListener(FACTS)).toContain('event.origin !== "https://alder-green.example"');
  expect(renderListener(FACTS)).toContain('getElementById("policypress-alder-green")');
});
