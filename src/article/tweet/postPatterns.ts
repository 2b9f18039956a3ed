// The patterns that say which characters of a post make up a mention, a tag, a host name or a path.

// The Latin blocks with accents, the IPA letters, the okina and the combining marks.
const accented = '\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u02BB\\u0300-\\u036F\\u1E00-\\u1EFF';
const cyrillic = '\\u0400-\\u04FF';
const space = '\\s\\u0085\\u180E';
// Non-characters and the byte order mark: no link may begin right after one.
const forbidden = '\\uFFFE\\uFEFF\\uFFFF';
const directionMarks = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
const atSign = '@\\uFF20';
const hashSign = '#\\uFF03';
const scheme = '[Hh][Tt][Tt][Pp][Ss]?:\\/\\/';

/** A mention, or a list after its owner; `stop` holds what follows if that makes it no mention after all. */
export const mentionPattern = new RegExp(
  `(?<before>^|[^\\w!#$%&*${atSign}]|(?:^|[^\\w+~.-])[Rr][Tt])` +
    `[${atSign}](?<user>\\w{1,20})(?<list>\\/[A-Za-z][\\w-]{0,24})?(?=(?<stop>[${atSign}${accented}]|:\\/\\/)?)`,
  'g',
);

// What writing systems put inside a word though it is no letter: joiners, the Hebrew and Tibetan marks,
// the Japanese wave dash, middle dot, voicing and ditto marks, the Catalan middle dot.
const insideWord =
  '_\\u00B7\\u05BE\\u05F3\\u05F4\\u0F0B\\u0F0C\\u200C\\u200D\\u3003\\u301C\\u309B\\u309C\\u30A0\\u30FB\\uA67E\\uFF5E';
const tagLetter = '\\p{L}\\p{M}';
const tagOther = `\\p{Nd}${insideWord}`;

/** A hashtag with at least one letter, which may follow an emoji's variation selector but is no keycap emoji. */
export const hashtagPattern = new RegExp(
  `(?<before>^|[\\uFE0E\\uFE0F]|[^${tagLetter}${tagOther}&])[${hashSign}](?!\\uFE0F|\\u20E3)` +
    `(?<tag>[${tagOther}]*[${tagLetter}][${tagLetter}${tagOther}]*)(?=(?<stop>[${hashSign}]|:\\/\\/)?)`,
  'gu',
);

const punctuation = "!'#%&()*+,\\-.\\/:;<=>?@[\\]\\\\^_{|}~$";

/** A cashtag: a ticker of one to six letters, perhaps with a short suffix, between spaces or punctuation. */
export const cashtagPattern = new RegExp(
  `(?<before>^|(?!\\uFEFF)[${space}])\\$(?<ticker>[A-Za-z]{1,6}(?:[._][A-Za-z]{1,2})?)(?=$|[${space}${punctuation}])`,
  'g',
);

const outsideHost = `\\x00-,\\/:-@[-^\`{-\\x7F${space}${forbidden}${directionMarks}`;
const hostLetter = `[^${outsideHost}._-]`;

/** The longest stretch of characters that may stand in host names. */
export const hostRun = new RegExp(`[^${outsideHost}]+`, 'gu');

/** One label of a host name with its dot, as it may stand after a scheme. */
export const hostLabel = new RegExp(`${hostLetter}(?:[^${outsideHost}.]*${hostLetter})?\\.`, 'uy');

const bareLetter = `0-9A-Za-z${accented}`;

/** A stretch within a host name that a link without a scheme may be cut from. */
export const bareRun = new RegExp(`[${bareLetter}-][${bareLetter}.-]*`, 'g');

/** One label of a host name with its dot, as a link without a scheme may have it. */
export const bareLabel = new RegExp(`[${bareLetter}](?:[${bareLetter}-]*[${bareLetter}])?\\.`, 'y');

const noLinkAfter = `0-9A-Za-z$${atSign}${hashSign}${forbidden}`;

/** A scheme at the end of a text, with nothing before it that forbids a link. */
export const schemeAtEnd = new RegExp(`[^${noLinkAfter}](${scheme})$`);

/** A character right after which a host name may begin. */
export const mayPrecedeHost = new RegExp(`[^${noLinkAfter}]`);

/** A character right after which a host name needs a scheme to be a link. */
export const gluedToHost = /[-_./]/;

/** What to pass over inside a run of host characters until a host name may begin. */
export const passedOver = /[0-9A-Za-z\uFF20\uFF03]*[^0-9A-Za-z\uFF20\uFF03]/uy;

const pathCharacter = `[0-9A-Za-z${accented}${cyrillic}!*';:=+,.$\\/%#[\\]\\-\\u2013_~@|&]`;
// A path keeps its parentheses if they balance, at most one pair within another.
const parentheses = `\\((?:${pathCharacter}+|${pathCharacter}*\\(${pathCharacter}+\\)${pathCharacter}*)\\)`;

// What may follow a host name. The ends keep the punctuation of a sentence out of its last address.
export const port = /:[0-9]+/y;
export const path = new RegExp(`\\/(?:${pathCharacter}+|${parentheses})*`, 'y');
export const pathEnd = new RegExp(`[0-9A-Za-z${accented}${cyrillic}=_#\\/+)-]`);
export const query = /\?[0-9A-Za-z!?*'@();:&=+$/%#[\]\-_.,~|]*/y;
export const queryEnd = /[0-9A-Za-z\-_&=#/]/;

/** A link of the shortening service: only its slug and its query belong to it. */
export const shortLink = /^https?:\/\/t\.co\/([0-9a-z]+)(?:\?[\w!?*'@();:&=+$/%#[\]\-.,~|]*[\w\-&=#/])?/i;

/** Returns the first match of a global pattern from a place on, or of a sticky pattern right at it. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Returns where the pattern's match at a place ends, cut back to a character it may end with, or that place. */
export function endAt(pattern: RegExp, text: string, at: number, lastCharacter?: RegExp): number {
  let end = at + (matchAt(pattern, text, at)?.[0].length ?? 0);
  while (lastCharacter && end > at && !lastCharacter.test(text.charAt(end - 1))) end--;
  return end;
}
