// Makes the words that readers saw from the text of an API: without what is shown beside it, and with links written out.

/** A link within the text. */
export interface PostLink {
  /** As it stands in the text, most often at t.co. */
  readonly url: string;
  /** Where it leads. */
  readonly expanded: string | null;
  /** As the platform shows it, perhaps shortened. */
  readonly display: string | null;
  /** Its place, counted in code points. */
  readonly span: Span | null;
  /** Whether the platform shows what it leads to below the text, instead of the link. */
  readonly attached: boolean;
}

type Span = readonly [start: number, end: number];

/** The text of an API, in which `&`, `<` and `>` are written as entities. */
export interface RawText {
  readonly text: string;
  /** What of it is shown, counted in code points. */
  readonly range: Span | null;
  readonly links: readonly PostLink[];
}

type Spot = PostLink & { readonly start: number; readonly end: number };

/** The words as readers saw them, and the names of those answered, which the platform shows above them. */
export function postText({ text, range, links }: RawText): { readonly text: string; readonly above: string } {
  const offsets = codePointOffsets(text);
  const [from, until] = inUnits(offsets, range) ?? [0, text.length];
  const spots = links
    .flatMap((link) => locate(text, offsets, link))
    .filter(({ start }) => start >= from && start < until)
    .sort((one, other) => one.start - other.start);
  // No link is cut in two, whatever the range says.
  const to = spots.reduce((last, { end }) => Math.max(last, end), until);
  const end = withoutAttached(text, spots, [from, to]);
  let at = from;
  let words = '';
  for (const spot of spots) {
    // Several pictures of one tweet share one link.
    if (spot.start < at || spot.end > end) continue;
    words += decodeEntities(text.slice(at, spot.start)) + written(spot);
    at = spot.end;
  }
  return {
    text: words + decodeEntities(text.slice(at, end)),
    above: decodeEntities(text.slice(0, from)).trim(),
  };
}

/** Decodes the three entities that the APIs write, once: what looks like one after that was typed so. */
function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, name: string) =>
    name === 'amp' ? '&' : name === 'lt' ? '<' : '>',
  );
}

function written({ url, expanded, display, attached }: Spot): string {
  return (attached ? display : expanded) ?? url;
}

// A link to what is shown below the text goes, with the space before it, where it ends the text.
function withoutAttached(text: string, spots: readonly Spot[], [from, to]: Span): number {
  let end = to;
  for (const spot of spots.toReversed()) {
    if (spot.start >= end) continue;
    if (!spot.attached || text.slice(spot.end, end).trim() !== '') break;
    end = from + text.slice(from, spot.start).trimEnd().length;
  }
  return end;
}

function locate(text: string, offsets: readonly number[], link: PostLink): Spot[] {
  if (link.url === '') return [];
  const [start = -1, end = -1] = inUnits(offsets, link.span) ?? [];
  if (text.slice(start, end) === link.url) return [{ ...link, start, end }];
  // Offsets are wrong where a program has changed the text since; a short link occurs once.
  for (let at = text.indexOf(link.url); at !== -1; at = text.indexOf(link.url, at + 1)) {
    const stop = at + link.url.length;
    if (!/\w/.test(text.charAt(stop))) return [{ ...link, start: at, end: stop }];
  }
  return [];
}

function codePointOffsets(text: string): number[] {
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return offsets;
}

function inUnits(offsets: readonly number[], span: Span | null): Span | null {
  if (span === null) return null;
  const [start, end] = [offsets[span[0]], offsets[span[1]]];
  return start === undefined || end === undefined || start > end ? null : [start, end];
}
