// Says which topics, sections and authors' pages nothing fills any more, and what brings them back.
import type { Publication } from '../../edition/publication.ts';
import { inList, lastStood, listed } from './deadWords.ts';
import type { Standing } from './readHistory.ts';

/**
 * What is wrong and what to do about it.
 * @param publication of the story that filled them last; undefined where it is gone from the content
 */
export function deadListsWords(
  addresses: readonly string[],
  standing: Standing,
  publication: Publication | undefined,
): [message: string, hint: string] {
  const them = addresses.length === 1 ? 'it' : 'them';
  const isGone = standing.until === null && publication === 'gone';
  const end = isGone ? `filled ${them} last, and readers do not get it any more` : lastFilled(standing, them);
  const aliases = addresses.map(inList).join(', ');
  return [
    `Nothing answers ${listed(addresses)} any more: ${standing.file} ${end}.`,
    `Use the old ${addresses.length === 1 ? 'name' : 'names'} again, or add \`aliases: [${aliases}]\` to the story that readers should find there.`,
  ];
}

function lastFilled(standing: Standing, them: string): string {
  return lastStood(standing, them).replace(/^ha[ds]/, (word) => (word === 'has' ? 'fills' : 'filled'));
}
