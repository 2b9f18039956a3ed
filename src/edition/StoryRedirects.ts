// The redirects of stories: their short links, which are worked out when they are asked for, and their former addresses.
import type { Article } from '../article/Article.ts';
import { articleAddress, shortAddress } from './redirects.ts';
import { WorkedOutMap } from './WorkedOutMap.ts';

const SHORT = shortAddress({ id: '' });

/** Addresses with those that they lead to. To have both of each short link ready would take longer than to list all stories. */
export class StoryRedirects extends WorkedOutMap<string, string> {
  private readonly slugs = new Map<string, string>();
  private readonly former = new Map<string, string>();

  get size(): number {
    return this.slugs.size + this.former.size;
  }

  get(address: string): string | undefined {
    const slug = address.startsWith(SHORT) ? this.slugs.get(address.slice(SHORT.length)) : undefined;
    return slug === undefined ? this.former.get(address) : articleAddress(slug);
  }

  has(address: string): boolean {
    return this.get(address) !== undefined;
  }

  *entries(): Generator<[string, string], undefined, unknown> {
    for (const [id, slug] of this.slugs) yield [shortAddress({ id }), articleAddress(slug)];
    yield* this.former;
    return undefined;
  }

  /** Has the short link of a story lead to it: each has another id. */
  add({ id, slug }: Pick<Article, 'id' | 'slug'>): void {
    this.slugs.set(id, slug);
  }

  /** Has a former address lead to another one. */
  lead(from: string, to: string): void {
    this.former.set(from, to);
  }
}
