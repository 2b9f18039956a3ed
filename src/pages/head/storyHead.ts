// What the head of a story's page says beyond that of every page.
import type { Article } from '../../article/Article.ts';
import { zonedTime } from '../../article/zonedTime.ts';
import type { Edition } from '../../edition/Edition.ts';
import { modifiedAt } from '../../edition/modifiedAt.ts';
import { articleAddress, shortAddress } from '../../edition/redirects.ts';
import { shareWords } from '../../edition/shareWords.ts';
import { storyWording } from '../../edition/wordingOf.ts';
import type { About } from '../Page.ts';
import { breadcrumbs } from '../structuredData/breadcrumbs.ts';
import { storyData } from '../structuredData/storyData.ts';
import type { Entry, HeadLink, Property } from './Metadata.ts';
import { cardImage } from './ShareImage.ts';
import { accountOf } from './xCard.ts';

/** What a story says about itself; its words for sharing go before its own. */
export function storyHead(edition: Edition, origin: string, article: Article): About {
  const { fields, language, slug } = article;
  const { title, description } = shareWords(fields);
  const about = {
    title,
    description,
    path: articleAddress(slug),
    language,
    wording: storyWording(edition.site, article),
    section: fields.section,
  };
  if (!edition.articles.has(slug) || edition.unpublished.has(slug)) return { ...about, isUnlisted: true };
  return {
    ...about,
    image: cardImage(edition, origin, article),
    openGraph: propertiesOf(edition, origin, article),
    entries: entriesOf(edition, article),
    links: linksOf(origin, article),
    structuredData: [storyData(edition, origin, article), breadcrumbs(origin, stepsTo(edition, article))],
  };
}

// https://ogp.me/#type_article
function propertiesOf(edition: Edition, origin: string, article: Article): Property[] {
  const { fields } = article;
  const { published } = fields;
  const section = edition.site.sections.find(({ id }) => id === fields.section);
  const modified = modifiedAt(article);
  const isModified = modified !== undefined && modified.instant !== published?.instant;
  const authors = fields.authors.filter((id) => edition.byAuthor.has(id));
  return [
    { property: 'og:type', content: 'article' },
    ...(published ? [{ property: 'article:published_time', content: zonedTime(published) }] : []),
    ...(isModified ? [{ property: 'article:modified_time', content: zonedTime(modified) }] : []),
    ...authors.map((id) => ({ property: 'article:author', content: `${origin}/authors/${id}` })),
    ...(section ? [{ property: 'article:section', content: section.name }] : []),
    ...fields.topics.map((content) => ({ property: 'article:tag', content })),
  ];
}

function entriesOf({ authors }: Edition, { fields }: Article): Entry[] {
  const known = fields.authors.flatMap((id) => authors.get(id)?.fields ?? []);
  const accounts = known.flatMap(({ links }) => links.flatMap((link) => accountOf(link) ?? []));
  return [
    ...known.map(({ name }) => ({ name: 'author', content: name })),
    ...accounts.slice(0, 1).map((content) => ({ name: 'twitter:creator', content })),
  ];
}

function linksOf(origin: string, article: Article): HeadLink[] {
  const address = origin + articleAddress(article.slug);
  const embed = (format: string) => `${origin}/oembed?url=${encodeURIComponent(address)}&format=${format}`;
  return [
    { rel: 'shortlink', href: origin + shortAddress(article), type: null, title: null },
    { rel: 'alternate', href: `${address}.md`, type: 'text/markdown', title: null },
    { rel: 'alternate', href: `${address}.json`, type: 'application/json', title: null },
    { rel: 'alternate', href: embed('json'), type: 'application/json+oembed', title: null },
    { rel: 'alternate', href: embed('xml'), type: 'text/xml+oembed', title: null },
  ];
}

function stepsTo({ site }: Edition, { fields, slug }: Article) {
  const section = site.sections.find(({ id }) => id === fields.section);
  return [
    { name: site.name, path: '/' },
    ...(section === undefined ? [] : [{ name: section.name, path: `/sections/${section.id}` }]),
    { name: fields.headline, path: articleAddress(slug) },
  ];
}
