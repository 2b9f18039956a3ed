// Makes text harmless for the screen that it is shown on.

/** Control characters, signs that turn the direction of all that follows, and halves of surrogate pairs. */
const DISTURBING = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\p{Surrogate}]/gu;

/** A text with U+FFFD in place of each character that would steer a terminal or turn the line around. */
export function printable(text: string): string {
  return text.replace(DISTURBING, '\uFFFD');
}
