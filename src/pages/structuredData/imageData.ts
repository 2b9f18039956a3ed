// Pictures: those of a story, and the cards that are made for it.
import type { Article } from '../../article/Article.ts';
import type { PictureUse } from '../../article/frontMatter/storySchema.ts';
import { CARD_SHAPES, type CardShape, cardAddress } from '../../edition/cardAddress.ts';
import type { Edition } from '../../edition/Edition.ts';
import { pictureView } from '../../edition/pictureView.ts';
import type { Thing } from './StructuredData.ts';

type Named = Pick<PictureUse, 'src'> & Partial<PictureUse>;

/** A picture of the content folder; null where the edition does not hold it. */
export function imageData(edition: Edition, origin: string, use: Named): Thing | null {
  const view = pictureView(edition, { alt: '', ...use });
  if (view === null) return null;
  const { src, width, height, alt, caption, credit } = view;
  return {
    ...image(origin + src, width, height),
    ...(alt && { description: alt }),
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
  };
}

/** 16:9, 4:3 and 1:1. */
const SHAPES: readonly CardShape[] = ['widescreen', 'standard', 'square'];

/** In pixels: narrower pictures are not shown large, and may not be shown at all. */
const SMALLEST_WIDTH = 696;

/**
 * The pictures of a story: its cards in the three shapes that search engines ask for, then its own if it is large enough:
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function storyImages(edition: Edition, origin: string, article: Article): Thing[] {
  const { picture } = article.fields;
  const width = edition.pictures.get(picture?.src ?? '')?.width ?? 0;
  const own = picture && width >= SMALLEST_WIDTH ? imageData(edition, origin, picture) : null;
  const cards = SHAPES.map((shape) => {
    const { width, height } = CARD_SHAPES[shape];
    return image(origin + cardAddress(edition, article, shape), width, height);
  });
  return [...cards, ...(own ? [own] : [])];
}

function image(url: string, width: number, height: number): Thing {
  // A number with its unit: https://schema.org/Distance
  return { '@type': 'ImageObject', url, width: `${width} px`, height: `${height} px` };
}
