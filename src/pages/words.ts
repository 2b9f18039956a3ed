// The words of the interface, in one place.

/** English. */
export const WORDS = {
  archivedCopy: 'Archived copy',
  by: 'By',
  captured: (date: string, from: string) => `Captured ${date} from ${from}`,
  correction: 'Correction',
  corrections: 'Corrections',
  deleted: (checked: string | null) =>
    `This tweet has been deleted${checked === null ? '' : `, as last checked on ${checked}`}.`,
  inReplyTo: 'In reply to',
  kinds: {
    news: null,
    analysis: 'Analysis',
    opinion: 'Opinion',
    explainer: 'Explainer',
    feature: 'Feature',
    review: 'Review',
  },
  newer: 'Newer stories',
  older: 'Older stories',
  pageOf: (number: number, count: number) => `Page ${number} of ${count}`,
  pageNumber: (number: number) => `page ${number}`,
  pagesOf: (name: string) => `Pages of ${name}`,
  published: 'Published',
  quotedInFull: 'Quoted in full',
  quotes: 'Quotes',
  related: 'Related stories',
  skipTweet: 'Skip past this tweet',
  stillOnline: (checked: string) => `Online when last checked, ${checked}`,
  suspended: (checked: string | null) =>
    `The account has been suspended${checked === null ? '' : `, as last checked on ${checked}`}.`,
  topics: 'Topics',
  tweet: 'Tweet',
  updated: 'Updated',
} as const;

/** What only editors read. */
export const DESK = {
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
  notPublished: 'Not published until it is mended.',
  preview: 'Preview',
  previewEnds: (until: string) =>
    `This link works until ${until}, and only as long as nothing in the story is changed.`,
  problems: (count: number) =>
    count === 0 ? 'No problems' : count === 1 ? '1 problem' : `${count} problems`,
  problemsHere: 'Problems in this file',
  scheduled: 'Scheduled',
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
