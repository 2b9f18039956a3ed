// Finds in a drawing what would run, or be a page of its own, if browsers let it.
import { Parser } from 'htmlparser2';

/** In bytes: beyond, a drawing is not looked through. */
const MOST = 4_000_000;

/**
 * The first part of an SVG that is more than a drawing, in words for its editor; null where there is none. It is advice
 * and no protection: that is what the headers are for, with which drawings are sent.
 */
export function activePart(bytes: Buffer): string | null {
  if (bytes.length > MOST) return null;
  let found: string | null = null;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        found ??= partOf(name.replace(/^.*:/, ''), attributes);
      },
    },
    { xmlMode: true },
  );
  parser.end(bytes.toString('utf8'));
  return found;
}

function partOf(name: string, attributes: Readonly<Record<string, string>>): string | null {
  if (name === 'script') return 'a script';
  if (name === 'foreignObject') return 'a `foreignObject`';
  const event = Object.keys(attributes).find((attribute) => /^on\w/i.test(attribute));
  if (event !== undefined) return `the event attribute \`${event}\``;
  const isScript = Object.values(attributes).some((value) => /^\s*javascript:/i.test(value));
  return isScript ? 'a link that is a script' : null;
}
