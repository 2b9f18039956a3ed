// The HTML that editors may write in a body: elements for meaning that Markdown has no sign for.

/** Elements within a line of text. */
const PHRASING = [
  'abbr',
  'bdi',
  'cite',
  'del',
  'dfn',
  'ins',
  'kbd',
  'mark',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'sub',
  'sup',
  'time',
  'var',
  'wbr',
];

/** Elements that stand on lines of their own. */
const FLOW = [
  'aside',
  'caption',
  'col',
  'colgroup',
  'dd',
  'details',
  'dl',
  'dt',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
];

export const HARMLESS_ELEMENTS: readonly string[] = [...PHRASING, ...FLOW];

/** Their attributes, beside `lang` and `dir`, which every element may have. */
export const HARMLESS_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  col: ['span'],
  colgroup: ['span'],
  del: ['datetime'],
  details: ['open'],
  dfn: ['title'],
  ins: ['datetime'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
};

/** Where an element may stand, for those that may not stand anywhere: the element directly around it. */
export const PARENTS: Readonly<Record<string, readonly string[]>> = {
  caption: ['table'],
  col: ['colgroup'],
  colgroup: ['table'],
  dd: ['dl'],
  dt: ['dl'],
  rp: ['ruby'],
  rt: ['ruby'],
  summary: ['details'],
  tbody: ['table'],
  td: ['tr'],
  tfoot: ['table'],
  th: ['tr'],
  thead: ['table'],
  tr: ['tbody', 'thead', 'tfoot', 'table'],
};

/** Elements that hold other elements only, no text. */
export const WITHOUT_TEXT: readonly string[] = ['colgroup', 'dl', 'table', 'tbody', 'tfoot', 'thead', 'tr'];

export const VOID: readonly string[] = ['col', 'wbr'];

/** Whether an element belongs inside a line of text. */
export function isPhrasing(element: string): boolean {
  return PHRASING.includes(element);
}

const ALTERNATIVES: Readonly<Record<string, string>> = {
  a: 'Write links in Markdown: [words](address).',
  b: 'Write strong words in Markdown: **words**.',
  blockquote: 'Begin each line of a quotation with “> ”.',
  br: 'End the line with a backslash to break it.',
  code: 'Put code between backticks.',
  em: 'Write emphasis in Markdown: *words*.',
  embed: 'Quote a post with ::tweet{#key}, or link to the page.',
  h1: 'The headline is the page’s only first-level heading; write “## ” for a heading in the text.',
  h2: 'Write headings in Markdown: ## Words.',
  h3: 'Write headings in Markdown: ### Words.',
  hr: 'Write a line of three hyphens, after an empty line.',
  i: 'Write emphasis in Markdown: *words*; for the title of a work use <cite>.',
  iframe: 'Quote a post with ::tweet{#key}, or link to the page: nothing is loaded from other sites.',
  img: 'Declare it in `pictures` and place it with ::picture{#key}.',
  li: 'Begin each item of a list with “- ” or “1. ”.',
  ol: 'Begin each item of a list with “1. ”.',
  p: 'Leave an empty line between paragraphs.',
  pre: 'Put code between lines of three backticks.',
  script:
    'Delete it: stories hold no scripts. The code that a platform gives for a post goes into a file: `npm run tweet -- FILE --into STORY`.',
  strong: 'Write strong words in Markdown: **words**.',
  style: 'Delete it: the site’s own design applies to every story.',
  ul: 'Begin each item of a list with “- ”.',
  video: 'Link to the page: nothing is loaded from other sites.',
};

/** What to write instead of an element that is not harmless. */
export function alternativeTo(element: string): string {
  const known = Object.hasOwn(ALTERNATIVES, element) ? ALTERNATIVES[element] : undefined;
  return (
    known ??
    `Delete it, or write &lt;${element}&gt; if the words are meant. Harmless are ${HARMLESS_ELEMENTS.join(', ')}.`
  );
}
