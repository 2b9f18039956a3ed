// Checks headings, as the outline of a page and as the targets of links in it.
import { nearestName } from '../frontMatter/nearestName.ts';
import { errorAt, type Flaw, type Place, warningAt } from '../Problem.ts';

/** Something with a place, which costs nothing until it is asked for. */
interface At {
  readonly place: Place;
}

/**
 * The flaws of one heading.
 * @param level 1 to 6, as in h1 to h6
 * @param above the level of the heading before it; 1 where there is none
 */
export function headingFlaws(level: number, above: number, words: string, at: At): Flaw[] {
  const flaws: Flaw[] = [];
  if (level === 1) {
    const hint = 'Begin it with “## ”: the headline is the page’s only first-level heading.';
    flaws.push(errorAt(at.place, 'This heading has the level of the headline.', hint));
  } else if (level > above + 1) {
    const message = `This heading skips a level: it is h${level} after h${above}.`;
    flaws.push(warningAt(at.place, message, `Begin it with “${'#'.repeat(above + 1)} ”.`));
  }
  if (words.trim() === '')
    flaws.push(errorAt(at.place, 'This heading is empty.', 'Write its words, or delete the line.'));
  return flaws;
}

/** What is said of a link to a heading that is not there. `headings` are the ids of those that are. */
export function unknownFragment(id: string, headings: readonly string[], place: Place): Flaw {
  const some = headings.slice(0, 10).map((heading) => `#${heading}`);
  const list = some.length === 0 ? 'made from headings; there are none' : some.join(', ');
  const nearest = nearestName(id, headings.slice(0, 100));
  const hint = nearest === null ? `The addresses are ${list}.` : `Did you mean #${nearest}?`;
  return warningAt(place, `No heading of this text has the address #${id}.`, hint);
}
