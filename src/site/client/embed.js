/*
 * Tells the page that frames this one how high it is, so that the frame need not scroll. Without it, or without
 * somebody who listens, the frame keeps the height it was given.
 */
if (window.parent !== window) {
  const content = document.querySelector('main');
  const tell = () =>
    window.parent.postMessage(
      { policypress: 'height', height: Math.ceil(content.getBoundingClientRect().bottom + window.scrollY) },
      '*',
    );
  new ResizeObserver(tell).observe(content);
  window.addEventListener('load', tell);
}
