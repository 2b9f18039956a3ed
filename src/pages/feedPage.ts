// The page that a person finds at the address of a feed.
import { escapeText } from 'entities';
import { sanitise } from '../article/body/sanitise.ts';
import type { Edition } from '../edition/Edition.ts';
import { FEED_FORMATS, type FeedFormat, feedAddress, feedAt } from '../edition/feeds.ts';
import { NO_FACTS } from './front/facts.ts';
import type { Page } from './Page.ts';
import { shellOf } from './shell.ts';
import { teaserOf } from './teaser.ts';
import { FEEDS } from './words.ts';

/** The page for the feed at a path; null where no feed is there. It has no canonical address: that is the feed's. */
export function feedPage(edition: Edition, origin: string, path: string): Page | null {
  const found = feedAt(edition, path);
  if (found === null) return null;
  const { subject, format } = found;
  const shell = shellOf(edition, origin, { title: FEEDS.heading(subject.title), path: null });
  return {
    status: 200,
    template: 'list',
    shell,
    content: {
      heading: FEEDS.heading(subject.title),
      introduction: FEEDS.introduction,
      biography: [{ kind: 'html', html: howTo(origin, subject.path, format) }],
      language: null,
      links: [],
      facts: NO_FACTS,
      lead: null,
      teasers: subject.articles.map((article) => teaserOf(edition, article)),
      pager: { count: 1 },
    },
  };
}

function howTo(origin: string, page: string, format: FeedFormat) {
  const address = `<code>${escapeText(origin + feedAddress(page, format))}</code>`;
  const others = FEED_FORMATS.filter((other) => other !== format).map(
    (other) => `<a href="${feedAddress(page, other)}">${FEEDS.formats[other]}</a>`,
  );
  return sanitise(
    `<p>${FEEDS.address} ${address}</p>\n<p>${FEEDS.others(FEEDS.formats[format])} ${others.join(', ')}. <a href="${page}">${FEEDS.page}</a></p>`,
  );
}
