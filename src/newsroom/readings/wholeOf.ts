// Tells what is known of an archive, where some readings are all that it is made of.
import type { Archive } from '../../edition/Archive.ts';
import { checkOf } from '../../edition/knownCheck.ts';
import type { FiledFile } from './FiledFile.ts';
import type { Whole } from './readingsFile.ts';

/** What is known of all of an archive; null where that is nothing, or where it has other parts than the readings. */
export function wholeOf(filed: readonly FiledFile[], archive: Archive, release: string): Whole | null {
  const { site, articles, pages, authors, pictures } = archive;
  const goods = new Set<unknown>(filed.map(([, { good }]) => good));
  const parts = [[site], articles, pages, authors, [...pictures.values()]];
  const isWhole = parts.every((part) => part.every((one) => goods.has(one)));
  const number = parts.reduce((sum, { length }) => sum + length, 0);
  const check = isWhole && number === filed.length ? checkOf(archive) : null;
  return check && { readings: filed.length, release, check };
}
