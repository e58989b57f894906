import { describe, expect, it } from 'vitest';
import { addressOf, fileOf, schoolOf } from '../../src/site/render/page-file.ts';

const page = { type: 'page', isIndex: false } as const;
const home = { type: 'page', isIndex: true } as const;
const module = { type: 'endpoint', isIndex: false } as const;

describe('a page', () => {
  it.each([
    ['/', home, 'index.html', '/'],
    ['/larkfield', home, 'larkfield/index.html', '/larkfield/'],
    ['/larkfield/contacts', page, 'larkfield/contacts.html', '/larkfield/contacts.html'],
    [
      '/larkfield/versions/online-safety/1.0..2.0',
      page,
      'larkfield/versions/online-safety/1.0..2.0.html',
      '/larkfield/versions/online-safety/1.0..2.0.html',
    ],
    ['/larkfield/feed.atom', module, 'larkfield/feed.atom', '/larkfield/feed.atom'],
    ['/oakway-rules', page, 'oakway-rules.html', '/oakway-rules.html'],
    ['/_headers', module, '_headers', '/_headers'],
  ])('%s has a file and an address', (pathname, route, file, address) => {
    expect(fileOf(pathname, route)).toBe(file);
    expect(new URL(addressOf(pathname, route)).pathname).toBe(address);
  });

  it.each([
    ['/larkfield/contacts', 'larkfield'],
    ['larkfield', 'larkfield'],
    ['/larkfield-rules', undefined],
    ['/assets/site.css', undefined],
    ['/', undefined],
  ])('%s stands in the folder of %s', (pathname, school) => {
    expect(schoolOf(pathname, new Set(['larkfield', 'oakway']))).toBe(school);
  });
});
