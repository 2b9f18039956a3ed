// Draws the map of the lead story: the southern border of the United States, and the south of Mexico.
import { geographyOf, projectionOf, type Sheet } from './geography.ts';
import { type Lettering, letter } from './lettering.ts';
import { coloured, darkStyle, type Part } from './mapColours.ts';

/** The sheet of the picture. */
const PICTURE: Sheet = { width: 15_000, height: 10_000, centre: [-99.4, 23.3], scale: 22_000, pen: 10 };

/** The sheet of the picture for sharing: border and south are in view in each shape that cards cut it to. */
const SHARED: Sheet = { width: 24_000, height: 12_000, centre: [-103.2, 23], scale: 17_800, pen: 16 };

/** What is read out where somebody opens the file by itself. */
const TITLE = 'Map of the US–Mexico border and southern Mexico';

/** The countries that the story is about, as Natural Earth calls them. */
const NAMED = ['United States of America', 'Mexico', 'Guatemala', 'Honduras', 'El Salvador'];

/** Words of the map, and how they look. */
export interface Label extends Lettering {
  readonly part: Part;
  /** Longitude and latitude of where a line leads from the words, in degrees. */
  readonly leadsTo?: readonly [number, number];
}

const COUNTRY = { cut: '600-normal', size: 540, spacing: 0.17, anchor: 'middle', part: 'ink' } as const;
const SMALL_COUNTRY = { cut: '600-normal', size: 460, spacing: 0.005, part: 'ink' } as const;
const SUBJECT = { cut: '600-normal', size: 480, spacing: 0.005, part: 'accent' } as const;
const SEA = { cut: '400-italic', size: 430, spacing: 0.05, anchor: 'middle', part: 'water' } as const;

/** All that is written on the picture. */
export const LABELS: readonly Label[] = [
  { ...COUNTRY, text: 'UNITED STATES', at: [10_400, 1640] },
  { ...COUNTRY, text: 'MEXICO', at: [6560, 4700] },
  { ...SUBJECT, text: 'US–Mexico border', at: [2800, 1130], anchor: 'start' },
  { ...SUBJECT, text: 'Southern Mexico', at: [5150, 8270], anchor: 'middle' },
  { ...SMALL_COUNTRY, text: 'Guatemala', at: [9750, 9000], anchor: 'end', leadsTo: [-90.6, 15] },
  { ...SMALL_COUNTRY, text: 'El Salvador', at: [10_750, 9650], anchor: 'end', leadsTo: [-88.95, 13.75] },
  { ...SMALL_COUNTRY, text: 'Honduras', at: [12_300, 7050], anchor: 'start', leadsTo: [-86.8, 14.9] },
  { ...SEA, text: 'Gulf of Mexico', at: [10_450, 4350] },
  { ...SEA, text: 'Pacific Ocean', at: [2700, 6300] },
];

/** The latitudes between which the shade of the south begins and is full: it ends at no line, for it marks no place. */
const SOUTH = [19.4, 16.6] as const;

/** The picture of the story, as SVG. */
export function caravanMap(): string {
  const drawing = `${ground(PICTURE)}${LABELS.map(lettered).join('')}`;
  return svg(PICTURE, darkStyle(drawing) + drawing);
}

/** The same without words and for one scheme: a card shows it small, beside the headline, and cuts it to its shape. */
export function sharedCaravanMap(): string {
  return svg(SHARED, ground(SHARED));
}

function svg({ width, height }: Sheet, inside: string): string {
  const size = `width="${width / 10}" height="${height / 10}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img"><title>${TITLE}</title>${inside}</svg>\n`;
}

function ground(sheet: Sheet): string {
  const { land, unnamed, mexico, borders, southernBorder } = geographyOf(sheet, NAMED);
  return [
    `<defs><path id="land" d="${land}"/>${southernShade(sheet)}</defs>`,
    `<path ${coloured('fill', 'sea')} d="M0 0h${sheet.width}v${sheet.height}H0z"/>`,
    ripples(sheet),
    `<use href="#land" ${coloured('fill', 'land')}/>`,
    `<path ${coloured('fill', 'unnamed')} d="${unnamed}"/>`,
    `<path fill="url(#south)" d="${mexico}"/>`,
    '<g fill="none" stroke-linejoin="round" stroke-linecap="round">',
    `<path ${coloured('stroke', 'border')} stroke-width="${2 * sheet.pen}" d="${borders}"/>`,
    `<use href="#land" ${coloured('stroke', 'coast')} stroke-width="${2 * sheet.pen}"/>`,
    `<path ${coloured('stroke', 'accent')} stroke-width="${7 * sheet.pen}" d="${southernBorder}"/>`,
    '</g>',
  ].join('');
}

function southernShade(sheet: Sheet): string {
  const [from, to] = SOUTH.map((latitude) => projectionOf(sheet)([sheet.centre[0], latitude])?.[1] ?? 0);
  const stop = (offset: number, opacity: number) =>
    `<stop offset="${offset}" ${coloured('stop-color', 'accent')} stop-opacity="${opacity}"/>`;
  const line = `x1="0" y1="${from?.toFixed(0)}" x2="0" y2="${to?.toFixed(0)}"`;
  return `<linearGradient id="south" gradientUnits="userSpaceOnUse" ${line}>${stop(0, 0)}${stop(1, 0.4)}</linearGradient>`;
}

/** Lines along the coast, as engravers drew water: how far each is from it, the outermost first. */
const RIPPLES = [26, 17, 9];

function ripples({ pen }: Sheet): string {
  const stroke = (part: Part, width: number) =>
    `<use href="#land" ${coloured('stroke', part)} stroke-width="${width}"/>`;
  const lines = RIPPLES.map((distance) => {
    const breadth = distance * 2 * pen;
    return stroke('ripple', breadth + 1.5 * pen) + stroke('sea', breadth - 1.5 * pen);
  });
  return `<g stroke-linejoin="round">${lines.join('')}</g>`;
}

function lettered({ part, leadsTo, ...lettering }: Label): string {
  const { outline, right, left } = letter(lettering);
  const words = `<path ${coloured('fill', part)} d="${outline}"/>`;
  if (leadsTo === undefined) return words;
  const [x = 0, y = 0] = projectionOf(PICTURE)([...leadsTo])?.map(Math.round) ?? [];
  // From beside the words to a place right of them; else from below their middle.
  const isBeside = x > right;
  const start = isBeside ? [right + 120, lettering.at[1] - 140] : [(left + right) / 2, lettering.at[1] + 150];
  const line = `M${start.map(Math.round).join(' ')}L${x} ${y}`;
  return `<path fill="none" ${coloured('stroke', part)} stroke-width="25" d="${line}"/>${words}`;
}
