// The page that a person finds at the address of a feed.
import { escapeText } from 'entities';
import { sanitise } from '../article/body/sanitise.ts';
import type { Edition } from '../edition/Edition.ts';
import { FEED_FORMATS, type FeedFormat, feedAddress, feedAt } from '../edition/feeds.ts';
import { siteWording } from '../edition/wordingOf.ts';
import { listText } from '../words/phrases.ts';
import type { Wording } from '../words/wordingFor.ts';
import { NO_FACTS } from './front/facts.ts';
import { FORMAT_NAMES } from './head/feedLinks.ts';
import { oursIn } from './LanguageView.ts';
import type { Page } from './Page.ts';
import { shellOf } from './shell.ts';
import { teaserOf } from './teaser.ts';

/** The page for the feed at a path; null where no feed is there. It has no canonical address: that is the feed's. */
export function feedPage(edition: Edition, origin: string, path: string): Page | null {
  const found = feedAt(edition, path);
  if (found === null) return null;
  const { subject, format } = found;
  const wording = siteWording(edition.site);
  const { heading, introduction } = wording.words.feeds;
  const title = heading(subject.title);
  const shell = shellOf(edition, origin, { title, path: null });
  return {
    status: 200,
    template: 'list',
    shell,
    content: {
      heading: title,
      headingLanguage: null,
      introduction,
      biography: [{ kind: 'html', html: howTo(origin, { page: subject.path, format }, wording) }],
      language: oursIn(wording),
      links: [],
      facts: NO_FACTS,
      lead: null,
      teasers: subject.articles.map((article) => teaserOf(edition, article)),
      pager: { count: 1, language: null },
    },
  };
}

interface Found {
  readonly page: string;
  readonly format: FeedFormat;
}

function howTo(origin: string, { page, format }: Found, { words: { feeds }, language }: Wording) {
  const address = `<code>${escapeText(origin + feedAddress(page, format))}</code>`;
  const others = FEED_FORMATS.filter((other) => other !== format).map(
    (other) => `<a href="${feedAddress(page, other)}">${FORMAT_NAMES[other]}</a>`,
  );
  return sanitise(
    `<p>${feeds.address} ${address}</p>\n<p>${feeds.others(FORMAT_NAMES[format], listText(others, language))} <a href="${page}">${feeds.page}</a></p>`,
  );
}
