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

const SHAPES: readonly CardShape[] = ['wide', 'standard', 'square'];

/**
 * The pictures of a story, its own first, then its cards in the three shapes that search engines ask for:
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function storyImages(edition: Edition, origin: string, article: Article): Thing[] {
  const own = article.fields.picture ? imageData(edition, origin, article.fields.picture) : null;
  const cards = SHAPES.map((shape) => {
    const { width, height } = CARD_SHAPES[shape];
    return image(origin + cardAddress(edition, article, shape), width, height);
  });
  return [...(own ? [own] : []), ...cards];
}

function image(url: string, width: number, height: number): Thing {
  // A number with its unit: https://schema.org/Distance
  return { '@type': 'ImageObject', url, width: `${width} px`, height: `${height} px` };
}
