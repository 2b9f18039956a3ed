// The share row of a story: links to hand it on, and the words of what a script adds.
import type { Article } from '../../article/Article.ts';
import type { Edition } from '../../edition/Edition.ts';
import { articleAddress } from '../../edition/redirects.ts';
import { storyWording } from '../../edition/wordingOf.ts';
import { type LanguageView, oursIn } from '../LanguageView.ts';
import { type ShareLink, shareLinks } from './shareLinks.ts';

/** The row for its template. */
export interface ShareRowView {
  readonly label: string;
  /** The language of its words, where it is not that of the page. */
  readonly language: LanguageView | null;
  readonly links: readonly ShareLink[];
  readonly anchors: string;
  /** The words of the buttons that the script makes, and of what it says. */
  readonly script: Readonly<Record<string, string>>;
}

/**
 * The row of a story; null where no reader gets it yet: a network that is shown an address before its time may remember
 * for hours that nothing is there. The canonical address is shared, not the short one: networks count and keep what
 * they know of a story by it, it says what it leads to, and after a rename it leads on.
 */
export function shareRow(edition: Edition, origin: string, article: Article): ShareRowView | null {
  const { slug, fields } = article;
  if (edition.unpublished.has(slug)) return null;
  const shared = { title: fields.share?.title ?? fields.headline, address: origin + articleAddress(slug) };
  const wording = storyWording(edition.site, article);
  const { heading: label, anchors, script } = wording.words.share;
  return { label, language: oursIn(wording), links: shareLinks(shared, wording.words), anchors, script };
}
