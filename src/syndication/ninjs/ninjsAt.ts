// A story as ninjs 3.1, the format in which newsrooms exchange news (https://www.iptc.org/std/ninjs/).
import type { Article } from '../../article/Article.ts';
import { zonedTime } from '../../article/zonedTime.ts';
import { permanentId } from '../../edition/permanentId.ts';
import { shortAddress } from '../../edition/redirects.ts';
import { waysTo } from '../../edition/waysTo.ts';
import { siteWording } from '../../edition/wordingOf.ts';
import type { DocumentFinder, Issue } from '../Document.ts';
import { lastModified } from '../lastModified.ts';
import { OPEN } from '../openHeaders.ts';
import { canonicalLink, storyIn } from '../storyFacts.ts';
import { associationsOf } from './associations.ts';
import { bodiesOf } from './bodies.ts';
import { genresOf, peopleOf, subjectsOf } from './classification.ts';
import type { NewsItem } from './NewsItem.ts';

/** The document at `/articles/<slug>.json`. */
export const ninjsAt: DocumentFinder = (issue, path) => {
  const article = storyIn(issue.edition, path, 'json');
  if (article === null) return null;
  return {
    mediaType: 'application/json; charset=utf-8',
    text: `${JSON.stringify(newsItem(issue, article), null, 2)}\n`,
    validUntil: lastModified(article, issue.now).until,
    headers: { ...OPEN, ...canonicalLink(issue, article) },
  };
};

function newsItem(issue: Issue, article: Article): NewsItem {
  const { fields, language } = article;
  const people = peopleOf(issue, article);
  return {
    uri: permanentId(issue.edition, shortAddress(article)),
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
    },
    type: 'text',
    representationType: 'full',
    pubStatus: issue.edition.unpublished.has(article.slug) ? 'withheld' : 'usable',
    ...datesOf(issue, article),
    language,
    slugline: article.slug,
    headlines: [{ role: 'main', contentType: 'text/plain', value: fields.headline }],
    descriptions: [{ role: 'summary', contentType: 'text/plain', value: fields.standfirst }],
    bodies: bodiesOf(issue, article),
    ...(people.length > 0 && { by: people.map(({ name }) => name).join(', '), people }),
    ...(fields.dateline !== undefined && { located: fields.dateline }),
    subjects: subjectsOf(issue, article),
    genres: genresOf(article),
    altIds: [
      { role: 'id', value: article.id },
      { role: 'canonical', value: issue.origin + encodeURI(waysTo(article).address) },
    ],
    associations: associationsOf(issue, article),
    ...rightsOf(issue, article),
  };
}

type Dates = Pick<NewsItem, 'firstCreated' | 'versionCreated' | 'expires'>;

function datesOf({ now }: Issue, article: Article): Dates {
  const { published, expires } = article.fields;
  const { moment } = lastModified(article, now);
  return {
    ...(published !== undefined && { firstCreated: zonedTime(published) }),
    ...(moment !== null && { versionCreated: zonedTime(moment) }),
    ...(expires !== undefined && { expires: zonedTime(expires) }),
  };
}

type Rights = Pick<NewsItem, 'copyrightHolder' | 'copyrightNotice' | 'trustIndicators'>;

function rightsOf({ edition: { site }, origin }: Issue, { fields: { published } }: Article): Rights {
  const holder = site.publisher?.name ?? site.name;
  const year = published === undefined ? '' : `${published.iso.slice(0, 4)} `;
  const policies = site.publisher?.policies;
  return {
    copyrightHolder: holder,
    copyrightNotice: `© ${year}${holder}`,
    ...(policies !== undefined && {
      trustIndicators: [
        { title: siteWording(site).words.machines.policies, href: new URL(policies, origin).href },
      ],
    }),
  };
}
