// Follows the content folder: each change that has settled becomes a new archive.
import { Follower, type Listener } from './Follower.ts';
import { listFolder } from './listFolder.ts';
import { listApart } from './listing/listApart.ts';
import { Readings, type ReadingsPlace } from './readings/Readings.ts';

/** A follower at work. */
export interface Following {
  readonly close: () => void;
}

/**
 * Reads a folder and follows it until it is closed. A folder that cannot be read leaves the last archive as it is.
 * @param place where what was read is kept for the next start; null where it is not
 * @throws the error of the file system where the folder cannot be read at the start
 */
export async function followFolder(
  folder: string,
  listener: Listener,
  place: ReadingsPlace | null = null,
): Promise<Following> {
  const readings = place && new Readings(folder, place);
  const isLarge = readings?.areMany() === true;
  const follower = new Follower(folder, listener, readings, isLarge ? listApart : listFolder);
  // While another thread lists the files, what is known of them can be read.
  await Promise.all([follower.start(), isLarge && readings?.readAhead()]);
  return { close: () => follower.close() };
}
