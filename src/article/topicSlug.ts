// Makes the name of a topic into the last part of its address.

/** `US military` becomes `us-military`; letters of any script stay, without their accents where Latin has them. */
export function topicSlug(name: string): string {
  return (
    name
      .normalize('NFKD')
      // What makes a picture of a sign would be left without one, and unseen in the address.
      .replace(/[\p{Variation_Selector}\p{Me}]+/gu, '')
      .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
  );
}
