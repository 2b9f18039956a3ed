// Reads the beginnings of many files out of the history with one process.
import { type Git, gitProcess } from './Git.ts';

/** Front matter is never longer. */
const MOST_READ = 64 * 1024;

/** Gives each blob to `use` as text, cut off where front matter has ended; those that are not there are left out. */
export async function readBlobs(
  git: Git,
  blobs: Iterable<string>,
  use: (blob: string, text: string) => void,
): Promise<void> {
  const child = gitProcess(git, ['cat-file', '--batch']);
  const ended = new Promise<void>((resolve, fail) => {
    child.once('error', fail);
    child.stdin.once('error', fail);
    child.once('close', (code) => (code === 0 ? resolve() : fail(new Error('git ended before its answer'))));
  });
  child.stdin.end(`${[...blobs].join('\n')}\n`);
  await Promise.all([readAll(child.stdout, use), ended]);
}

// Each blob comes as a line, `<name> <kind> <size>`, its bytes and a line feed.
async function readAll(
  chunks: AsyncIterable<Buffer>,
  use: (blob: string, text: string) => void,
): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let current: { readonly blob: string; left: number; readonly parts: Buffer[]; kept: number } | null = null;
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      if (current === null) {
        const end = rest.indexOf(0x0a);
        if (end === -1) break;
        const [blob = '', kind, size] = rest.subarray(0, end).toString('latin1').split(' ');
        rest = rest.subarray(end + 1);
        if (kind === 'missing' || size === undefined) continue;
        current = { blob, left: Number(size) + 1, parts: [], kept: 0 };
      }
      const part = rest.subarray(0, current.left);
      rest = rest.subarray(part.length);
      current.left -= part.length;
      if (current.kept < MOST_READ) current.parts.push(part);
      current.kept += part.length;
      if (current.left > 0) break;
      use(current.blob, Buffer.concat(current.parts).toString('utf8'));
      current = null;
    }
  }
}
