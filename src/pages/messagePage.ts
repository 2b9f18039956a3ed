// The page that tells a reader why there is no other page.
import type { Departure, Edition } from '../edition/Edition.ts';
import type { Page } from './Page.ts';
import { type SearchFormView, searchField } from './search/searchForm.ts';
import { shellOf } from './shell.ts';
import { teaserOf } from './teaser.ts';
import { DESK, FAILURES } from './words.ts';

/** The page for a failure. It offers the newest stories. */
export function failurePage(edition: Edition, origin: string, status: keyof typeof FAILURES): Page {
  const { heading, text } = FAILURES[status];
  return message(edition, origin, status, heading, text);
}

/** The page, for whoever writes, of a file from which no page can be made yet. */
export function unreadablePage(edition: Edition, origin: string): Page {
  return message(edition, origin, 404, DESK.unpublished, DESK.notPublished);
}

/** The page of a story that was taken down: with the reason, where there is one for readers. */
export function gonePage(edition: Edition, origin: string, { reason }: Departure): Page {
  const { heading, text } = FAILURES[410];
  return message(edition, origin, 410, heading, reason ?? text);
}

function message(
  edition: Edition,
  origin: string,
  status: keyof typeof FAILURES,
  heading: string,
  text: string,
): Page {
  const shell = shellOf(edition, origin, { title: heading, description: text, path: null });
  const teasers = edition.latest.slice(0, 3).map((article) => teaserOf(edition, article));
  return {
    status,
    template: 'message',
    shell,
    content: { heading, text, teasers, search: searchOn(status) },
  };
}

// Offered where something was looked for; with other failures, the search would not help.
function searchOn(status: keyof typeof FAILURES): SearchFormView | null {
  return status === 404 || status === 410 ? searchField() : null;
}
