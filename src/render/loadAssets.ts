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

/** What the one script of all pages is put together from: each file more is a connection more before a page is whole. */
const SCRIPTS = ['comfort.js', 'share.js'];

/**
 * Loads `public/` and the script of pages.
 * @param root the folder of the program, which holds `public/` and `views/`
 */
export function loadAssets(root: string): Assets {
  const files = readdirSync(join(root, 'public')).map(
    (name) => [name, asset(name, readFileSync(join(root, 'public', name)))] as const,
  );
  const script = SCRIPTS.map((name) => readScript(root, name)).join('\n');
  return new Map([...files, ['site.js', asset('site.js', Buffer.from(script))]]);
}

/** A script of `views/scripts/` without indentation and lines of comment, which half of its bytes would be. */
export function readScript(root: string, name: string): string {
  const script = readFileSync(join(root, 'views/scripts', name), 'utf8');
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
