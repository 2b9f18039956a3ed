// The links with which a story is handed on: where they lead, and that what they carry is encoded once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareLinks } from '../../../src/pages/share/shareLinks.ts';
import { ENGLISH } from '../../../src/words/english.ts';

const ADDRESS = 'https://paper.example/articles/budget';

function hrefs(title: string, address = ADDRESS): Record<string, URL> {
  return Object.fromEntries(
    shareLinks({ title, address }, ENGLISH).map(({ name, href }) => [name, new URL(href)]),
  );
}

/** What the other side reads out of a link, each value decoded once. */
function carried(title: string, address = ADDRESS): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(hrefs(title, address)).map(([name, { search, hash }]) => {
      const pairs = (search || hash).slice(1).split('&');
      return [name, Object.fromEntries(pairs.map((pair) => pair.split('=').map(decodeURIComponent)))];
    }),
  );
}

const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 30 })
  .map((points) => String.fromCodePoint(...points));

describe('the links of a share row', () => {
  it('lead to each network’s own page, with what it takes and nothing that follows readers', () => {
    const found = Object.entries(hrefs('A headline'));
    expect(found.map(([name, { href }]) => [name, href.replace(/=[^&]*/g, '=')])).toEqual([
      ['email', 'mailto:?subject=&body='],
      ['WhatsApp', 'https://wa.me/?text='],
      ['Bluesky', 'https://bsky.app/intent/compose?text='],
      ['Mastodon', 'https://share.joinmastodon.org/#text='],
      ['X', 'https://x.com/intent/post?text=&url='],
      ['Facebook', 'https://www.facebook.com/sharer/sharer.php?u='],
      ['LinkedIn', 'https://www.linkedin.com/sharing/share-offsite/?url='],
    ]);
  });

  it('say what they do also for those who hear one alone', () => {
    const names = shareLinks({ title: 'A', address: ADDRESS }, ENGLISH).map(
      ({ before, name, after }) => before + name + after,
    );
    expect(names.slice(0, 2)).toEqual(['Send by email', 'Share on WhatsApp']);
    expect(new Set(names).size).toBe(7);
  });

  it.each([
    ['quotation marks', 'He said “no”, and "never" isn\'t long'],
    ['an ampersand and its reference', 'Bread & butter &amp; jam'],
    ['signs of addresses', 'What? 100% #1 +2 = a/b; c:d @e'],
    ['what looks encoded already', '50%25 of %20'],
    ['markup', '</script><b>bold</b>'],
    ['emoji', 'Done 👩‍👩‍👧‍👦 🇲🇽'],
    ['right to left', 'خبر عاجل: 7000 مهاجر'],
    ['accents', 'Ciudad Juárez, façade, Łódź'],
  ])('carry %s to the letter', (_what, title) => {
    const { email, WhatsApp, Bluesky, Mastodon, X, Facebook, LinkedIn } = carried(title);
    expect(email).toEqual({ subject: title, body: `${title}\r\n\r\n${ADDRESS}` });
    for (const one of [WhatsApp, Bluesky, Mastodon]) expect(one).toEqual({ text: `${title}\n${ADDRESS}` });
    expect(X).toEqual({ text: title, url: ADDRESS });
    expect(Facebook).toEqual({ u: ADDRESS });
    expect(LinkedIn).toEqual({ url: ADDRESS });
  });

  it('hold no line break in a subject, where another header could begin', () => {
    expect(carried('One\r\nBcc: a@b.example').email?.subject).toBe('One Bcc: a@b.example');
  });

  it('carry an address with signs of its own whole', () => {
    const address = 'https://paper.example/articles/a?b=c&d=é#e';
    expect(carried('A', address).Facebook).toEqual({ u: address });
    expect(carried('A', address).X?.url).toBe(address);
  });

  it('can be made of any words, and bring back all of them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const title = text
          .replace(/\p{Surrogate}/gu, '\u{FFFD}')
          .replace(/\s+/g, ' ')
          .trim();
        for (const { href } of shareLinks({ title: text, address: ADDRESS }, ENGLISH))
          expect(href).toMatch(/^[!-~]+$/);
        expect(carried(text).X?.text).toBe(title);
      }),
    );
    expect(carried('half \uD800 a pair').X?.text).toBe('half \u{FFFD} a pair');
  });
});
