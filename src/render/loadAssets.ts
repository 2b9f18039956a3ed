// Loads the files that pages refer to, and gives each an address that changes with its bytes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A file under `/assets/`. */
export interface Asset {
  readonly address: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** The assets by their plain names, such as `icon.svg`. */
export type Assets = ReadonlyMap<string, Asset>;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

const FONTS = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght';

/**
 * Loads `public/` and the fonts, which a package carries.
 * @param root the folder of the program, which holds `public/` and `node_modules/`
 */
export function loadAssets(root: string): Assets {
  const own = readdirSync(join(root, 'public')).map((name) => [name, join(root, 'public', name)] as const);
  const fonts = [
    ['source-serif-4.woff2', join(root, 'node_modules', `${FONTS}-normal.woff2`)],
    ['source-serif-4-italic.woff2', join(root, 'node_modules', `${FONTS}-italic.woff2`)],
  ] as const;
  return new Map([...own, ...fonts].map(([name, path]) => [name, asset(name, readFileSync(path))]));
}

function asset(name: string, bytes: Buffer): Asset {
  const extension = extname(name);
  const mediaType = MEDIA_TYPES[extension];
  if (mediaType === undefined)
    throw new Error(`public/${name}: the media type of “${extension}” is not known`);
  const fingerprint = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return {
    address: `/assets/${name.slice(0, -extension.length)}.${fingerprint}${extension}`,
    mediaType,
    bytes,
  };
}
