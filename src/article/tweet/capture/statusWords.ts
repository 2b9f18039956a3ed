// Makes the words of a status object readable, and says what of it is not complete.
import type { CapturedMedia } from './CapturedPost.ts';
import { readPostAddress } from './postReference.ts';
import { type PostLink, postText } from './postText.ts';
import { aboveRemarks, CUT_OFF, passedOnRemarks, withheldRemarks } from './statusRemarks.ts';
import type { Status, StatusMedia } from './statusSchema.ts';

type Words = Pick<Status, 'full_text' | 'display_text_range' | 'entities' | 'extended_entities'>;

/** The words of a status object and its pictures, with remarks on what is not as readers saw it. */
export interface StatusWords {
  readonly text: string;
  readonly media: readonly CapturedMedia[];
  readonly remarks: readonly string[];
}

/**
 * The words of a status object.
 * @param id its own number
 * @param quoted the number of the tweet that it quotes
 */
export function statusWords(status: Status, id: string | null, quoted: string | null): StatusWords {
  const words: Words = status.extended_tweet ?? { ...status, full_text: status.full_text ?? status.text };
  const photos = mediaOf(words);
  const links = [...linksOf(words, [id, quoted]), ...photos.map(mediaLink)];
  const { text, above } = postText({
    text: words.full_text ?? '',
    range: words.display_text_range ?? null,
    links,
  });
  const held = withheldRemarks(text, status.withheld_in_countries, status.withheld_copyright);
  return {
    text,
    media: photos.map(({ type, media_url_https, media_url, ext_alt_text }) => ({
      kind: type ?? 'photo',
      address: media_url_https ?? media_url ?? null,
      alt: ext_alt_text || null,
    })),
    remarks: [...(isCut(status) ? [CUT_OFF] : []), ...passedOnRemarks(text), ...aboveRemarks(above), ...held],
  };
}

function isCut({ truncated, full_text, extended_tweet }: Status): boolean {
  return String(truncated) === 'true' && !full_text && !extended_tweet?.full_text;
}

// `entities.media` holds only the first picture.
function mediaOf({ entities, extended_entities }: Words): readonly StatusMedia[] {
  return extended_entities?.media ?? entities?.media ?? [];
}

/** A link to the tweet itself or to the one that it quotes stands for what the platform shows below the text. */
function linksOf({ entities }: Words, shownBelow: readonly (string | null)[]): PostLink[] {
  return (entities?.urls ?? []).map((link) => {
    const target = readPostAddress(link.expanded_url ?? '')?.id;
    return { ...plainLink(link), attached: target !== undefined && shownBelow.includes(target) };
  });
}

function mediaLink(media: StatusMedia): PostLink {
  return { ...plainLink(media), attached: true };
}

type RawLink = Pick<StatusMedia, 'url' | 'expanded_url' | 'display_url' | 'indices'>;

function plainLink({ url, expanded_url, display_url, indices }: RawLink): Omit<PostLink, 'attached'> {
  return {
    url: url ?? '',
    expanded: expanded_url || null,
    display: display_url || null,
    span: indices ?? null,
  };
}
