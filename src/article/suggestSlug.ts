// Makes the name of a file, and so an address, from any words.

/** Beyond this an address is cut off where it is pasted. */
const COMFORTABLE = 70;

/** A slug from a headline or a file's name, cut between two words; empty where no letter or digit of ASCII is left. */
export function suggestSlug(words: string): string {
  const slug = words
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= COMFORTABLE) return slug;
  const cut = slug.slice(0, COMFORTABLE + 1).lastIndexOf('-');
  return slug.slice(0, cut > 0 ? cut : COMFORTABLE);
}
