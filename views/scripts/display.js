// Sets the colour scheme and the size of text that a reader chose on this device, before the first paint, and sends for
// the script of all pages when everything is there. It stands in the page itself; what can be chosen is in comfort.js.
{
  const root = document.documentElement.dataset;
  const set = () => {
    try {
      const { scheme = '', textSize = '' } = localStorage;
      root.scheme = scheme;
      root.size = textSize;
      for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
        const { shade } = meta.dataset;
        meta.media = scheme ? (scheme === shade ? 'all' : 'not all') : `(prefers-color-scheme: ${shade})`;
      }
      // A browser may keep all storage from a page: it looks as the device asks then.
    } catch {}
  };
  set();
  try {
    // Where the browser can, one page gives way to the next without a flash. Validators of CSS do not know it yet.
    const style = new CSSStyleSheet();
    style.replaceSync(
      '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}::view-transition-group(root){animation-duration:.12s}}',
    );
    document.adoptedStyleSheets.push(style);
    // An older browser can keep no such style.
  } catch {}
  // Chosen on this page; in another tab; before a page that comes back as it was left.
  for (const moment of ['display', 'storage', 'pageshow']) addEventListener(moment, set);
  // What only adds must not come before words and pictures on a slow line: in a template it waits until they can be seen.
  const whenIdle = self.requestIdleCallback ?? setTimeout;
  const send = () => document.head.append(document.querySelector('#when-painted').content);
  const soon = () => requestAnimationFrame(() => requestAnimationFrame(() => whenIdle(send)));
  addEventListener('load', () => {
    // A frame that was drawn is not on the screen yet; of one that is, the browser tells.
    if (!self.PerformanceObserver?.supportedEntryTypes?.includes('paint')) return soon();
    const observer = new PerformanceObserver(() => {
      observer.disconnect();
      soon();
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}
