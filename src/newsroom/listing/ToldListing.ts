// A listing as one thread tells it to another: in columns, which are taken over sooner than one object for each file.
import { type ListedFile, refusedFile } from '../ListedFile.ts';
import type { Listing } from '../listFolder.ts';
import { readableFile } from '../readableFile.ts';

/** Such a listing. What has one column has an entry for each file. */
export interface ToldListing extends Omit<Listing, 'files'> {
  readonly names: readonly string[];
  readonly stamps: readonly string[];
  readonly sizes: Float64Array;
  readonly touched: Uint8Array;
  /** The number of the place where it stands; of what cannot be read, any. */
  readonly at: Uint32Array;
  /** The absolute paths of folders, with a slash at the end, and of files whose name is another one there. */
  readonly places: readonly string[];
  /** Why files cannot be read and what to do about it, by their number. */
  readonly refused: ReadonlyMap<number, readonly [message: string, hint: string]>;
}

/** A listing as it is told. */
export function toldListing({ files, ...rest }: Listing): ToldListing {
  const numbers = new Map<string, number>();
  const refused = new Map<number, readonly [string, string]>();
  const numberOf = ({ file, path, flaws }: ListedFile, index: number): number => {
    const [flaw] = flaws;
    if (flaw !== undefined) refused.set(index, [flaw.message, flaw.hint]);
    const place = path === null ? '' : placeOf(file, path);
    const number = numbers.get(place) ?? numbers.size;
    numbers.set(place, number);
    return number;
  };
  return {
    ...rest,
    names: files.map(({ file }) => file),
    stamps: files.map(({ stamp }) => stamp),
    sizes: Float64Array.from(files, ({ size }) => size),
    touched: Uint8Array.from(files, ({ isTouched }) => Number(isTouched)),
    at: Uint32Array.from(files, numberOf),
    places: [...numbers.keys()],
    refused,
  };
}

/** The listing that was told. */
export function listingFrom(told: ToldListing): Listing {
  const { names, stamps, sizes, touched, at, places, refused, ...rest } = told;
  const files = names.map((file, index) => {
    const refusal = refused.get(index);
    if (refusal !== undefined) return refusedFile(file, ...refusal);
    const [stamp = '', size = 0, isTouched = 0] = [stamps[index], sizes[index], touched[index]];
    const place = places[at[index] ?? 0] ?? '';
    return readableFile(file, place, { stamp, size, isTouched: isTouched === 1 });
  });
  return { ...rest, files };
}

/** The folder of a file, where it has the same name there; else its path. */
function placeOf(file: string, path: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return path.endsWith(`/${name}`) ? path.slice(0, -name.length) : path;
}
