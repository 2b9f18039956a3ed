// Finds the names that lead nowhere after a change, where few texts have to do with it.
import type { Mentions } from '../../article/Article.ts';
import type { Problem } from '../../article/Problem.ts';
import type { Archive } from '../Archive.ts';
import { deadReferences } from '../deadReferences.ts';
import type { Prepared } from '../prepare.ts';
import { textsIn } from '../textsIn.ts';
import type { Naming } from './Naming.ts';

/**
 * The problems of names that lead nowhere, all of them, because what is suggested instead depends on all names.
 * @param archive the checked archive after the change
 * @param touched the stories in it that are new or others, and the texts with which something else is wrong
 */
export function deadAfter(
  { found: { dead } }: Prepared,
  archive: Archive,
  { touched, naming }: { readonly touched: readonly Mentions[]; readonly naming: Naming },
): readonly Problem[] {
  const files = new Set(dead.map(({ file }) => file));
  const isDead = (text: Mentions) => files.has(text.file) || deadReferences(text, naming).length > 0;
  if (!naming.changes && !touched.some(isDead)) return dead;
  for (const { file } of touched) files.add(file);
  if (files.size === 0 && naming.lost.size + naming.lostStories.size === 0) return dead;
  const texts = textsIn(archive).flatMap((list) => list.filter(mayBeDead(files, naming)));
  return texts.flatMap((text) => deadReferences(text, naming));
}

/** Whether something that a text names may lead nowhere: it did so before, the text is another, or a name is lost. */
function mayBeDead(files: ReadonlySet<string>, { lost, lostStories }: Naming): (text: Mentions) => boolean {
  const misses = ({ links, references }: Mentions) =>
    links.some(({ address }) => lost.has(address)) ||
    references.some(({ kind, target }) => kind === 'related' && lostStories.has(target));
  return (text) => (lost.size + lostStories.size > 0 && misses(text)) || files.has(text.file);
}
