// Says on standard error what the editor of a captured tweet should know.
import type { CapturedMedia, CapturedPost } from '../../article/tweet/capture/CapturedPost.ts';
import type { CapturedEntries } from '../../article/tweet/capture/captureEntries.ts';

/** A captured tweet as a whole. */
export interface TweetReport extends CapturedEntries {
  readonly media: readonly CapturedMedia[];
  /** The path of the story that it was added to; null where it is printed. */
  readonly story: string | null;
}

/** The media of a tweet and of the one that it quotes. */
export function mediaOf({ media, quoted }: CapturedPost): readonly CapturedMedia[] {
  return [...media, ...(quoted?.post?.media ?? [])];
}

/** The line of a story's text that places the tweet. */
export function placeLine({ entries: [{ key }] }: CapturedEntries): string {
  return `::tweet{#${key}}`;
}

/** The report in lines for people. */
export function reportText(report: TweetReport): string {
  const { story, remarks, media } = report;
  const place = `Place it by this line in the text of the story: ${placeLine(report)}`;
  const lines = [
    ...(story === null ? [] : [`Added to ${story}.`]),
    place,
    ...remarks.map((remark) => `Note: ${remark}`),
    ...mediaLines(media, report),
  ];
  // What a source says could hold codes that a terminal obeys.
  return lines.map((line) => `${line.replace(/\p{Cc}/gu, ' ')}\n`).join('');
}

function mediaLines(media: readonly CapturedMedia[], { entries: [{ key }] }: CapturedEntries): string[] {
  if (media.length === 0) return [];
  const names = media.map(({ address, kind }, index) => `${key}-${index + 1}${extension(address, kind)}`);
  const uses = media.map(
    ({ alt }, index) => `      - { src: ${names[index]}, alt: ${JSON.stringify(alt ?? 'What it shows')} }`,
  );
  return [
    `It came with ${media.length === 1 ? 'a picture or video' : `${media.length} pictures or videos`}, which are not fetched:`,
    ...media.map(
      ({ kind, address, alt }) =>
        `  ${kind}: ${address ?? 'see the tweet'}${alt === null ? ', without a description' : ''}`,
    ),
    'Where you may use them, save them in pictures/ and add to the tweet:',
    '    media:',
    ...uses,
  ];
}

function extension(address: string | null, kind: string): string {
  const [, written] = /\.(jpe?g|png|webp|gif)(?:[:?]|$)/i.exec(address ?? '') ?? [];
  return written === undefined || kind !== 'photo' ? '.jpg' : `.${written.toLowerCase()}`;
}

/** The report for programs. */
export function reportJson(report: TweetReport): string {
  const { entries, media, remarks, story } = report;
  const tweets = Object.fromEntries(entries.map(({ key, fields }) => [key, fields]));
  const object = { key: entries[0].key, place: placeLine(report), tweets, media, remarks, story };
  return `${JSON.stringify(object, null, 2)}\n`;
}
