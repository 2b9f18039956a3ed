// Tells whoever edits a template why it cannot be printed, without any template.
import { encodeXML } from 'entities';
import type { ReloadScript } from '../../pages/deskBar.ts';
import { type Answer, textAnswer } from '../Answer.ts';
import { securityHeaders } from '../securityHeaders.ts';

/**
 * The answer in place of a page that could not be printed. It has the script, so that it goes by itself.
 * @param errors all that is known of why, the cause first; null where there is nothing
 */
export function troubleAnswer(
  errors: readonly unknown[],
  { address, version, integrity }: ReloadScript,
): Answer {
  const known = errors.filter((error) => error !== null);
  const words = encodeXML(known.map((error) => (error instanceof Error ? error.message : error)).join('\n'));
  const html = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>The page cannot be printed</title><meta name="viewport" content="width=device-width, initial-scale=1">
<script src="${address}" data-version="${version}" integrity="${integrity}" defer></script></head>
<body><h1>The page cannot be printed</h1><pre>${words}</pre></body>
</html>
`;
  const headers = securityHeaders(null, [`'${integrity}'`]);
  return textAnswer(500, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }, html);
}
