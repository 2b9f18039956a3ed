// The words that only editors read: they are English on every site. Those for readers stand in src/words.
import type { Site } from '../article/frontMatter/siteSchema.ts';
import { type Wording, wordingFor } from '../words/wordingFor.ts';

/** The words and dates of pages for editors: in the English of the site, where that is its language. */
export function deskWording({ language }: Pick<Site, 'language'>): Wording {
  return wordingFor(/^en\b/i.test(language) ? language : 'en-GB');
}

/** English. */
export const DESK = {
  cutOff: ' (cut off:) ',
  descriptionCut: (length: number, shown: number) =>
    `The description has ${length} characters; about ${shown} are shown.`,
  desk: 'Desk',
  drafts: 'Drafts',
  embargoed: 'Embargoed',
  draft: 'Draft',
  ending: 'Ending',
  held: 'Readers see the last good version.',
  isDraft: 'Draft: no reader sees this story.',
  isEmbargoed: (until: string) => `Under embargo until ${until}: no reader sees this story before.`,
  moreInFile: (count: number) => `And ${count.toLocaleString('en')} more in this file.`,
  moreInOthers: (count: number) =>
    `And ${count.toLocaleString('en')} more in other files, which the check names.`,
  noProblemsHere: 'The check finds no problem in this file.',
  nothingCut: 'Nothing is cut off.',
  notPublished: 'Not published until it is mended.',
  preview: 'Preview',
  previewEnds: (until: string) =>
    `This link works until ${until}, and only as long as nothing in the story is changed.`,
  problems: (count: number) =>
    count === 0 ? 'No problems' : count === 1 ? '1 problem' : `${count} problems`,
  problemsHere: 'Problems in this file',
  scheduled: 'Scheduled',
  sharePreview: 'Share preview',
  sharePreviewLimits:
    'The story as networks draw it where it is shared, from the metadata of its page. They show more or less from one screen to the next, and change without notice; what is struck through is likely to be cut off.',
  story: 'The story',
  titleCut: (length: number, shown: number) =>
    `The title has ${length} characters; about ${shown} are shown.`,
  unpublished: 'No story can be shown from this file yet.',
  withoutPicture: 'Without a picture',
  withoutTopics: 'Without topics',
} as const;
