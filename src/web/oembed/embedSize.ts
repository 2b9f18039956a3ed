// Reckons how much room the card of a story needs on other people's pages.

/** What a card says, as far as its size depends on it. */
export interface EmbedWords {
  readonly headline: string;
  readonly standfirst: string;
  /** The name of the site, and what stands beside it. */
  readonly foot: readonly string[];
  readonly hasPicture: boolean;
}

/** The most that a card may take, in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** The width of a card where the site that shows it names none, in CSS pixels. */
export const USUAL_WIDTH = 600;

const NARROWEST = 220;
const WIDEST = 800;

/** From this width on the picture stands beside the words. */
const PICTURE_BESIDE = 520;
/** The share of the words in the width then. */
const WORDS_BESIDE = 0.66;
/** From this width on the type is larger. */
const LARGE_TYPE = 400;
/** The padding and the border on both sides. */
const AROUND = 34;

/**
 * The size of a card in CSS pixels: with everything where there is room for it, else without the picture above the words,
 * else without the standfirst. The style of the card leaves out the same. Null where not even the headline fits.
 */
export function embedSize(words: EmbedWords, room: Room): Room | null {
  const width = Math.min(room.width, WIDEST);
  if (width < NARROWEST) return null;
  const isBeside = words.hasPicture && width >= PICTURE_BESIDE;
  const isAbove = words.hasPicture && !isBeside;
  const inner = Math.floor(width * (isBeside ? WORDS_BESIDE : 1)) - AROUND;
  const least = frameHeight(words.foot, inner) + headlineHeight(words.headline, { width, inner });
  const whole = least + standfirstHeight(words.standfirst, { width, inner });
  const heights = [...(isAbove ? [whole + Math.round(width / 2)] : []), whole, least];
  const height = heights.find((needed) => needed <= room.height);
  return height === undefined ? null : { width, height };
}

interface Measure {
  readonly width: number;
  /** The width of a line. */
  readonly inner: number;
}

function headlineHeight(text: string, { width, inner }: Measure): number {
  const size = width >= LARGE_TYPE ? 24 : 20;
  // Bold type is wider.
  return 12 + Math.ceil(linesOf(text, inner / (size * 1.12)) * size * 1.2);
}

function standfirstHeight(text: string, { width, inner }: Measure): number {
  const size = width >= LARGE_TYPE ? 16 : 15;
  return 12 + Math.ceil(linesOf(text, inner / size) * size * 1.45);
}

/** All but the headline and the standfirst: padding, border, kicker and foot. */
function frameHeight([site = '', ...beside]: readonly string[], inner: number): number {
  const kicker = 20;
  const names = linesOf(site, inner / 17.6) * 24;
  const lines = linesOf(beside.join(' · '), inner / 13);
  // None of them shares a line that it does not fit into whole.
  const whole = lines < 2 ? lines : beside.map((words) => linesOf(words, inner / 13)).reduce((a, b) => a + b);
  return 32 + kicker + 9 + names + whole * 20;
}

/** The number of lines of a text, rather one too many than one too few: which typeface there is, nobody knows. */
function linesOf(text: string, ems: number): number {
  let lines = 0;
  let filled = Number.POSITIVE_INFINITY;
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const needed = emsOf(word);
    if (filled + SPACE + needed <= ems) filled += SPACE + needed;
    else {
      // A word that is longer than a line is broken.
      lines += Math.max(1, Math.ceil(needed / ems));
      filled = needed > ems ? Number.POSITIVE_INFINITY : needed;
    }
  }
  return lines;
}

const SPACE = 0.3;

/** The widths of characters in a wide serif of the height that the style gives it, in ems; the first pattern that fits counts. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[ilj.,:;'’‘!|()[\]]/, 0.32],
  [/[cfrstz]/, 0.49],
  [/\p{Extended_Pictographic}/u, 1.4],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u, 1],
  [/[mwMW@%&—–…]/, 0.96],
  [/\p{Lu}/u, 0.72],
];

function emsOf(word: string): number {
  let sum = 0;
  for (const character of word) sum += WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? 0.59;
  return sum;
}
