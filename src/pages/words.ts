// The words of the interface, in one place.
import { STORY_WORDS } from '../edition/storyWords.ts';

/** English. */
export const WORDS = {
  ...STORY_WORDS,
  by: 'By',
  code: (number: number) => `Code ${number}`,
  linkToParagraph: 'Link to this paragraph',
  linkToTweet: 'Link to this tweet',
  newer: 'Newer stories',
  older: 'Older stories',
  pageOf: (number: number, count: number) => `Page ${number} of ${count}`,
  pageNumber: (number: number) => `page ${number}`,
  pagesOf: (name: string) => `Pages of ${name}`,
  picture: 'Picture',
  related: 'Related stories',
  skipTweet: 'Skip past this tweet',
  table: (number: number) => `Table ${number}`,
  topics: 'Topics',
} as const;

/** The words around a story: its age, its length, its series, its authors and other stories. */
export const AROUND = {
  age: (years: number) => `This article is more than ${years === 1 ? '1 year' : `${years} years`} old.`,
  allBy: (author: string) => `All stories by ${author}`,
  label: 'More to read',
  moreFrom: (section: string) => `More from ${section}`,
  next: 'Next part',
  partOf: (number: number, count: number) => `Part ${number} of ${count}`,
  previous: 'Previous part',
  readingTime: (minutes: number) => `${minutes}-minute read`,
} as const;

/** The words around the ways to hand a story on. */
export const SHARE = {
  anchors: 'Show a link at each paragraph',
  heading: 'Share this story',
  script: {
    copied: 'Link copied',
    copy: 'Copy link',
    copyselected: 'Copy link to words',
    failed: 'The link could not be copied',
    selected: 'The selected words',
    share: 'Share…',
  },
} as const;

/** The choices of the display; a script prints them. */
export const DISPLAY = {
  scheme: 'Colours',
  auto: 'As on this device',
  light: 'Light',
  dark: 'Dark',
  size: 'Text size',
  standard: 'Standard',
  large: 'Large',
  larger: 'Larger',
  largest: 'Largest',
} as const;

/** What the page at the address of a feed says. */
export const FEEDS = {
  heading: (title: string) => `Feed: ${title}`,
  introduction:
    'This is a feed. A feed reader that has its address shows you new stories as they come, without an account and unobserved.',
  address: 'Copy this address into your feed reader:',
  formats: { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' },
  others: (format: string) => `This one is ${format}; the same stories as`,
  page: 'Read them on the site.',
} as const;

/** What only editors read. */
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

/** What each kind of failure says to a reader. */
export const FAILURES = {
  400: {
    heading: 'This address cannot be read',
    text: 'The address holds signs that no address has. It may have been broken on the way to you.',
  },
  404: {
    heading: 'Page not found',
    text: 'There is no page at this address. It may have been mistyped, or cut short where it was copied.',
  },
  405: {
    heading: 'This page can only be read',
    text: 'The request asked for something other than reading the page.',
  },
  410: {
    heading: 'This story is no longer available',
    text: 'The story that stood at this address was there for a limited time, which has ended.',
  },
  421: { heading: 'This is another site', text: 'The request was meant for another site.' },
  500: {
    heading: 'Something went wrong here',
    text: 'The fault is ours, and it has been recorded. Please try again in a moment.',
  },
} as const;
