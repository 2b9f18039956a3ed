// Recognises a paragraph that is nothing but an image.
import type { Token, Tokens } from 'marked';

/** The image that is all of a paragraph, or null. */
export function soleImage(token: Token): Tokens.Image | null {
  const [only, ...others] = token.type === 'paragraph' ? ((token as Tokens.Paragraph).tokens ?? []) : [];
  return only?.type === 'image' && others.length === 0 ? (only as Tokens.Image) : null;
}
