import ts from 'typescript';

/** Attributes that people read or hear. */
const SPOKEN = new Set(['alt', 'aria-label', 'data-label', 'description', 'label', 'lead', 'placeholder', 'title']);
const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

/** Whether a text is words for people rather than an id, a class or a path: two words, or one with a capital. */
const isSaid = (text: string): boolean => /^\p{Lu}\p{Ll}/u.test(text.trim()) || /\p{L}[,.]? \p{L}/u.test(text);

/** The texts in a piece of TypeScript that people would read; messages of errors are for those who build. */
export function saidInCode(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isThrowStatement(node) || ts.isTypeNode(node)) return;
    if ((ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) && isSaid(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

/** The texts in an Astro component that people would read: between tags, in attributes, and in its code. */
export function saidInAstro(source: string): string[] {
  const [, code = '', template = source] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  return [...saidInCode(code), ...saidInTemplate(template.replace(/<!doctype[^>]*>|<!--[\s\S]*?-->/gi, ''))];
}

/** A template is TSX but for attributes without a value that TSX has not and elements that HTML leaves open. */
function saidInTemplate(template: string): string[] {
  const closed = template
    .replace(/ (?:class:list|set:html|is:inline)(?==|[\s>])/g, (name) => name.replace(':', '-'))
    .replace(
      new RegExp(`<(${[...VOID].join('|')})\\b((?:[^<>{}"]|"[^"]*"|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*)>`, 'g'),
      (whole, name, rest) => (rest.endsWith('/') ? whole : `<${name}${rest}/>`),
    );
  const file = ts.createSourceFile('t.tsx', `<>${closed}</>`, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const faults = (file as unknown as { parseDiagnostics: readonly ts.Diagnostic[] }).parseDiagnostics;
  if (faults[0])
    throw new Error(
      `${ts.flattenDiagnosticMessageText(faults[0].messageText, ' ')} at ${closed.slice(faults[0].start ?? 0, (faults[0].start ?? 0) + 60)}`,
    );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) {
      if (/\p{L}/u.test(node.text)) found.push(node.text.trim());
      return;
    }
    if (ts.isJsxAttribute(node)) {
      const name = node.name.getText();
      if (name === 'class' || name === 'class-list') return;
      if (node.initializer && ts.isStringLiteral(node.initializer)) {
        if (SPOKEN.has(name) && /\p{L}/u.test(node.initializer.text)) found.push(node.initializer.text);
        return;
      }
    }
    if ((ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) && isSaid(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
