// Gives the headings of a body their ids, which come from their words.
import { slug } from 'github-slugger';

/** The ids that the page around the body uses; headings of the same words get a number. */
const PAGE_IDS = ['top', 'content', 'corrections', 'topics', 'sections', 'related'];

/** Signs of which it is known what becomes of them: the pattern for all of Unicode is slow to make and to ask. */
const ASCII = /^[ -~]*$/;

/** The ids of a page that holds a body. */
export class HeadingIds {
  private readonly ids = new Set(PAGE_IDS);
  /** How often each was asked for again. */
  private readonly repeats = new Map(PAGE_IDS.map((id) => [id, 0]));

  /** The id of the next heading, as GitHub makes them, but for underscores: the page uses those in ids of its own. */
  add(words: string): string {
    const id = this.unique(slugOf(words.replaceAll('_', '-'))) || this.unique('section');
    this.ids.add(id);
    return id;
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** Those of headings, in their order. */
  ofHeadings(): string[] {
    return [...this.ids].slice(PAGE_IDS.length);
  }

  private unique(wanted: string): string {
    let id = wanted;
    while (this.repeats.has(id)) {
      const count = (this.repeats.get(wanted) ?? 0) + 1;
      this.repeats.set(wanted, count);
      id = `${wanted}-${count}`;
    }
    this.repeats.set(id, 0);
    return id;
  }
}

function slugOf(words: string): string {
  if (!ASCII.test(words)) return slug(words);
  return words
    .toLowerCase()
    .replace(/[^a-z\d -]+/g, '')
    .replaceAll(' ', '-');
}
