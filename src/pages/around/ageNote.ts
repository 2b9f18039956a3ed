// The note that a story is old.
import type { Article } from '../../article/Article.ts';
import type { Edition } from '../../edition/Edition.ts';
import { storyAge } from '../../edition/storyAge.ts';
import { storyWording } from '../../edition/wordingOf.ts';
import { amount } from '../../words/plural.ts';

/** The note of a story, and until when (milliseconds) it reads as it does. */
export interface AgeNote {
  /** Null for a story that is not old, and for one that does not grow old. */
  readonly text: string | null;
  readonly until: number;
}

/**
 * The kinds that grow old: they say how things stood at their time, and mislead where they are taken for today’s. The
 * Guardian, which began with such notes in 2019 because old stories were shared as new ones, puts them on news, not on
 * explainers, which are kept true, nor on reviews and features, whose subject has its own date.
 */
const AGEING: ReadonlySet<string> = new Set(['news', 'analysis', 'opinion']);

/** The note at an instant in milliseconds, from the first year on. */
export function ageNote({ site }: Edition, article: Article, now: number): AgeNote {
  if (!AGEING.has(article.fields.kind)) return { text: null, until: Number.POSITIVE_INFINITY };
  const { years, until } = storyAge(article, now, site);
  const { words, language } = storyWording(site, article);
  return { text: years === 0 ? null : words.around.age(amount(years, language)), until };
}
