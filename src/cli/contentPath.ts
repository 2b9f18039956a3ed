// Says where a file of the content folder is, as seen from a working directory.
import { isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * The path of a file, relative where it is below the working directory, else whole; with forward slashes.
 * @param folder the content folder, absolute or relative to the working directory
 * @param file relative to the content folder
 */
export function contentPath(folder: string, file: string, workingDirectory: string): string {
  const whole = resolve(workingDirectory, folder, file);
  const below = relative(workingDirectory, whole);
  const isOutside = below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below);
  return (isOutside ? whole : below).split(sep).join('/');
}
