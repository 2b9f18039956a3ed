// Tells which tweet or picture a block of Markdown places.
import type { Token } from 'marked';
import type { Placed } from './Body.ts';
import type { Declared } from './BodyCopy.ts';
import { isDirective, readDirective } from './directive.ts';
import { soleImage } from './soleImage.ts';
import { typesetLine } from './typography.ts';

/** What a checked token places; null for prose. */
export function placedBy(token: Token, language: string, pictures: Declared['pictures']): Placed | null {
  const image = soleImage(token);
  if (image !== null)
    return {
      kind: 'picture',
      key: null,
      picture: {
        src: image.href,
        alt: typesetLine(image.text, language),
        ...(image.title ? { caption: typesetLine(image.title, language) } : {}),
      },
    };
  if (!isDirective(token)) return null;
  const directive = readDirective(token);
  if (directive.kind === 'tweet') return { kind: 'tweet', key: directive.key };
  const picture = directive.kind === 'picture' ? pictures?.[directive.key] : undefined;
  return directive.kind === 'flaw' || picture === undefined
    ? null
    : { kind: 'picture', key: directive.key, picture };
}
