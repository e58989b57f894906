/**
 * Functions that run inside the browser’s page. Each is sent there as text, so it uses nothing from outside itself.
 */

/** The ways in which an article may be set, loosest first: the values of one of its attributes. */
export interface Setting {
  readonly attribute: string;
  readonly values: readonly string[];
}

/**
 * Whether everything of a document has arrived. When it has, the paper of its first page is written down where Chromium
 * looks first: otherwise it lays out the whole document once on the paper of unnamed pages, and once again when it has
 * come upon the name.
 */
export function settle(): boolean {
  if (document.readyState !== 'complete' || document.fonts.status !== 'loaded') return false;
  let name = 'auto';
  for (let box: Element | null = document.body; box; box = box.firstElementChild) {
    const own = getComputedStyle(box).getPropertyValue('page');
    if (own !== 'auto') name = own;
  }
  if (name === 'auto') return true;
  const paper: Record<string, string> = {};
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSPageRule) || !['', name].includes(rule.selectorText)) continue;
      const style = rule.style as unknown as CSSStyleDeclaration;
      for (const key of ['size', 'margin-top', 'margin-right', 'margin-bottom', 'margin-left']) {
        const value = style.getPropertyValue(key);
        if (value !== '') paper[key] = value;
      }
    }
  }
  const entries = Object.entries(paper).map(([key, value]) => `${key}: ${value}`);
  const sheet = document.styleSheets[0];
  sheet?.insertRule(`@page :first { ${entries.join('; ')} }`, sheet.cssRules.length);
  return true;
}

/** Changes an attribute of the article. */
export function setAttribute(attribute: string, value: string): void {
  document.querySelector('article')?.setAttribute(attribute, value);
}

/**
 * Writes the number of its page behind every line of the contents.
 * @param pages by the id that the line leads to
 */
export function showNumbers(pages: Readonly<Record<string, number>>): void {
  for (const line of document.querySelectorAll('.contents a')) {
    const id = line.getAttribute('href')?.slice(1) ?? '';
    const number = line.querySelector('.contents-page');
    if (number) number.textContent = String(pages[id] ?? '');
  }
}

/** What measuring the settings of an article has found. */
export interface Measured {
  /** How many pages the article fills, by the place of the setting in its list; what was not measured is left out. */
  readonly filled: Readonly<Record<number, number>>;
  /** The setting that the article is left in. */
  readonly left: number | undefined;
}

/**
 * How many pages the article fills in some of its settings, as its height on paper of endless length: in the loosest,
 * and for each limit in the first that keeps to it and in the one before. Page and margins are those of the
 * stylesheet’s rules for the article’s kind of page.
 */
export function measureSettings({ attribute, values }: Setting, limits: readonly number[]): Measured {
  const article = document.querySelector('article');
  if (!article) return { filled: {}, left: undefined };
  const kind = getComputedStyle(article).getPropertyValue('page');
  const paper = { size: '', top: 0, right: 0, bottom: 0, left: 0 };
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSPageRule) || !['', kind].includes(rule.selectorText)) continue;
      const style = rule.style as unknown as CSSStyleDeclaration;
      paper.size = style.getPropertyValue('size') || paper.size;
      for (const side of ['top', 'right', 'bottom', 'left'] as const) {
        const margin = style.getPropertyValue(`margin-${side}`);
        if (margin !== '') paper[side] = Number.parseFloat(margin);
      }
    }
  }
  const wide = paper.size.includes('landscape');
  const width = (wide ? 297 : 210) - paper.left - paper.right;
  const height = ((wide ? 210 : 297) - paper.top - paper.bottom) * (96 / 25.4);
  const filled: Record<number, number> = {};
  let left: number | undefined;
  const fill = (index: number): number => {
    const known = filled[index];
    if (known !== undefined) return known;
    article.setAttribute(attribute, values[index] ?? '');
    left = index;
    const own = article.getBoundingClientRect().height;
    // What runs over a fixed height counts; whole numbers of pixels are as near as a browser tells it.
    const found = Math.max(own, article.scrollHeight > Math.ceil(own) ? article.scrollHeight : 0) / height;
    filled[index] = found;
    return found;
  };
  document.documentElement.style.display = 'block';
  document.body.style.width = `${width}mm`;
  for (const limit of limits) {
    if (fill(0) <= limit) continue;
    let over = 0;
    let fits = values.length;
    while (fits - over > 1) {
      const between = (over + fits) >> 1;
      if (fill(between) <= limit) fits = between;
      else over = between;
    }
  }
  document.body.style.width = '';
  document.documentElement.removeAttribute('style');
  return { filled, left };
}
