// What stands beneath the heading of a list: how long it is, and where its feed is.
import type { Edition } from '../../edition/Edition.ts';
import { feedAddress, subjectAt } from '../../edition/feeds.ts';
import { siteWording } from '../../edition/wordingOf.ts';
import { amount } from '../../words/plural.ts';
import { type LanguageView, oursIn } from '../LanguageView.ts';
import type { ListPage } from '../pagination.ts';

/** The facts of a list for its template. */
export interface Facts {
  /** How many stories it has, in words; null where that is not said. */
  readonly count: string | null;
  readonly links: readonly FactLink[];
}

/** A link, with the language of its name where it is not the site’s. */
interface FactLink {
  readonly name: string;
  readonly href: string;
  readonly language: LanguageView | null;
}

/** A list of which nothing needs to be said. */
export const NO_FACTS: Facts = { count: null, links: [] };

/** The facts of a list of stories. Its feed has the format that most readers of feeds were made for. */
export function factsOf(edition: Edition, name: string, { count, path }: ListPage): Facts {
  const [list = path] = path.split('?');
  const wording = siteWording(edition.site);
  const { words, language } = wording;
  const hasFeed = subjectAt(edition, list) !== null;
  return {
    count: words.fronts.count(amount(count, language)),
    links: hasFeed
      ? [{ name: words.fronts.feed(name), href: feedAddress(list, 'atom'), language: oursIn(wording) }]
      : [],
  };
}
