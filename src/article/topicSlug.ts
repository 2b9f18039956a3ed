// Makes the name of a topic into the last part of its address.

/** What makes a picture of a sign: without the sign, it would stand unseen in the address. */
const PICTURING = /[\p{Variation_Selector}\p{Me}]+/gu;

/** Topics recur from story to story. Without this, everything comes out the same. */
const known = new Map<string, string>();
const MOST_KNOWN = 5000;

/** `US military` becomes `us-military`; letters of any script stay, without their accents where Latin has them. */
export function topicSlug(name: string): string {
  const last = known.get(name);
  if (last !== undefined) return last;
  const slug = slugFor(name);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, slug);
  return slug;
}

function slugFor(name: string): string {
  return name
    .normalize('NFKD')
    .replace(PICTURING, '')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
