// Adds to a story what plain links cannot do: the device's own way to share, the clipboard, links to selected words.
for (const row of document.querySelectorAll('.share-row')) {
  const words = row.dataset;
  const story = row.closest('article');
  const address = document.querySelector('link[rel="canonical"]').href;
  const title = document.querySelector('meta[property="og:title"]').content;
  const { clipboard } = navigator;

  const make = (name, className, text = '') =>
    Object.assign(document.createElement(name), { className, textContent: text });

  // Buttons for what this browser can do, and a line that says what came of it.
  const offer = (place, copyLabel, dataOf) => {
    const status = make('p', 'share-row__status');
    status.setAttribute('role', 'status');
    const button = (text, act) => {
      const made = make('button', 'share-row__button', text);
      made.type = 'button';
      made.onclick = act;
      place.append(made);
    };
    const say = (text) => () => {
      status.textContent = text;
    };
    // Whoever closes the dialogue has not met with an error.
    if (navigator.share) button(words.share, () => navigator.share(dataOf()).catch(() => {}));
    if (clipboard)
      button(copyLabel, () => {
        status.textContent = '';
        clipboard.writeText(dataOf().url).then(say(words.copied), say(words.failed));
      });
    return status;
  };
  row.append(offer(row.querySelector('.share-row__actions'), words.copy, () => ({ title, url: address })));

  // https://wicg.github.io/scroll-to-text-fragment/: whole words, which lie in one block or go from a start to an end.
  // A hyphen would be read as a sign of the directive, and chats leave other marks at its end out of a link.
  const encode = (text) =>
    encodeURIComponent(text).replace(/[-.!'()*~]/g, (sign) => `%${sign.charCodeAt().toString(16)}`);
  const flat = (text) => text.replace(/\s+/g, ' ').trim();
  const isOnly = (text, all) => all.toLowerCase().split(text.toLowerCase()).length === 2;
  const first = (text, many) => text.split(' ').slice(0, many).join(' ');
  const last = (text, many) => (many ? text.split(' ').slice(-many).join(' ') : '');
  const blockOf = (node) =>
    (node.closest ? node : node.parentElement).closest('p,li,h2,h3,h4,h5,h6,td,th,pre,div');
  const textOf = (from, start, to, end = to.childNodes.length) => {
    const range = new Range();
    range.setStart(from, start);
    range.setEnd(to, end);
    return `${range}`;
  };

  // The lines of a selection, from the start of its first word to the end of its last, and what stands beside them.
  const read = (selection) => {
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    const selected = `${selection}`;
    const lines = selected
      .split(/[\n\t]+/)
      .map(flat)
      .filter(Boolean);
    const top = blockOf(startContainer);
    const end = blockOf(endContainer);
    // A selection may begin behind the last word of a block, or end before the first.
    const before =
      textOf(startContainer, startOffset, top).trim() && textOf(top, 0, startContainer, startOffset);
    const after = textOf(end, 0, endContainer, endOffset).trim() && textOf(endContainer, endOffset, end);
    const head = /^\S/.test(selected) ? before.match(/\S*$/)[0] : '';
    const tail = /\S$/.test(selected) ? after.match(/^\S*/)[0] : '';
    lines[0] = head + lines[0];
    lines[lines.length - 1] += tail;
    const prefixes = flat(before.slice(0, before.length - head.length));
    return { lines, prefixes, suffixes: flat(after.slice(tail.length)), id: top.closest('article [id]')?.id };
  };

  // As many words more as make it the only match.
  const directiveFor = ({ lines, prefixes, suffixes }) => {
    const page = flat(document.body.innerText);
    const whole = lines.join(' ');
    for (let more = 0; more < 12; more += 1) {
      if (lines.length === 1 && whole.length < 150) {
        const prefix = last(prefixes, more);
        const suffix = first(suffixes, more);
        const context = [prefix && `${encode(prefix)}-,`, suffix && `,-${encode(suffix)}`];
        if (isOnly(flat(`${prefix} ${whole} ${suffix}`), page)) return context.join(encode(whole));
      } else {
        const start = first(lines[0], 4 + more);
        const stop = last(lines.at(-1), 4 + more);
        if (isOnly(start, page) && isOnly(stop, whole)) return `${encode(start)},${encode(stop)}`;
      }
    }
    return null;
  };

  // Should the words be edited one day, the anchor still leads to their paragraph.
  const linkTo = (selection) => {
    const found = read(selection);
    const directive = directiveFor(found);
    return `${address}#${found.id ?? ''}${directive ? `:~:text=${directive}` : ''}`;
  };

  const tool = make('div', 'share-row__tool');
  tool.setAttribute('role', 'group');
  tool.setAttribute('aria-label', words.selected);
  let link;
  const said = offer(tool, words.copyselected, () => {
    // Whoever is quick gets the link of what is selected now.
    if (timer) show();
    return { title, url: link };
  });
  tool.append(said);
  // A press on the tool must not end the selection.
  tool.onmousedown = (event) => event.preventDefault();

  let timer;
  let isPressed = false;
  let isNew = false;
  const forget = () => {
    clearTimeout(timer);
    timer = 0;
  };
  const show = () => {
    forget();
    const selection = getSelection();
    const body = story.querySelector('.prose');
    if (isPressed || !tool.querySelector('button')) return;
    if (
      selection.isCollapsed ||
      !/\S/.test(selection) ||
      !body.contains(selection.anchorNode) ||
      !body.contains(selection.focusNode)
    )
      return tool.remove();
    link = linkTo(selection);
    said.textContent = '';
    const range = selection.getRangeAt(0);
    let block = range.startContainer;
    while (block.parentNode !== body) block = block.parentNode;
    // The next press of Tab leads to it, and the one after its last button on from the words.
    block.after(tool);
    isNew = true;
    const { left, right, bottom } = range.getBoundingClientRect();
    const { clientWidth } = document.documentElement;
    const start = getComputedStyle(body).direction === 'rtl' ? clientWidth - right : left;
    tool.style.setProperty('--top', `${bottom + scrollY}px`);
    tool.style.setProperty(
      '--start',
      `${Math.max(8, Math.min(start, clientWidth - tool.offsetWidth - 8))}px`,
    );
  };
  const plan = () => {
    forget();
    timer = setTimeout(show, 250);
  };
  const press = ({ type, target }) => {
    // What begins on the tool has nothing to do with the selection.
    if (type === 'mousedown' ? tool.contains(target) : !isPressed) return;
    isPressed = type === 'mousedown';
    plan();
  };
  document.addEventListener('selectionchange', plan);
  document.addEventListener('mousedown', press);
  document.addEventListener('mouseup', press);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      forget();
      tool.remove();
    }
    if (event.key !== 'Tab' || event.shiftKey || !isNew || !tool.isConnected) return;
    // Once: from there on, Tab goes the usual way.
    isNew = false;
    event.preventDefault();
    tool.querySelector('button').focus();
  });
}
