import { describe, expect, test } from 'vitest';
import { checkTemplates } from '../../src/print/template/check-template.ts';
import { readTemplates, type TemplateFiles } from '../../src/print/template/read-templates.ts';
import { compileTemplates } from '../../src/print/templates.ts';

/** Checks a record template of one's own making, with the partials of the project. */
async function check(source: string, partials: Record<string, string> = {}): Promise<string> {
  const files = await readTemplates();
  const own: TemplateFiles = {
    ...files,
    templates: [{ name: 'record', file: 'templates/record.hbs', source }],
    partials: [
      ...files.partials,
      ...Object.entries(partials).map(([name, text]) => ({
        name,
        file: `templates/partials/${name}.hbs`,
        source: text,
      })),
    ],
  };
  return checkTemplates(own)
    .map(({ file, line, column, rule, message, fix }) => `${file}:${line}:${column} ${rule}\n${message}\n${fix}`)
    .join('\n\n');
}

test('the templates of the project fit their views', async () => {
  expect(checkTemplates(await readTemplates())).toEqual([]);
});

describe('a path that the view does not have', () => {
  test('is found inside {{#if}}, where Handlebars itself says nothing', async () => {
    expect(await check('<p>\n  {{#if missing}}yes{{/if}}\n</p>')).toMatchInlineSnapshot(`
      "templates/record.hbs:2:9 template/unknown-path
      The view has no “missing” at “missing”. It has: brand, columns, footer, intro, keeping, lang, logo, mark, rowHeight, rows, school, subtitle, summary, title.
      Correct the name, or add it to the view and its schema."
    `);
  });

  test('is found in {{…}}, {{#each}}, {{#with}}, behind ../ and in the argument of a helper', async () => {
    const source =
      '{{misspelt}}{{#each colums}}{{/each}}{{#with logos}}{{/with}}{{#each columns}}{{../titel}}{{/each}}{{html introduction}}';
    expect((await check(source)).match(/unknown-path/g)).toHaveLength(5);
  });

  test('is found inside a partial, at its place there', async () => {
    expect(
      await check('{{#each columns}}{{> cell}}{{/each}}', { cell: '<b>{{label}}</b>\n<i>{{helpText}}</i>' }),
    ).toMatchInlineSnapshot(`
      "templates/partials/cell.hbs:2:4 template/unknown-path
      The view has no “helpText” at “helpText”. It has: label, width.
      Correct the name, or add it to the view and its schema."
    `);
  });

  test('is found beyond the outermost block, and as @index outside a list', async () => {
    expect((await check('{{../title}}{{@index}}')).match(/unknown-path/g)).toHaveLength(2);
    expect(await check('{{#each columns}}{{@index}}{{../title}}{{@root.title}}{{/each}}')).toBe('');
  });

  test('is found behind a group that may be absent', async () => {
    expect(await check('{{logo.src}}')).toContain('enter it with {{#with}} first');
    expect(await check('{{#with logo}}<img src="{{image src}}" alt="">{{/with}}')).toBe('');
  });
});

describe('what would let text become code', () => {
  test('three braces are refused', async () => {
    expect(await check('<p>{{{title}}}</p>')).toMatchInlineSnapshot(`
      "templates/record.hbs:1:4 template/unescaped
      Three braces print text without escaping it.
      Write two braces; finished HTML is printed with {{html …}}."
    `);
  });

  test('an ampersand, which does the same, is refused', async () => {
    expect(await check('{{&title}}')).toContain('template/unescaped');
  });

  test('an attribute needs quotation marks', async () => {
    expect(await check('<p class={{title}}>x</p>')).toMatchInlineSnapshot(`
      "templates/record.hbs:1:10 template/place
      “title” may not stand in an attribute without quotation marks.
      Put quotation marks around the value of the attribute."
    `);
    expect(await check('<p class="a {{title}}">x</p>')).toBe('');
    expect(await check('<p {{title}}>x</p>')).toContain('inside a tag');
  });

  test('an address goes through a helper, and a stylesheet through its own', async () => {
    expect(await check('<a href="{{title}}">x</a>')).toContain('Write {{url …}} or {{image …}}.');
    expect(await check('<style>p { content: "{{title}}" }</style>')).toContain('in a stylesheet');
    expect(await check('<p style="color: {{title}}">x</p>')).toContain('in a style attribute');
    expect(await check('<script>"{{title}}"</script>')).toContain('in code');
    expect(await check('<p onclick="{{title}}">x</p>')).toContain('in code');
    expect(await check('<p>{{url title}}</p>')).toContain('may not stand between tags');
  });

  test('finished HTML and text are not mistaken for each other', async () => {
    expect(await check('{{intro}}')).toContain('Write {{html intro}}.');
    expect(await check('{{html title}}')).toContain('{{html}} cannot print a text.');
    expect(await check('<p>{{columns}}</p>')).toContain('is a list and cannot be printed');
  });
});

test('a block may not open a tag that it does not close', async () => {
  expect(await check('{{#if title}}<p class="{{/if}}">x</p>')).toContain('template/split-tag');
});

test('a template that cannot be parsed is a diagnostic with its line', async () => {
  expect(await check('<p>\n{{#if title}}\n</p>')).toContain('templates/record.hbs:3:1 template/syntax');
});

test('unknown helpers, blocks and partials are named', async () => {
  const report = await check('{{shout title}}{{#loop columns}}{{/loop}}{{> nowhere}}');
  expect(report).toContain('There is no helper “shout”.');
  expect(report).toContain('There is no block “loop”.');
  expect(report).toContain('There is no partial “nowhere”.');
});

test('the helper for finished HTML refuses text even when the checker is not asked', async () => {
  const files = await readTemplates();
  const { render } = compileTemplates({
    ...files,
    templates: [{ name: 'record', file: 'x.hbs', source: '{{html title}}' }],
  });
  const view = {
    lang: 'en-GB',
    title: '<b>',
    subtitle: '',
    summary: '',
    brand: '#000000',
    school: { name: '', trust: '', telephone: '', email: '', website: '', address: '' },
    logo: null,
    mark: '',
    footer: { document: '', school: '', page: '', of: '' },
  };
  expect(() =>
    render('record', { ...view, keeping: [], rowHeight: '13', columns: [], rows: [], intro: undefined as never }),
  ).toThrow();
});
