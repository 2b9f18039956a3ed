// Describes a story to a site that wants to embed it (https://oembed.com, section 2.3.4).
import type { Article } from '../../article/Article.ts';
import { CARD_SHAPES, cardAddress } from '../../edition/cardAddress.ts';
import type { Edition } from '../../edition/Edition.ts';
import { shareWords } from '../../edition/shareWords.ts';
import { authorNames, embedAddress, embedFoot } from '../../pages/embedPage.ts';
import { attributes } from './attributes.ts';
import { embedSize, type Room } from './embedSize.ts';
import type { OembedRequest } from './readRequest.ts';

/** What is said of a story, in the order in which it is printed. */
export type Description = Readonly<Record<string, string | number>>;

/** Where and when it is said. */
export interface Telling {
  readonly edition: Edition;
  /** The public origin. */
  readonly origin: string;
  /** In seconds: how long the answer may be kept by whoever asked. */
  readonly cacheAge: number;
}

/**
 * The description of a public story. Where there is no room for its card it is a link, the type that has no size.
 */
export function describeStory(
  { edition, origin, cacheAge }: Telling,
  article: Article,
  { most, width }: Pick<OembedRequest, 'most' | 'width'>,
): Description {
  const { title } = shareWords(article.fields);
  const size = sizeOf(edition, article, { ...most, width });
  return {
    version: '1.0',
    type: size === null ? 'link' : 'rich',
    title,
    ...authorOf(edition, origin, article),
    provider_name: edition.site.name,
    provider_url: `${origin}/`,
    cache_age: cacheAge,
    ...thumbnailOf(origin + cardAddress(edition, article, 'wide'), most),
    ...(size === null ? {} : { html: frame(origin + embedAddress(article.slug), title, size), ...size }),
  };
}

function sizeOf(edition: Edition, article: Article, room: Room): Room | null {
  const { picture } = article.fields;
  const { title: headline, description: standfirst } = shareWords(article.fields);
  const { byline, published } = embedFoot(edition, article);
  const foot = [edition.site.name, byline, published?.text].filter((words) => typeof words === 'string');
  const hasPicture = picture !== undefined && edition.pictures.has(picture.src);
  return embedSize({ headline, standfirst, foot, hasPicture }, room);
}

// An address of several authors there is not: it would be that of one of them.
function authorOf(edition: Edition, origin: string, article: Article): Description {
  const name = authorNames(edition, article);
  if (name === null) return {};
  const [id = '', ...others] = article.fields.authors;
  const hasPage = others.length === 0 && edition.byAuthor.has(id);
  return { author_name: name, ...(hasPage ? { author_url: `${origin}/authors/${id}` } : {}) };
}

// What is larger than the site has room for may not be named.
function thumbnailOf(address: string, most: Room): Description {
  const { width, height } = CARD_SHAPES.wide;
  if (width > most.width || height > most.height) return {};
  return { thumbnail_url: address, thumbnail_width: width, thumbnail_height: height };
}

/**
 * The frame in which a site shows the card. It runs nothing and cannot lead that site elsewhere: a link in it opens a
 * page of its own, which is free again. Every attribute has a value, as XHTML wants it.
 */
function frame(src: string, title: string, { width, height }: Room): string {
  const named = {
    src,
    title,
    width: String(width),
    height: String(height),
    loading: 'lazy',
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    frameborder: '0',
    style: 'max-width:100%',
  };
  return `<iframe${attributes(named)}></iframe>`;
}
