// Makes the tweets and pictures of a story, and the stories that it names, into items of their own.
import type { Article } from '../../article/Article.ts';
import type { PictureUse } from '../../article/frontMatter/storySchema.ts';
import { permanentId } from '../../edition/permanentId.ts';
import { pictureView } from '../../edition/pictureView.ts';
import { articleAddress, shortAddress } from '../../edition/redirects.ts';
import type { Issue } from '../Document.ts';
import type { Association } from './NewsItem.ts';
import { tweetItem } from './tweetItem.ts';

/** The associations of a story: its lead picture, what its text places, and the published stories that it names. */
export function associationsOf(issue: Issue, article: Article): readonly Association[] {
  const { fields, body } = article;
  const all = [
    ...(fields.picture ? pictureItem(issue, fields.picture, 'leadPicture') : []),
    ...body.placed.flatMap((one) =>
      one.kind === 'picture'
        ? pictureItem(issue, one.picture, 'picture')
        : tweetItem(issue, article, one.key, mediaItem),
    ),
    ...fields.related.flatMap((slug) => relatedItem(issue, slug)),
  ];
  // The same picture may stand twice on a page.
  return [...new Map(all.reverse().map((item) => [item.uri, item])).values()].reverse();
}

function mediaItem(issue: Issue, use: PictureUse): readonly Association[] {
  return pictureItem(issue, use, 'picture');
}

function pictureItem({ edition, origin }: Issue, use: PictureUse, rel: string): readonly Association[] {
  const picture = pictureView(edition, use);
  if (picture === null) return [];
  const { alt, caption, credit, width, height, mediaType } = picture;
  const uri = origin + picture.src;
  return [
    {
      name: alt,
      rel,
      uri,
      type: 'picture',
      descriptions: [
        { role: 'alternative', contentType: 'text/plain', value: alt },
        ...(caption === null
          ? []
          : [{ role: 'caption', contentType: 'text/plain', value: caption } as const]),
      ],
      ...(credit !== null && { by: credit }),
      renditions: [{ name: 'web', href: uri, contentType: mediaType, width, height }],
    },
  ];
}

function relatedItem({ edition, origin }: Issue, slug: string): readonly Association[] {
  const article = edition.articles.get(slug);
  if (article === undefined) return [];
  const { headline } = article.fields;
  return [
    {
      name: headline,
      rel: 'related',
      uri: permanentId(edition, shortAddress(article)),
      type: 'text',
      headlines: [{ role: 'main', contentType: 'text/plain', value: headline }],
      altIds: [{ role: 'canonical', value: origin + encodeURI(articleAddress(slug)) }],
    },
  ];
}
