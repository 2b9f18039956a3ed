// Reads the whole content folder once.
import { type ArchiveReading, Desk, type Progress } from './Desk.ts';
import { listFolder } from './listFolder.ts';

/**
 * Reads the content folder. One broken file never stops the others; without site.yaml there is no archive.
 * @param onProgress is told after each file how many of all are read
 * @throws the error of the file system where the folder cannot be read
 */
export async function readArchive(folder: string, onProgress?: Progress): Promise<ArchiveReading> {
  const { files } = await listFolder(folder);
  const desk = new Desk();
  try {
    return await desk.take({ changed: files, removed: [] }, onProgress);
  } finally {
    desk.close();
  }
}
