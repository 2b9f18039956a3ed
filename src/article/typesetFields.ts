// Sets typographic marks in the fields of a story.
import { typesetLine } from './body/typography.ts';
import type { PictureUse, StoryFields } from './frontMatter/storySchema.ts';

type Set = (text: string) => string;

/** Sets the marks once, so that the page, the card and the feed agree. Tweets and names stay to the letter. */
export function typesetFields(fields: StoryFields, language: string): StoryFields {
  const set = (text: string) => typesetLine(text, language);
  const { dateline, withdrawn, picture, share } = fields;
  const pictures = Object.entries(fields.pictures).map(([key, use]) => [key, typesetPicture(use, set)]);
  return {
    ...fields,
    headline: set(fields.headline),
    standfirst: set(fields.standfirst),
    corrections: fields.corrections.map((correction) => ({ ...correction, text: set(correction.text) })),
    pictures: Object.fromEntries(pictures),
    ...(dateline !== undefined && { dateline: set(dateline) }),
    ...(withdrawn && { withdrawn: { ...withdrawn, reason: set(withdrawn.reason) } }),
    ...(picture && { picture: typesetPicture(picture, set) }),
    ...(share && { share: typesetShare(share, set) }),
  };
}

function typesetPicture(picture: PictureUse, set: Set): PictureUse {
  const { alt, caption } = picture;
  return { ...picture, alt: set(alt), ...(caption !== undefined && { caption: set(caption) }) };
}

function typesetShare(share: NonNullable<StoryFields['share']>, set: Set): StoryFields['share'] {
  const { title, description } = share;
  return {
    ...share,
    ...(title !== undefined && { title: set(title) }),
    ...(description !== undefined && { description: set(description) }),
  };
}
