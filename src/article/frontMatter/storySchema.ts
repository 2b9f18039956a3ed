// The front matter of a story: every field of it, strictly.
import * as z from 'zod';
import { alias } from './alias.ts';
import { checkOrder, checkPublished } from './dateRules.ts';
import { described, flag, languageTag, moment, picturePath, plainLine, slug, topic } from './fields.ts';
import { checkRepeats } from './listRules.ts';
import type { Site } from './siteSchema.ts';
import { checkQuotations } from './tweetRules.ts';
import { tweetSchema } from './tweetSchema.ts';

/** The kinds of story that a page can mark, as newsrooms and IPTC name them. */
const KINDS = ['news', 'analysis', 'opinion', 'explainer', 'feature', 'review'] as const;

const FOCUS = /^(?:100|\d{1,2})% (?:100|\d{1,2})%$/;

const pictureSchema = z.strictObject({
  src: described(picturePath(), 'A file in the folder pictures/.', 'border.jpg'),
  alt: described(
    plainLine(1000),
    'What the picture shows, for those who cannot see it.',
    'A fence in the desert',
  ),
  caption: described(plainLine(500), 'The text below it.', 'The border in Arizona.').optional(),
  credit: described(plainLine(200), 'Whose picture it is.', 'US Customs and Border Protection').optional(),
  focus: described(
    z
      .string()
      .regex(FOCUS, { error: 'is not two percentages' })
      .meta({ patternErrorMessage: 'Write two percentages such as 50% 30%.' }),
    'The point that crops keep, from the left and from the top.',
    '50% 30%',
  ).optional(),
});

/** A picture as a story names it. */
export type PictureUse = z.infer<typeof pictureSchema>;

const PICTURE = { src: 'border.jpg', alt: 'A fence in the desert' };

function words() {
  return {
    headline: described(plainLine(110), 'Plain text, 1 to 110 characters.', 'Ministers agree on a budget'),
    standfirst: described(
      plainLine(300),
      'Plain text, up to 300 characters.',
      'The vote came after midnight.',
    ),
    kind: described(z.enum(KINDS), 'What kind of story it is.', 'explainer').default('news'),
    authors: described(z.array(slug()), 'Ids of files in authors/.', ['jane-doe']).default([]),
    topics: described(z.array(topic()), 'Topics, freely named.', ['Mexico', 'US military']).default([]),
    dateline: described(plainLine(80), 'The place of filing.', 'Washington').optional(),
    series: described(plainLine(100), 'The name of its series.', 'The border').optional(),
    lang: described(languageTag(), 'The language of the story, if not the site’s.', 'es').optional(),
  };
}

function dates(timeZone: string) {
  const time = moment(timeZone);
  const reason = 'The figures could not be confirmed.';
  const withdrawn = z.strictObject({
    at: described(time, 'When it was taken down.', '2018-10-27 12:00'),
    reason: described(plainLine(500), 'Why, for readers.', reason),
  });
  return {
    published: described(
      time,
      'A day or a time; in the future, an embargo until then.',
      '2018-10-25',
    ).optional(),
    updated: described(time, 'The last substantial change.', '2018-10-26 09:30').optional(),
    expires: described(time, 'From then on the story is gone.', '2019-10-25').optional(),
    draft: described(flag(), 'Drafts are never public.', 'true').default(false),
    withdrawn: described(withdrawn, 'Taken down, with the reason.', {
      at: '2018-10-27 12:00',
      reason,
    }).optional(),
  };
}

function connections() {
  return {
    id: described(slug(), 'Permanent identity; the slug if it is left out.', 'budget-2018').optional(),
    aliases: described(z.array(alias()), 'Former slugs and paths.', ['old-slug', '/2018/old.html']).default(
      [],
    ),
    related: described(z.array(slug()), 'Slugs of other stories.', ['another-story']).default([]),
  };
}

function attachments(timeZone: string) {
  const text = 'An earlier version gave the wrong year.';
  const correction = z.strictObject({
    at: described(moment(timeZone), 'When it was made.', '2018-10-26 09:30'),
    text: described(plainLine(2000), 'What was wrong, and what is right.', text),
  });
  const share = z.strictObject({
    title: described(plainLine(110), 'Instead of the headline.', 'A budget, at last').optional(),
    description: described(
      plainLine(300),
      'Instead of the standfirst.',
      'What was agreed after midnight.',
    ).optional(),
    picture: described(picturePath(), 'Instead of the picture.', 'share.jpg').optional(),
  });
  const pictures = z.record(slug(), pictureSchema);
  return {
    picture: described(pictureSchema, 'The lead picture.', PICTURE).optional(),
    pictures: described(pictures, 'For the text, placed by ::picture{#key}.', { fence: PICTURE }).default({}),
    tweets: z
      .record(slug(), tweetSchema(timeZone))
      .meta({ description: 'Quoted posts, placed by ::tweet{#key}.' })
      .default({}),
    corrections: described(z.array(correction), 'Dated notes.', [{ at: '2018-10-26 09:30', text }]).default(
      [],
    ),
    share: described(share, 'Other words where the story is shared.', {
      title: 'A budget, at last',
    }).optional(),
  };
}

/** The rules about several fields. */
const RULES = [checkPublished, checkOrder, checkRepeats, checkQuotations];

/** Builds the schema of a story's front matter for a site: its zone reads the dates, its sections are the known ones. */
export function storySchema({ sections, timeZone }: Pick<Site, 'sections' | 'timeZone'>) {
  const ids = sections.map(({ id }) => id);
  return z
    .strictObject({
      ...words(),
      section: described(z.enum(ids), 'An id of site.yaml.', ids[0] ?? ''),
      ...dates(timeZone),
      ...connections(),
      ...attachments(timeZone),
    })
    .superRefine(
      (fields, context) => {
        for (const check of RULES) check(fields, context);
      },
      { when: isGroup },
    );
}

/** A story's front matter, read. */
export type StoryFields = z.infer<ReturnType<typeof storySchema>>;

// Rules about several fields run also where single fields have flaws, so that one run reports everything.
function isGroup({ value }: { readonly value: unknown }): boolean {
  return typeof value === 'object' && value !== null;
}
