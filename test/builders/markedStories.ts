// Stories whose every part carries the version that it belongs to, so that a mixed or cut page gives itself away.
import { story } from './contentFolder.ts';

/** What is written beside a version: further fields, and how many paragraphs it has. */
interface Making {
  readonly fields?: Readonly<Record<string, string>>;
  readonly paragraphs?: number;
}

const FILLER =
  'Words that make the paragraph as long as paragraphs are, so that a page takes more than one packet. ';

/** All versions that were ever made, and what is wrong with a page that holds some of them. */
export class MarkedStories {
  /** The parts of each version, by `slug version`. */
  private readonly parts = new Map<string, readonly string[]>();
  private readonly fields = new Map<string, Readonly<Record<string, string>>>();

  /**
   * The copy of a version, with the fields of the one before it if it has none of its own. It counts as saved from
   * here on: readers may see it, as a whole.
   */
  copy(slug: string, version: number, { fields = this.fields.get(slug) ?? {}, paragraphs = 4 }: Making = {}) {
    const body = Array.from({ length: paragraphs }, (_none, index) => `p${index + 1}`);
    this.fields.set(slug, fields);
    this.parts.set(`${slug} ${version}`, ['headline', 'standfirst', ...body]);
    const mark = (part: string) => `«${slug} ${version} ${part}»`;
    return story(
      { headline: mark('headline'), standfirst: mark('standfirst'), ...fields },
      body.map((part) => `${mark(part)} ${FILLER.repeat(3)}Here ends ${part}.\n`).join('\n'),
    );
  }

  /** What is wrong with a page; nothing where it is whole. */
  flawsOf(path: string, html: string): string[] {
    const found = new Map<string, Set<string>>();
    for (const [, slug = '', version = '', part = ''] of html.matchAll(/«([\w-]+) (\d+) (\w+)»/g)) {
      const key = `${slug} ${version}`;
      found.set(key, (found.get(key) ?? new Set()).add(part));
    }
    const versions = [...found.keys()].map((key) => key.split(' ')[0] ?? '');
    const own = path.replace('/articles/', '');
    return [
      ...(html.trimEnd().endsWith('</html>') ? [] : ['it is cut off']),
      ...(new Set(versions).size === versions.length ? [] : [`it mixes ${[...found.keys()].join(', ')}`]),
      ...(this.fields.has(own) && !versions.includes(own) ? ['its own story is not in it'] : []),
      ...[...found].flatMap(([key, parts]) => this.flawsOfStory(key, parts, key.startsWith(`${own} `))),
    ];
  }

  private flawsOfStory(key: string, parts: ReadonlySet<string>, isOwn: boolean): string[] {
    const saved = this.parts.get(key);
    if (saved === undefined) return [`${key} was never saved`];
    // Beside its own story, a page has others with their headlines alone.
    const allowed = isOwn ? [saved] : [['headline', 'standfirst'], ['headline']];
    const isWhole = allowed.some((expected) => [...parts].sort().join() === [...expected].sort().join());
    return isWhole ? [] : [`of ${key} it has ${[...parts].join()}`];
  }
}

/** The version of a story that a page shows; null where it is not there. */
export function versionIn(html: string, slug: string): number | null {
  const [, version] = new RegExp(`«${slug} (\\d+) headline»`).exec(html) ?? [];
  return version === undefined ? null : Number(version);
}
