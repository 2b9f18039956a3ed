// Reads the whole content folder once.
import { type ArchiveReading, Desk } from './Desk.ts';
import { listFolder } from './listFolder.ts';

/**
 * Reads the content folder. One broken file never stops the others; without site.yaml there is no archive.
 * @throws the error of the file system where the folder cannot be read
 */
export async function readArchive(folder: string): Promise<ArchiveReading> {
  const { files } = await listFolder(folder);
  return new Desk().take(files);
}
