// Reads from git how the files of stories, pages and authors changed, commit by commit.
import type { Change } from './Change.ts';
import { type Git, gitOutput } from './Git.ts';

// What the branch itself held counts: what came and went on a branch beside it was never live.
const LOG = ['log', '--first-parent', '-m', '--raw', '-z', '-M', '-l400', '--no-abbrev', '--relative'];
const FORM = ['--no-color', '--no-show-signature', '--no-ext-diff', '--format=%x02%H%x00%ct'];
const WHERE = ['HEAD', '--', 'articles', 'pages', 'authors'];

/** All changes on the way to the present commit, oldest first. */
export async function readChanges(git: Git): Promise<readonly Change[]> {
  const changes = changesIn(await gitOutput(git, [...LOG, ...FORM, ...WHERE]));
  return changes.reverse();
}

/** The changes that git lists: newest commit first, fields between NULs, so that a path may hold anything else. */
export function changesIn(log: string): Change[] {
  const changes: Change[] = [];
  const words = log.split('\0').map((word) => word.replace(/^\n/, ''));
  let commit = { commit: '', time: 0 };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word.startsWith('\u0002')) commit = { commit: word.slice(1), time: Number(words[++at]) * 1000 };
    else if (word.startsWith(':')) {
      const [, mode = '', , blob = '', status = ''] = word.slice(1).split(' ');
      const first = words[++at] ?? '';
      const isMoved = /^[RC]/.test(status);
      const file = isMoved ? (words[++at] ?? '') : first;
      if (isCopy(file) || isCopy(first))
        changes.push({
          ...commit,
          file,
          from: status.startsWith('R') ? first : null,
          // Links and repositories within this one are no copy.
          blob: mode.startsWith('100') && isCopy(file) ? blob : null,
        });
    }
  }
  return changes;
}

function isCopy(file: string): boolean {
  return /^(?:articles|pages|authors)\/.*\.md$/s.test(file);
}
