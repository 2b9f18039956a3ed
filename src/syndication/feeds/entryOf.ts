// Makes the entry of a story.
import type { Article } from '../../article/Article.ts';
import type { Edition } from '../../edition/Edition.ts';
import { permanentId } from '../../edition/permanentId.ts';
import { pictureView } from '../../edition/pictureView.ts';
import { articleAddress, shortAddress } from '../../edition/redirects.ts';
import { siteWording } from '../../edition/wordingOf.ts';
import { lastModified } from '../lastModified.ts';
import { dated } from './dated.ts';
import type { FeedAuthor, FeedCategory, FeedEntry } from './Feed.ts';
import { storyHtml } from './storyHtml.ts';

/** The entry of a published story at an instant. */
export function entryOf(
  { edition, origin, now }: { readonly edition: Edition; readonly origin: string; readonly now: number },
  article: Article,
): FeedEntry {
  const { fields, language, slug } = article;
  return {
    id: permanentId(edition, shortAddress(article)),
    url: origin + articleAddress(slug),
    headline: fields.headline,
    summary: fields.standfirst,
    html: storyHtml(edition, origin, article),
    published: dated(fields.published),
    updated: dated(lastModified(article, now).moment),
    authors: authorsOf(edition, origin, fields.authors),
    categories: categoriesOf(edition, origin, article),
    language: language === edition.site.language ? null : language,
    picture: pictureOf(edition, origin, article),
  };
}

function authorsOf(edition: Edition, origin: string, ids: readonly string[]): FeedAuthor[] {
  return ids
    .flatMap((id) => edition.authors.get(id) ?? [])
    .map(({ slug, fields: { name, picture } }) => {
      const portrait = picture === undefined ? null : pictureView(edition, { src: picture, alt: name });
      const avatar = portrait === null ? null : origin + portrait.src;
      return { name, url: `${origin}/authors/${slug}`, avatar };
    });
}

function categoriesOf({ site }: Edition, origin: string, { fields }: Article): FeedCategory[] {
  const section = site.sections.find(({ id }) => id === fields.section);
  // Who sorts a feed by its categories wants each under one name.
  const kind = siteWording(site).words.story.kinds[fields.kind];
  return [
    ...(section === undefined ? [] : [{ name: section.name, scheme: `${origin}/sections` }]),
    ...(kind === null ? [] : [{ name: kind, scheme: null }]),
    ...fields.topics.map((name) => ({ name, scheme: `${origin}/topics` })),
  ];
}

function pictureOf(edition: Edition, origin: string, { fields }: Article): FeedEntry['picture'] {
  const view = fields.picture === undefined ? null : pictureView(edition, fields.picture);
  return view && { ...view, src: origin + view.src };
}
