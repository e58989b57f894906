/*
 * Two small helps under each section of a policy: its link is copied, and it can be printed by itself. The page is
 * whole without them: the link is an ordinary link, and the whole policy can be printed.
 */
const { linkCopied, printSection } = document.querySelector('[data-print-section]').dataset;

for (const tools of document.querySelectorAll('[data-section-tools]')) {
  const section = tools.closest('.section');
  const link = tools.querySelector('[data-link]');
  const said = link.firstChild;
  const words = said.textContent;

  link.addEventListener('click', async (event) => {
    if (!navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(null, '', link.hash);
    await navigator.clipboard.writeText(link.href).catch(() => undefined);
    said.textContent = linkCopied;
    setTimeout(() => {
      said.textContent = words;
    }, 2500);
  });

  const print = document.createElement('button');
  print.type = 'button';
  print.className = 'as-link';
  print.append(printSection, link.querySelector('.hidden').cloneNode(true));
  print.addEventListener('click', () => {
    document.body.dataset.printing = 'section';
    section.dataset.printed = '';
    window.print();
  });
  tools.append(print);
}

addEventListener('afterprint', () => {
  delete document.body.dataset.printing;
  for (const section of document.querySelectorAll('[data-printed]')) delete section.dataset.printed;
});
