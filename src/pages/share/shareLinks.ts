// The addresses with which a story is handed on: plain links, which load nothing until they are followed.

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
  /** What comes before it for those who hear the link alone. */
  readonly lead: string;
  readonly href: string;
}

type Way = Pick<ShareLink, 'name' | 'lead'> & { readonly hrefOf: (shared: Shared) => string };

const SHARE_ON = 'Share on';

/**
 * The ways, the most private first. None carries a parameter that would follow readers.
 * - Email: https://www.rfc-editor.org/rfc/rfc6068
 * - WhatsApp: https://faq.whatsapp.com/5913398998672934
 * - Bluesky: https://docs.bsky.app/docs/advanced-guides/intent-links
 * - Mastodon: https://blog.joinmastodon.org/2026/03/a-new-share-button/ – the project's own page, which asks for the
 *   reader's server; the text stands in the fragment, which no server gets to see
 */
const WAYS: readonly Way[] = [
  { name: 'email', lead: 'Send by', hrefOf: mail },
  { name: 'WhatsApp', lead: SHARE_ON, hrefOf: (shared) => `https://wa.me/?text=${lines(shared)}` },
  {
    name: 'Bluesky',
    lead: SHARE_ON,
    hrefOf: (shared) => `https://bsky.app/intent/compose?text=${lines(shared)}`,
  },
  {
    name: 'Mastodon',
    lead: SHARE_ON,
    hrefOf: (shared) => `https://share.joinmastodon.org/#text=${lines(shared)}`,
  },
  { name: 'X', lead: SHARE_ON, hrefOf: x },
  {
    name: 'Facebook',
    lead: SHARE_ON,
    hrefOf: ({ address }) => `https://www.facebook.com/sharer/sharer.php?u=${encode(address)}`,
  },
  {
    name: 'LinkedIn',
    lead: SHARE_ON,
    hrefOf: ({ address }) => `https://www.linkedin.com/sharing/share-offsite/?url=${encode(address)}`,
  },
];

/** The links for a story, each value in them encoded once. */
export function shareLinks(shared: Shared): ShareLink[] {
  const title = shared.title.replace(/\s+/g, ' ').trim();
  return WAYS.map(({ name, lead, hrefOf }) => ({ name, lead, href: hrefOf({ ...shared, title }) }));
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
