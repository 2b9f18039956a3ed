// Draws the words of a share picture as SVG, every sign as an outline.
import type { Card } from '../../edition/cardOf.ts';
import { type CardLayout, COLOURS, DESCRIPTION, KICKER, SITE_NAME } from './cardLayout.ts';
import { type FittedWords, fitWords } from './fitWords.ts';
import type { Copy, SetLine } from './Typesetter.ts';

/** The words of a card, ready to be set. */
export interface CardCopy {
  /** Null where typefaces lack a sign of it: half a headline would be none. */
  readonly headline: Copy | null;
  readonly site: Copy | null;
  readonly section: Copy | null;
  /** The word for its kind. */
  readonly kind: Copy | null;
  /** What stands below the rule on the card of the site. */
  readonly description: Copy | null;
  /** The direction in which the card is read. */
  readonly direction: Card['headline']['direction'];
}

interface Sheet {
  readonly size: readonly [number, number];
  readonly layout: CardLayout;
}

/** The words, the rule and the paper of a card. */
export function cardSvg(copy: CardCopy, { size: [width, height], layout }: Sheet): string {
  const { words } = layout;
  const foot = words.top + words.height;
  const description = fittedDescription(copy, words.width);
  const rule = foot - (description === null ? SITE_NAME * 1.66 : heightOf(description) + 34);
  const isLtr = copy.direction === 'ltr';
  const left = isLtr ? words.left : width - words.left - words.width;
  const frame = { start: isLtr ? left : left + words.width, isLtr, width: words.width };
  const hasKicker = copy.section !== null || copy.kind !== null;
  const top = words.top + (hasKicker || copy.description === null ? KICKER * 1.62 : 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
    kicker(copy, frame, words.top),
    headline(copy, frame, { top, bottom: rule - 20, sizes: layout.sizes }),
    `<rect x="${left}" y="${rule}" width="${words.width}" height="5" fill="${COLOURS.ink}"/>`,
    copy.site && copy.headline
      ? fitted(copy.site, frame, { baseline: foot - 6, size: SITE_NAME, fill: COLOURS.ink })
      : '',
    description === null ? '' : block(description, frame, rule + 30, COLOURS.muted),
    '</svg>',
  ].join('');
}

interface Frame {
  /** The edge at which lines begin. */
  readonly start: number;
  readonly isLtr: boolean;
  readonly width: number;
}

function kicker({ section, kind }: CardCopy, frame: Frame, top: number): string {
  const lines = [section, kind].map((copy) => (copy === null ? null : whole(copy)));
  const gap = section === null || kind === null ? 0 : 0.6;
  const [first = 0, second = 0] = lines.map((line) => line?.width ?? 0);
  const size = Math.min(KICKER, frame.width / (first + gap + second));
  const baseline = top + KICKER * 0.78;
  const before = (first + gap) * size;
  const rest = { ...frame, start: frame.start + (frame.isLtr ? before : -before) };
  return [
    lines[0] ? drawn(lines[0], frame, { baseline, size, fill: COLOURS.accent }) : '',
    lines[1] ? drawn(lines[1], rest, { baseline, size, fill: COLOURS.muted }) : '',
  ].join('');
}

interface Room {
  readonly top: number;
  readonly bottom: number;
  readonly sizes: readonly number[];
}

// Without a headline that can be set, the name of the site stands in its place.
function headline({ headline: own, site }: CardCopy, frame: Frame, { top, bottom, sizes }: Room): string {
  const copy = own ?? site;
  if (copy === null) return '';
  const fitted = fitWords(copy, { width: frame.width, height: bottom - top, sizes });
  return block(fitted, frame, top, COLOURS.ink);
}

function block({ lines, size, leading }: FittedWords, frame: Frame, top: number, fill: string): string {
  const first = top + leading / 2 + size * 0.3;
  return lines
    .map((line, index) => drawn(line, frame, { baseline: first + index * leading, size, fill }))
    .join('');
}

// Whole or not at all: it is cut as little as a headline.
function fittedDescription({ description }: CardCopy, width: number): FittedWords | null {
  if (description === null) return null;
  const fitted = fitWords(description, { width, ...DESCRIPTION });
  return heightOf(fitted) <= DESCRIPTION.height ? fitted : null;
}

function heightOf({ lines, leading }: FittedWords): number {
  return lines.length * leading;
}

interface Place {
  readonly baseline: number;
  readonly size: number;
  readonly fill: string;
}

// One line: smaller where it would be too long.
function fitted(copy: Copy, frame: Frame, place: Place): string {
  const line = whole(copy);
  return drawn(line, frame, { ...place, size: Math.min(place.size, frame.width / line.width) });
}

function whole(copy: Copy): SetLine {
  return copy.line(0, copy.text.length);
}

function drawn({ runs, width }: SetLine, { start, isLtr }: Frame, { baseline, size, fill }: Place): string {
  const left = isLtr ? start : start - width * size;
  const outlines = runs.flatMap(({ glyphs, x, unit }) =>
    glyphs.map((glyph) => {
      const scale = unit * size;
      const [right, down] = [left + x * size + glyph.x * scale, baseline - glyph.y * scale];
      return `<path transform="translate(${n(right)} ${n(down)}) scale(${n(scale)} ${n(-scale)})" d="${glyph.outline()}"/>`;
    }),
  );
  return `<g fill="${fill}">${outlines.join('')}</g>`;
}

function n(value: number): string {
  return value.toFixed(4);
}
