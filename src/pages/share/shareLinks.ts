// The addresses with which a story is handed on: plain links, which load nothing until they are followed.

import type { Words } from '../../words/english.ts';

/** What is handed on. */
export interface Shared {
  /** With its qualifiers: it is never cut. */
  readonly title: string;
  /** Absolute. */
  readonly address: string;
}

/** A way to hand a story on. */
export interface ShareLink {
  /** The word that is seen, such as `Bluesky`. */
  readonly name: string;
  /** What comes before and after it for those who hear the link alone. */
  readonly before: string;
  readonly after: string;
  readonly href: string;
}

interface Way {
  /** The name of a network; null for email, which is called otherwise in each language. */
  readonly name: string | null;
  readonly hrefOf: (shared: Shared) => string;
}

/**
 * The ways, the most private first. None carries a parameter that would follow readers.
 * - Email: https://www.rfc-editor.org/rfc/rfc6068
 * - WhatsApp: https://faq.whatsapp.com/5913398998672934
 * - Bluesky: https://docs.bsky.app/docs/advanced-guides/intent-links
 * - Mastodon: https://blog.joinmastodon.org/2026/03/a-new-share-button/ – the project's own page, which asks for the
 *   reader's server; the text stands in the fragment, which no server gets to see
 */
const WAYS: readonly Way[] = [
  { name: null, hrefOf: mail },
  { name: 'WhatsApp', hrefOf: (shared) => `https://wa.me/?text=${lines(shared)}` },
  {
    name: 'Bluesky',
    hrefOf: (shared) => `https://bsky.app/intent/compose?text=${lines(shared)}`,
  },
  {
    name: 'Mastodon',
    hrefOf: (shared) => `https://share.joinmastodon.org/#text=${lines(shared)}`,
  },
  { name: 'X', hrefOf: x },
  {
    name: 'Facebook',
    hrefOf: ({ address }) => `https://www.facebook.com/sharer/sharer.php?u=${encode(address)}`,
  },
  {
    name: 'LinkedIn',
    hrefOf: ({ address }) => `https://www.linkedin.com/sharing/share-offsite/?url=${encode(address)}`,
  },
];

/** The links for a story, each value in them encoded once, in the words of a catalogue. */
export function shareLinks(shared: Shared, { share }: Pick<Words, 'share'>): ShareLink[] {
  const title = shared.title.replace(/\s+/g, ' ').trim();
  return WAYS.map(({ name, hrefOf }) => {
    const [before = '', after = ''] = (name === null ? share.by : share.on).split('{name}');
    return { name: name ?? share.email, before, after, href: hrefOf({ ...shared, title }) };
  });
}

function mail({ title, address }: Shared): string {
  return `mailto:?subject=${encode(title)}&body=${encode(`${title}\r\n\r\n${address}`)}`;
}

function x({ title, address }: Shared): string {
  return `https://x.com/intent/post?text=${encode(title)}&url=${encode(address)}`;
}

// A line each: a title from right to left would mingle with an address beside it.
function lines({ title, address }: Shared): string {
  return encode(`${title}\n${address}`);
}

// Half of a pair of surrogates, which YAML can name, cannot be encoded.
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\u{FFFD}'));
}
