// Former addresses: where each alias and each short link leads.
import type { Article } from '../article/Article.ts';
import type { Addresses } from './liveTexts.ts';
import { articleAddress, formerAddress, plainAddress } from './redirects.ts';
import { each, type Steps, those } from './Steps.ts';
import { StoryRedirects } from './StoryRedirects.ts';

/** Former addresses, and whether any of them could not be given to its story. */
export interface Redirects {
  readonly redirects: ReadonlyMap<string, string>;
  readonly isContested: boolean;
}

/**
 * Maps the aliases and short links of stories to their addresses, in steps. An alias never hides what stands at the address
 * itself, in whatever way that is written. Every alias leads straight to the story, so there are no chains.
 * @param articles the stories that are or were public: those first that win where two have the same alias
 * @param taken the addresses at which something stands
 */
export function* redirectsOf(articles: readonly Article[], taken: Addresses): Steps<Redirects> {
  const redirects = new StoryRedirects();
  yield* each(articles, (article) => redirects.add(article));
  let isContested = false;
  const claiming = yield* those(articles, ({ fields }) => fields.aliases.length > 0);
  const lead = (from: string, plain: string, to: string): void => {
    if (!taken.has(from) && !taken.has(plain) && !redirects.has(from)) redirects.lead(from, to);
    else if (redirects.get(from) !== to) isContested = true;
  };
  yield* each(claiming, (article) => {
    const { address, former } = claimOf(article);
    for (const { alias, plain } of former) lead(alias, plain, address);
  });
  // Other ways of writing an alias lead where it leads, unless they are an alias themselves.
  yield* each(claiming, (article) => {
    const { address, former } = claimOf(article);
    for (const { plain } of former) lead(plain, plain, address);
  });
  return { redirects, isContested };
}

interface Claim {
  readonly address: string;
  readonly former: readonly { readonly alias: string; readonly plain: string }[];
}

function claimOf({ slug, fields }: Article): Claim {
  const former = fields.aliases.map((written) => {
    const alias = formerAddress(written);
    return { alias, plain: plainAddress(alias) };
  });
  return { address: articleAddress(slug), former };
}
