// A standing page, such as the corrections policy.
import type { StandingPage } from '../article/Article.ts';
import type { Edition } from '../edition/Edition.ts';
import { timeView } from '../edition/times.ts';
import { blockViews } from './blockViews.ts';
import { otherLanguage } from './LanguageView.ts';
import type { Page } from './Page.ts';
import { shellOf } from './shell.ts';
import { WORDS } from './words.ts';

/** The page of a file in pages/. */
export function standingPage(edition: Edition, origin: string, page: StandingPage): Page {
  const { fields, slug, language, blocks } = page;
  const shell = shellOf(edition, origin, {
    title: fields.title,
    description: fields.description,
    path: `/${slug}`,
    language,
  });
  const updated = fields.updated
    ? [{ label: WORDS.updated, ...timeView(fields.updated, edition.site.language, edition.site.timeZone) }]
    : [];
  return {
    status: 200,
    template: 'standing',
    shell,
    content: {
      language: otherLanguage(language, edition.site.language),
      heading: fields.title,
      introduction: fields.description ?? null,
      times: updated,
      blocks: blockViews(edition, blocks, null),
    },
  };
}
