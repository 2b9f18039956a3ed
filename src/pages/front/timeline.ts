// The newest stories as a timeline: their days, and under each the times and headlines.
import type { Article } from '../../article/Article.ts';
import type { Edition } from '../../edition/Edition.ts';
import { articleAddress } from '../../edition/redirects.ts';
import { clockText, dayText, type TimeView } from '../../edition/times.ts';
import { siteWording } from '../../edition/wordingOf.ts';
import { dayIn } from '../../edition/zonedDay.ts';
import { type LanguageView, otherLanguage } from '../LanguageView.ts';

/** A day with some of its stories. */
export interface Day<T> {
  readonly day: TimeView;
  readonly items: readonly T[];
}

/** A story on the line. */
export interface TimelineItem {
  readonly href: string;
  readonly headline: string;
  readonly kind: string | null;
  /** Null where only the day is known. */
  readonly time: TimeView | null;
  /** That of the headline, where it is not that of the page. */
  readonly language: LanguageView | null;
}

/** Some stories, newest first, under the days of their publication in the time zone of the site. */
export function byDays<T>(
  { site: { language, timeZone } }: Edition,
  articles: readonly Article[],
  view: (article: Article) => T,
): readonly Day<T>[] {
  const days = new Map<string, { readonly day: TimeView; readonly items: T[] }>();
  for (const article of articles) {
    const { published } = article.fields;
    if (published === undefined) continue;
    const iso = dayIn(published, timeZone);
    const known = days.get(iso);
    if (known !== undefined) known.items.push(view(article));
    else
      days.set(iso, {
        day: { iso, text: dayText(published, language, timeZone) },
        items: [view(article)],
      });
  }
  return [...days.values()];
}

/** A story as an item of a timeline. */
export function timelineItem(edition: Edition, article: Article): TimelineItem {
  const { slug, language, fields } = article;
  const { site } = edition;
  const clock = fields.published && clockText(fields.published, site.language, site.timeZone);
  return {
    href: articleAddress(slug),
    headline: fields.headline,
    kind: siteWording(site).words.story.kinds[fields.kind],
    time: clock && fields.published ? { iso: fields.published.iso, text: clock } : null,
    language: otherLanguage(language, site.language),
  };
}
