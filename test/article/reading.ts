// Reads copy for tests, and puts what is found into lines that are easy to compare.

import type { Block } from '../../src/article/body/Block.ts';
import type { Body } from '../../src/article/body/Body.ts';
import type { Declared } from '../../src/article/body/BodyCopy.ts';
import { blocksOf } from '../../src/article/body/blocksOf.ts';
import { readBody } from '../../src/article/body/readBody.ts';
import type { Site } from '../../src/article/frontMatter/siteSchema.ts';
import type { Flaw } from '../../src/article/Problem.ts';
import { readArticle } from '../../src/article/readArticle.ts';
import { readSite } from '../../src/article/readSite.ts';
import { wordingFor } from '../../src/words/wordingFor.ts';
import { SITE_YAML } from '../builders/contentFolder.ts';

/** The bytes of text in UTF-8. */
export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The site of the builders: two sections, in London. */
export const SITE: Site = (() => {
  const { value } = readSite(bytes(SITE_YAML));
  if (value === null) throw new Error('The site of the tests is broken.');
  return value;
})();

/** `line:column message` */
export function placed({ line, column, message }: Flaw): string {
  return `${line}:${column} ${message}`;
}

/** `line:column message → hint` */
export function told(flaw: Flaw): string {
  return `${placed(flaw)} → ${flaw.hint}`;
}

/** Reads a body on its own: its lines count from 1. The tweet `first` and the picture `fence` are declared. */
export function body(text: string, language = 'en-GB') {
  const declared: Declared = { tweets: ['first'], pictures: { fence: { src: 'fence.jpg', alt: 'A fence' } } };
  return readBody({
    text,
    firstLine: 1,
    file: 'articles/2018/story.md',
    language,
    wording: wordingFor(language),
    declared,
  });
}

/** The blocks of what was read; none of what could not be. */
export function blocks(value: Body | null | undefined): readonly Block[] {
  return value ? blocksOf(value) : [];
}

/** The HTML of a body without flaws; blocks of other kinds show as [kind]. */
export function html(text: string, language?: string): string {
  const { value, flaws } = body(text, language);
  if (value === null) throw new Error(flaws.map(told).join('\n'));
  return blocksOf(value)
    .map((block) => ('html' in block ? block.html : `[${block.kind}]`))
    .join('\n');
}

/** The flaws of a body, with their places. */
export function bodyFlaws(text: string): string[] {
  return body(text).flaws.map(placed);
}

/** Reads a story from the lines of its front matter and its body. */
export function article(frontMatter: string, text = 'Words.\n', file = 'articles/story.md') {
  return readArticle(file, bytes(`---\n${frontMatter}\n---\n${text}`), SITE);
}

/** The four required fields in order, on lines 2 to 5 of the file. */
export const REQUIRED =
  'headline: A headline\nstandfirst: A standfirst.\nsection: world\npublished: 2018-10-25';

/** The flaws of a story that has the required fields and further ones, which begin on line 6. */
export function fieldFlaws(further: string): string[] {
  return article(`${REQUIRED}\n${further}`).flaws.map(placed);
}
