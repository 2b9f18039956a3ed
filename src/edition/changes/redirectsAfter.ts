// Takes the redirects of stories out of those of an edition, and puts those of others in.
import type { Article } from '../../article/Article.ts';
import type { Edition } from '../Edition.ts';
import type { Addresses } from '../liveTexts.ts';
import { waysTo } from '../waysTo.ts';
import { withChanges } from './LayeredMap.ts';
import { listAddresses } from './Move.ts';
import type { Shift } from './relisted.ts';

/**
 * The redirects after a shift; null where an alias meets something else, so that all of them have to be looked at.
 * @param shift the stories that were and are public, or gone
 * @param taken the addresses at which something stands after it
 */
export function redirectsAfter(
  { redirects, site }: Edition,
  { outs, ins }: Shift,
  taken: Addresses,
): Edition['redirects'] | null {
  const changes = new Map<string, string | undefined>();
  const target = (address: string) => (changes.has(address) ? changes.get(address) : redirects.get(address));
  for (const old of outs)
    for (const from of waysFrom(old)) if (target(from) === waysTo(old).address) changes.set(from, undefined);
  for (const article of ins) {
    const { address, short, former, plainFormer } = waysTo(article);
    if (target(short) !== undefined) return null;
    changes.set(short, address);
    for (const from of [...former, ...plainFormer]) {
      if (target(from) !== address && (target(from) !== undefined || taken.has(from))) return null;
      changes.set(from, address);
    }
  }
  // What stands at an address hides the alias that had it.
  const standing = ins.flatMap((article) => [
    waysTo(article).address,
    ...listAddresses(article, site.timeZone),
  ]);
  return standing.some((address) => target(address) !== undefined) ? null : withChanges(redirects, changes);
}

function waysFrom(article: Article): readonly string[] {
  const { short, former, plainFormer } = waysTo(article);
  return [short, ...former, ...plainFormer];
}
