// Knows the version of the program.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const packageSchema = z.object({ version: z.string() });

/** The version in the package.json of a folder; null where it tells none. */
export async function programVersion(root: string): Promise<string | null> {
  try {
    return packageSchema.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))).version;
  } catch {
    return null;
  }
}
