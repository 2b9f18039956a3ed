// Where a running program keeps what it has read of the content folder.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReadingsPlace } from '../newsroom/readings/Readings.ts';
import type { Settings } from './environment.ts';

/** The place; null where the program is not bundled, so that nothing names its code. */
export function readingsPlace({ CACHE_DIR }: Settings): ReadingsPlace | null {
  const { url } = import.meta;
  if (!url.endsWith('.js')) return null;
  // It names the files that it imports, and each of them is named after what stands in it.
  const entry = readFileSync(new URL('./threadOfReader.js', url));
  // So is every file beside it, but for the entries.
  const names = readdirSync(new URL('.', url)).sort().join();
  return { cacheDir: resolve(CACHE_DIR), program: hashOf(entry), release: hashOf(names) };
}

function hashOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
