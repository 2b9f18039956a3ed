// Recognises a paragraph that is nothing but an image.
import type { Token, Tokens } from 'marked';

/** The image that is all of a paragraph, or null. */
export function soleImage(token: Token): Tokens.Image | null {
  if (token.type !== 'paragraph' || token.tokens?.length !== 1) return null;
  const [only] = token.tokens;
  return only?.type === 'image' ? (only as Tokens.Image) : null;
}
