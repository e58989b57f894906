/*
 * Search over the index that stands beside this page. The page works without it: the form and the links to the
 * contents are there already. Nothing is loaded before somebody types or presses Search.
 * It is a classic script, so that it can say why it does not search when the page is opened from a disk.
 */
{
  const form = document.querySelector('[data-search]');
  const status = document.querySelector('[data-status]');
  const list = document.querySelector('[data-results]');
  const base = new URL('.', document.baseURI);

  const MOST = 20;
  /** A title, and the words by which people look for a section, say more about it than its text. */
  const RANKING = { pageLength: 0.4, termSaturation: 1.2, metaWeights: { title: 6, asks: 6, document: 0 } };
  /** What the page wants said, in its language. */
  const SAID = JSON.parse(form.dataset.search);
  /** Words of a question that say nothing about what is asked. */
  const EMPTY = new Set(SAID.empty.split(' '));

  let engine;
  let newest = 0;

  /** Loads Pagefind once; a failure may be tried again. */
  function load() {
    engine ??= (async () => {
      const pagefind = await import(new URL('pagefind/pagefind.js', base).href);
      await pagefind.options({ baseUrl: '/', excerptLength: 28, ranking: RANKING });
      await pagefind.init();
      return pagefind;
    })();
    engine.catch(() => {
      engine = undefined;
    });
    return engine;
  }

  function filters() {
    const chosen = {};
    for (const name of ['audience', 'type']) if (form.elements[name].value) chosen[name] = form.elements[name].value;
    return chosen;
  }

  async function search() {
    const words = form.elements.q.value.trim();
    const turn = ++newest;
    if (words === '') {
      status.textContent = '';
      list.replaceChildren();
      return;
    }
    try {
      const pagefind = await load();
      const results = await ask(pagefind, words);
      const found = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
      if (turn !== newest) return;
      list.replaceChildren(...found.map(resultItem));
      status.textContent = message(words, results.length);
    } catch {
      if (turn !== newest) return;
      list.replaceChildren();
      status.textContent = location.protocol === 'file:' ? SAID.fromFile : SAID.failed;
    }
  }

  /**
   * Pagefind finds what holds all words. People ask in sentences, so each word that says something is looked up, and
   * whatever holds most of them comes first.
   */
  async function ask(pagefind, words) {
    const all = words.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
    const telling = [...new Set(all.filter((word) => !EMPTY.has(word)))];
    const options = { filters: filters() };
    const answers = await Promise.all(
      (telling.length > 0 ? telling : all).map((word) => pagefind.search(word, options)),
    );
    const found = new Map();
    for (const result of answers.flatMap(({ results }) => results)) {
      const known = found.get(result.id);
      const { words: held, score } = known ?? { words: 0, score: 0 };
      found.set(result.id, { result: known?.result ?? result, words: held + 1, score: score + result.score });
    }
    const ranked = [...found.values()].sort((one, other) => other.score - one.score);
    // What holds few of the words, where something else holds many, is not what was meant.
    const most = Math.max(...ranked.map(({ words: held }) => held));
    return ranked.filter(({ words: held }) => held >= most / 2).map(({ result }) => result);
  }

  function message(words, count) {
    const text = count === 0 ? SAID.nothing : count === 1 ? SAID.one : count > MOST ? SAID.many : SAID.several;
    const values = { words, count, most: MOST };
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  function resultItem(data) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = new URL(String(data.raw_url ?? data.url).replace(/^\/+/, ''), base).href;
    link.textContent = data.meta.title;
    item.append(link);
    if (data.meta.document && data.meta.document !== data.meta.title)
      item.append(paragraph('small quiet', [data.meta.document]));
    item.append(paragraph('', ['… ', ...excerpt(data.excerpt), ' …']));
    return item;
  }

  function paragraph(className, children) {
    const element = document.createElement('p');
    element.className = className;
    element.append(...children);
    return element;
  }

  /** An excerpt is HTML with marks around what was found: its text is taken, its marks are made anew. */
  function excerpt(html) {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    return [...parsed.body.childNodes].map((node) => {
      if (node.nodeName !== 'MARK') return node.textContent;
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      return mark;
    });
  }

  /** The address keeps the question, so that a search can be shared and the back button works. */
  function remember() {
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
    history.replaceState(null, '', asked.size > 0 ? `?${asked}` : location.pathname);
  }

  const asked = new URLSearchParams(location.search);
  for (const name of ['q', 'audience', 'type']) if (asked.has(name)) form.elements[name].value = asked.get(name);

  let timer;
  form.elements.q.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  form.elements.q.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(), 250);
  });
  form.addEventListener('change', (event) => {
    if (event.target !== form.elements.q) {
      remember();
      void search();
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    remember();
    void search();
  });
  if (form.elements.q.value) void search();
}
