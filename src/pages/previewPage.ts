// The page of a story before it is published, for whoever has a link to it.
import type { Moment } from '../article/frontMatter/moment.ts';
import type { Preview } from '../edition/previewEdition.ts';
import { timeView } from '../edition/times.ts';
import { articlePage } from './articlePage.ts';
import { EMPTY_BAR, stateOf } from './deskBar.ts';
import { DESK, deskWording } from './deskWords.ts';
import type { Page } from './Page.ts';

/** The page of a preview: without an address of its own, so that no search engine or card takes it up. */
export function previewPage({ edition, article }: Preview, until: Moment, now: number): Page {
  const { site } = edition;
  const page = articlePage(edition, '', article, now);
  const note = DESK.previewEnds(timeView(until, deskWording(site).language, site.timeZone).text);
  const desk = { ...EMPTY_BAR, label: DESK.preview, ...stateOf(site, article, now), note };
  return { ...page, shell: { ...page.shell, canonical: null, desk } };
}
