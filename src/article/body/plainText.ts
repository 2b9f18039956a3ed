// Takes the words out of inline Markdown.
import type { Token } from 'marked';

/** The words of inline tokens, without their marks. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && Array.isArray(token.tokens) && token.tokens.length > 0)
        return plainText(token.tokens);
      return token.type === 'html' || token.type === 'footnoteRef'
        ? ''
        : 'text' in token
          ? String(token.text)
          : '';
    })
    .join('');
}
