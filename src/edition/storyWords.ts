// The words around a story that its page and its other forms, such as feeds, have in common.

/** English. */
export const STORY_WORDS = {
  archivedCopy: 'Archived copy',
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
  published: 'Published',
  quotedInFull: 'Quoted in full',
  quotes: 'Quotes',
  stillOnline: (checked: string) => `Online when last checked, ${checked}`,
  suspended: (checked: string | null) =>
    `The account has been suspended${checked === null ? '' : `, as last checked on ${checked}`}.`,
  tweet: 'Tweet',
  updated: 'Updated',
} as const;
