// The page that tells a reader why there is no other page.
import type { Departure, Edition } from '../edition/Edition.ts';
import { dayText } from '../edition/times.ts';
import { siteWording } from '../edition/wordingOf.ts';
import type { Words } from '../words/english.ts';
import { DESK, deskWording } from './deskWords.ts';
import { type LanguageView, otherLanguage, oursIn } from './LanguageView.ts';
import type { Page } from './Page.ts';
import { type SearchFormView, searchField } from './search/searchForm.ts';
import { shellOf } from './shell.ts';
import { teaserOf } from './teaser.ts';

type FailureStatus = keyof Words['failures'];

/** The page for a failure. It offers the newest stories. */
export function failurePage(edition: Edition, origin: string, status: FailureStatus): Page {
  const wording = siteWording(edition.site);
  const language = oursIn(wording);
  const told = wording.words.failures[status];
  return message(edition, origin, { status, ...told, language, textLanguage: language });
}

/** The page, for whoever writes, of a file from which no page can be made yet. */
export function unreadablePage(edition: Edition, origin: string): Page {
  const language = otherLanguage(deskWording(edition.site).language, edition.site.language);
  const { unpublished: heading, notPublished: text } = DESK;
  return message(edition, origin, { status: 404, heading, text, language, textLanguage: language });
}

/** The page of a story that was taken down: with the reason, where there is one for readers. */
export function gonePage(edition: Edition, origin: string, { reason, at, language }: Departure): Page {
  const { site } = edition;
  const wording = siteWording(site);
  const { failures, departures } = wording.words;
  const { heading, text } = failures[410];
  const ours = oursIn(wording);
  const day = dayText(at, wording.language, site.timeZone);
  return message(edition, origin, {
    status: 410,
    heading,
    text: reason ?? text,
    note: reason === null ? departures.expired(day) : departures.withdrawn(day),
    language: ours,
    textLanguage: reason === null ? ours : otherLanguage(language, site.language),
  });
}

interface Message {
  readonly status: FailureStatus;
  readonly heading: string;
  readonly text: string;
  /** When a story went. Nothing of the story itself is told: what is gone is in no answer. */
  readonly note?: string;
  /** Those of the heading and of the text, where they are not the site’s. */
  readonly language: LanguageView | null;
  readonly textLanguage: LanguageView | null;
}

function message(edition: Edition, origin: string, { status, ...told }: Message): Page {
  const { site, latest } = edition;
  const shell = shellOf(edition, origin, { title: told.heading, description: told.text, path: null });
  const { words } = siteWording(site);
  const content = {
    ...told,
    note: told.note ?? null,
    way: words.site.toFront(site.name),
    latest: words.site.latest,
    teasers: latest.slice(0, 3).map((article) => teaserOf(edition, article)),
    search: searchOn(edition, status),
  };
  return { status, template: 'message', shell, content };
}

// Offered where something was looked for; with other failures, the search would not help.
function searchOn({ site }: Edition, status: FailureStatus): SearchFormView | null {
  return status === 404 || status === 410 ? searchField(site) : null;
}
