// Makes the HTML of a story fit for feed readers: absolute addresses, and nothing that needs our style.
import { escapeText, escapeUTF8 } from 'entities';
import type { PictureView } from '../../edition/pictureView.ts';

/** Text as HTML. */
export function text(words: string): string {
  return escapeText(words);
}

/** Attributes of a tag, each with a space before it; those that are null are left out. */
export function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeUTF8(String(value))}"`))
    .join('');
}

/** Words, linked where they have an address. */
export function linked(words: string, href: string | null): string {
  return href === null ? text(words) : `<a${attributes({ href })}>${text(words)}</a>`;
}

/** A picture with its size, so that the text need not move when it comes. */
export function figure(origin: string, { src, alt, width, height, caption, credit }: PictureView): string {
  const image = `<img${attributes({ src: origin + src, alt, width, height })}>`;
  const words = [caption, credit].filter((part) => part !== null).map(text);
  return `<figure>${image}${words.length === 0 ? '' : `<figcaption>${words.join(' · ')}</figcaption>`}</figure>`;
}

/**
 * Sanitised HTML for feeds. Notes lead to the story's page, because readers show many entries in one document, where a
 * bare fragment would lead nowhere or to another story.
 * @param page the absolute address of the story
 */
export function portable(html: string, origin: string, page: string): string {
  // In sanitised HTML, no value of an attribute holds a `>` or a quotation mark.
  return html.replace(/<[a-z][^>]*>/g, (tag) =>
    tag
      .replace(/ href="([#/])/, (_match, start: string) => ` href="${start === '#' ? page : origin}${start}`)
      .replace(' class="end"', ' align="right"')
      .replace(' class="centre"', ' align="center"')
      .replace(/ (?:class|aria-[a-z]+)="[^"]*"/g, ''),
  );
}
