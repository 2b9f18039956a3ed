// Tells how long a story takes to read.
import type { Article } from './Article.ts';
import { countWords } from './body/countWords.ts';

/**
 * Words of non-fiction that adults read silently in English in a minute, over 190 studies: M. Brysbaert, “How many words do
 * we read per minute?”, Journal of Memory and Language 109 (2019), https://doi.org/10.1016/j.jml.2019.104047.
 */
const ENGLISH = 238;

/**
 * Words in a minute of one text in several languages, read aloud: S. Trauzettel-Klosinski and K. Dietz, “Standardized
 * assessment of reading performance”, IOVS 53 (2012), https://doi.org/10.1167/iovs.11-8284. They say how languages differ,
 * in some of which a word carries more than in others.
 */
const ALOUD: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ar: 138,
    de: 179,
    es: 218,
    fi: 161,
    fr: 195,
    he: 187,
    it: 188,
    nl: 202,
    pl: 166,
    pt: 181,
    ru: 184,
    sl: 180,
    sv: 199,
    tr: 166,
  }),
);

/** The same in English. */
const ENGLISH_ALOUD = 228;

/** Signs of Chinese or Japanese in a minute, as Medium and others count for their readers. */
const SIGNS = 500;

/**
 * The whole minutes that a story takes to read: its words at the pace of its language, at that of English where none is
 * known, and the signs of Chinese and Japanese at theirs. At least 1; 0 for a story without words.
 */
export function readingMinutes(article: Pick<Article, 'body' | 'fields' | 'language'>): number {
  const { words, signs } = countWords(article);
  if (words + signs === 0) return 0;
  const [language = ''] = article.language.toLowerCase().split('-');
  const share = (ALOUD.get(language) ?? ENGLISH_ALOUD) / ENGLISH_ALOUD;
  return Math.max(1, Math.round(words / (ENGLISH * share) + signs / SIGNS));
}
