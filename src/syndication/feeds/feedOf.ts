// Makes the feed of a section, of an author or of the whole site.
import type { Edition } from '../../edition/Edition.ts';
import { type FeedFormat, type FeedSubject, feedAddress } from '../../edition/feeds.ts';
import { permanentId } from '../../edition/permanentId.ts';
import { pictureView } from '../../edition/pictureView.ts';
import type { Issue } from '../Document.ts';
import { lastModifiedOf } from '../lastModified.ts';
import { dated } from './dated.ts';
import { entryOf } from './entryOf.ts';
import type { Feed } from './Feed.ts';

/** A feed, and the instant (milliseconds) of its next change. */
export interface DatedFeed {
  readonly feed: Feed;
  readonly validUntil: number;
}

/** The feed of a subject in a format. */
export function feedOf(issue: Issue, subject: FeedSubject, format: FeedFormat): DatedFeed {
  const { edition, origin, now } = issue;
  const { site } = edition;
  const address = feedAddress(subject.path, format);
  const { moment, until } = lastModifiedOf(subject.articles, now);
  const feed = {
    id: permanentId(edition, address),
    title: subject.title,
    description: subject.description,
    language: site.language,
    page: origin + subject.path,
    self: origin + address,
    updated: dated(moment),
    publisher: { name: site.publisher?.name ?? site.name, url: `${origin}/`, avatar: null },
    email: site.publisher?.email ?? null,
    logo: logoOf(edition, origin),
    hub: issue.hub ?? null,
    entries: subject.articles.map((article) => entryOf(issue, article)),
  };
  return { feed, validUntil: until };
}

function logoOf(edition: Edition, origin: string): Feed['logo'] {
  const { publisher } = edition.site;
  const file = edition.pictures.get(publisher?.logo ?? '');
  const view = file === undefined ? null : pictureView(edition, { src: file.path, alt: edition.site.name });
  return view && { url: origin + view.src, mediaType: view.mediaType };
}
