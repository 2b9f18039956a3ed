// Makes the parts of a Markdown document, and prints them with whatever needs escaping escaped.
import type { Link, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

/** A paragraph; plain text in it needs no node of its own. */
export function paragraph(...content: readonly (PhrasingContent | string)[]): Paragraph {
  return { type: 'paragraph', children: content.map(inline) };
}

/** Words that are linked where there is an address. */
export function linked(words: string, url: string | null): PhrasingContent {
  const text = inline(words);
  return url === null ? text : ({ type: 'link', url, children: [text] } as Link);
}

/** A heading of a depth. */
export function heading(depth: 1 | 2, words: string): RootContent {
  return { type: 'heading', depth, children: [inline(words)] };
}

/** A list with a paragraph for each item. */
export function list(items: readonly Paragraph[]): List {
  return {
    type: 'list',
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [item] })),
  };
}

/** Nodes with something between each two of them. */
export function separated(
  groups: readonly (readonly (PhrasingContent | string)[])[],
  separator: string,
): readonly (PhrasingContent | string)[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [separator, ...group]));
}

function inline(content: PhrasingContent | string): PhrasingContent {
  return typeof content === 'string' ? { type: 'text', value: content } : content;
}

/** Prints a document as GitHub Flavored Markdown (https://github.github.com/gfm/). */
export function printMarkdown(children: readonly RootContent[]): string {
  return toMarkdown(
    { type: 'root', children: [...children] },
    { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', rule: '-', emphasis: '*' },
  );
}
