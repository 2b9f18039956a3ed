// Sets typographic marks in the text of inline Markdown.
import type { Token, Tokens } from 'marked';
import { NOT_TEXT, typesetRun } from './typography.ts';

/** Typesets the text of one paragraph, heading or cell in place. Code and addresses keep their straight marks. */
export function typesetTokens(tokens: readonly Token[], language: string): void {
  const leaves: { readonly piece: string; readonly token: Tokens.Text | null }[] = [];
  const gather = (some: readonly Token[]): void => {
    for (const token of some) {
      const isAddress =
        token.type === 'link' && (token.raw === token.text || token.raw === `<${token.text}>`);
      const inner = 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : [];
      if (inner.length > 0 && !isAddress) gather(inner);
      else if (token.type === 'text' && token.escaped !== true)
        leaves.push({ piece: token.raw, token: token as Tokens.Text });
      else if (token.type === 'br') leaves.push({ piece: '\n', token: null });
      else if (token.type !== 'html') leaves.push({ piece: NOT_TEXT, token: null });
    }
  };
  gather(tokens);
  const set = typesetRun(
    leaves.map(({ token, piece }) => (token === null ? piece : token.text)),
    language,
  );
  leaves.forEach(({ token }, index) => {
    if (token !== null) token.text = set[index] ?? token.text;
  });
}
