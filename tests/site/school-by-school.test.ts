import type { AstroPrerenderer } from 'astro';
import { describe, expect, test } from 'vitest';
import { inTurn } from '../../src/site/build/school-by-school.ts';

const SCHOOLS = new Set(['alder', 'birch']);
/** One kind of page for all schools after the other, as Astro gives them. */
const PATHS = ['/', '/alder', '/birch', '/alder/policies/a', '/alder-trust-rules', '/birch/policies/a', '/alder/404'];

/** A prerenderer that notes what it is asked for. */
function recorder() {
  const events: string[] = [];
  const standard = {
    name: 'standard',
    getStaticPaths: async () => PATHS.map((pathname) => ({ pathname, route: { component: pathname } })),
    render: async ({ url }: Request) => {
      events.push(new URL(url).pathname);
      return new Response('');
    },
  } as unknown as AstroPrerenderer;
  const note = (word: string) => async (school: string, documents: readonly unknown[]) => {
    events.push(`${word} ${school} ${documents.length}`);
  };
  const steps = { begin: note('begin'), end: note('end') };
  return { events, prerenderer: inTurn(standard, SCHOOLS, () => [], steps) };
}

describe('pages are made school by school', () => {
  test('with the pages of no school at the end', async () => {
    const paths = await recorder().prerenderer.getStaticPaths();
    expect(paths.map(({ pathname }) => pathname)).toEqual([
      '/alder',
      '/alder/policies/a',
      '/alder/404',
      '/birch',
      '/birch/policies/a',
      '/',
      '/alder-trust-rules',
    ]);
  });

  test('and each school is begun before its first page and ended after its last', async () => {
    const { events, prerenderer } = recorder();
    for (const { pathname, route } of await prerenderer.getStaticPaths())
      await prerenderer.render(new Request(`https://school.example${pathname}`), { routeData: route });
    expect(events).toEqual([
      'begin alder 0',
      '/alder',
      '/alder/policies/a',
      '/alder/404',
      'end alder 0',
      'begin birch 0',
      '/birch',
      '/birch/policies/a',
      'end birch 0',
      '/',
      '/alder-trust-rules',
    ]);
  });

  test('what goes wrong at the end of a school stops the next', async () => {
    const { prerenderer: standard } = recorder();
    const failing = inTurn(standard, SCHOOLS, () => [], {
      end: async (school) => {
        throw new Error(`${school} is not sound`);
      },
    });
    const request = (path: string) => [new Request(`https://school.example${path}`), { routeData: {} }] as never;
    await failing.render(...(request('/alder') as Parameters<AstroPrerenderer['render']>));
    await expect(failing.render(...(request('/birch') as Parameters<AstroPrerenderer['render']>))).rejects.toThrow(
      'alder is not sound',
    );
  });
});
