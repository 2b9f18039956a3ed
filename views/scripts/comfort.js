// Adds what is pleasant and never needed: a choice of colours and sizes, how long ago, pages that come a little sooner.
{
  const make = (name, className = '', ...children) => {
    const made = Object.assign(document.createElement(name), { className });
    made.append(...children);
    return made;
  };

  // What is chosen stays in this browser, without a cookie; display.js sets it.
  const choose = (group, key, value) => {
    const { top } = group.getBoundingClientRect();
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
    dispatchEvent(new Event('display'));
    // The page has become longer or shorter above: the choice stays under the finger.
    scrollBy({ top: group.getBoundingClientRect().top - top, behavior: 'instant' });
  };
  const offer = (key, label, choices) => {
    const group = make('fieldset', 'display__group', make('legend', 'display__label', label));
    const inputs = choices.map(([value, text]) => {
      const input = Object.assign(make('input'), { type: 'radio', name: `display-${key}`, value });
      input.onchange = () => choose(group, key, value);
      group.append(make('label', 'display__choice', input, text));
      return input;
    });
    const show = () => {
      for (const input of inputs) input.checked = input.value === (localStorage[key] ?? '');
    };
    show();
    for (const moment of ['storage', 'pageshow']) addEventListener(moment, show);
    return group;
  };
  const offerDisplay = (place) => {
    const words = place.dataset;
    const named = (value) => [value, words[value]];
    place.append(
      offer('scheme', words.scheme, [['', words.auto], ...['light', 'dark'].map(named)]),
      offer('textSize', words.size, [['', words.standard], ...['large', 'larger', 'largest'].map(named)]),
    );
  };

  // How long ago, behind the date of what is less than a day old; only where nothing has to move for it.
  const ago = (instant, language) => {
    const minutes = Math.floor((Date.now() - instant) / 60_000);
    if (minutes < 0 || minutes >= 24 * 60) return null;
    const format = new Intl.RelativeTimeFormat(language);
    return minutes < 60
      ? format.format(-Math.max(1, minutes), 'minute')
      : format.format(-Math.floor(minutes / 60), 'hour');
  };
  const tellAges = () => {
    for (const time of document.querySelectorAll('main time[datetime*="T"]:not([data-countdown])')) {
      const line = time.closest('p');
      if (!line || line.closest('.prose, .corrections') || isFollowed(time, line)) continue;
      const note = line.querySelector('[data-ago]') ?? make('span');
      const words = ago(Date.parse(time.dateTime), time.closest('[lang]').lang);
      const place = () => {
        const { top, left } = line.getBoundingClientRect();
        return `${top} ${left} ${document.body.offsetHeight}`;
      };
      const before = place();
      note.dataset.ago = '';
      note.textContent = ` · ${words}`;
      if (words) line.append(note);
      if (!words || place() !== before) note.remove();
    }
  };
  // The age belongs to the last time of a line, and stands at its end.
  const isFollowed = (time, line) => {
    if (line.matches('.times')) return time !== [...line.querySelectorAll('time')].at(-1);
    const range = new Range();
    range.setStartAfter(time);
    range.setEndAfter(line.lastChild);
    return /[^\s·]/.test(range) && !line.querySelector('[data-ago]');
  };

  // The page that a link leads to, once a reader seems about to follow it; never where data are dear or slow.
  const fetchAhead = () => {
    const { saveData, effectiveType = '4g' } = navigator.connection ?? {};
    if (saveData || effectiveType !== '4g') return;
    const asked = new Set([location.pathname]);
    let timer;
    const consider = ({ target }) => {
      clearTimeout(timer);
      const link = target.closest?.('a[href]');
      // Files, searches and what is said not to be followed are not pages to read.
      if (
        !link ||
        link.origin !== location.origin ||
        /\.|^\/search/.test(link.pathname) ||
        link.relList.contains('nofollow')
      )
        return;
      timer = setTimeout(() => {
        const { pathname, search } = link;
        if (asked.has(pathname + search) || asked.size > 8) return;
        asked.add(pathname + search);
        document.head.append(Object.assign(make('link'), { rel: 'prefetch', href: pathname + search }));
      }, 80);
    };
    for (const moment of ['pointerover', 'touchstart', 'focusin'])
      document.addEventListener(moment, consider, { passive: true });
  };

  try {
    const place = document.querySelector('.display');
    if (place && localStorage) offerDisplay(place);
    // A browser may keep all storage from a page: there is nothing to choose then.
  } catch {}
  tellAges();
  setInterval(() => document.hidden || tellAges(), 60_000);
  fetchAhead();
}
