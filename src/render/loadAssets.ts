// Loads the files that pages refer to, and gives each an address that changes with its bytes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A file under `/assets/`. */
export interface Asset {
  readonly address: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** https://www.w3.org/TR/SRI/ */
  readonly integrity: string;
}

/** The assets by their plain names, such as `icon.svg`. */
export type Assets = ReadonlyMap<string, Asset>;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

const FONTS = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght';

/**
 * Loads `public/`, the script of stories and the fonts, which a package carries.
 * @param root the folder of the program, which holds `public/`, `views/` and `node_modules/`
 */
export function loadAssets(root: string): Assets {
  const own = readdirSync(join(root, 'public')).map((name) => [name, join(root, 'public', name)] as const);
  const fonts = [
    ['source-serif-4.woff2', join(root, 'node_modules', `${FONTS}-normal.woff2`)],
    ['source-serif-4-italic.woff2', join(root, 'node_modules', `${FONTS}-italic.woff2`)],
  ] as const;
  const script = withoutRemarks(readFileSync(join(root, 'views/scripts/share.js'), 'utf8'));
  return new Map([
    ...[...own, ...fonts].map(([name, path]) => [name, asset(name, readFileSync(path))] as const),
    ['share.js', asset('share.js', Buffer.from(script))],
  ]);
}

/** A script without indentation and lines of comment, which half of its bytes would be. */
function withoutRemarks(script: string): string {
  const lines = script.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('//')).join('\n');
}

function asset(name: string, bytes: Buffer): Asset {
  const extension = extname(name);
  const mediaType = MEDIA_TYPES[extension];
  if (mediaType === undefined)
    throw new Error(`public/${name}: the media type of “${extension}” is not known`);
  const hash = createHash('sha256').update(bytes).digest();
  const fingerprint = hash.toString('hex').slice(0, 12);
  return {
    address: `/assets/${name.slice(0, -extension.length)}.${fingerprint}${extension}`,
    mediaType,
    bytes,
    integrity: `sha256-${hash.toString('base64')}`,
  };
}
