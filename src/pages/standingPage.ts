// A standing page, such as the corrections policy.
import type { StandingPage } from '../article/Article.ts';
import type { Edition } from '../edition/Edition.ts';
import { timeView } from '../edition/times.ts';
import { siteWording } from '../edition/wordingOf.ts';
import { blockViews } from './blockViews.ts';
import { otherLanguage, oursIn } from './LanguageView.ts';
import type { Page } from './Page.ts';
import { shellOf } from './shell.ts';

/** The page of a file in pages/. */
export function standingPage(edition: Edition, origin: string, page: StandingPage): Page {
  const { fields, slug, language } = page;
  const { site } = edition;
  const wording = siteWording(site);
  const shell = shellOf(edition, origin, {
    title: fields.title,
    description: fields.description,
    path: `/${slug}`,
    language,
  });
  const updated = fields.updated
    ? [{ label: wording.words.story.updated, ...timeView(fields.updated, site.language, site.timeZone) }]
    : [];
  return {
    status: 200,
    template: 'standing',
    shell,
    content: {
      language: otherLanguage(language, site.language),
      heading: fields.title,
      introduction: fields.description ?? null,
      times: { language: oursIn(wording), items: updated, readingTime: null },
      blocks: blockViews(edition, page, null),
    },
  };
}
