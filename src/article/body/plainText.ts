// Takes the words out of inline Markdown.
import { decodeHTMLStrict } from 'entities';
import type { Token } from 'marked';

/** The words of inline tokens, without their marks and with their character references resolved. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && Array.isArray(token.tokens) && token.tokens.length > 0)
        return plainText(token.tokens);
      if (token.type === 'html' || token.type === 'footnoteRef' || !('text' in token)) return '';
      return token.type === 'text' ? decodeHTMLStrict(String(token.text)) : String(token.text);
    })
    .join('');
}
