// The words of the fronts, of the archive, of the corrections and of the foot of every page.

/** The fronts: the first page, and those that list stories. */
export const FRONTS = {
  count: (stories: number) => (stories === 1 ? '1 story' : `${stories.toLocaleString('en')} stories`),
  empty: 'No story has been published yet.',
  emptyHint: 'The first ones will stand here as soon as they are out.',
  feed: (name: string) => `Feed of ${name}`,
  latest: 'Latest',
  newest: 'Latest story',
  topStories: 'Top stories',
} as const;

/** The archive by months. */
export const ARCHIVE = {
  heading: 'Archive',
  index: 'All months',
  introduction: (site: string) => `Every story of ${site}, by the month of its publication.`,
  month: (month: string, site: string) => `Stories that ${site} published in ${month}.`,
  months: 'Months before and after',
} as const;

/** The page of all corrections. */
export const CORRECTIONS = {
  count: (corrections: number) =>
    corrections === 1 ? '1 correction' : `${corrections.toLocaleString('en')} corrections`,
  empty: 'No story has been corrected yet.',
  heading: 'Corrections and clarifications',
  name: 'Corrections',
  introduction: 'Where a story was wrong, we put it right and say so. All of these notes, newest first.',
  newer: 'Newer corrections',
  older: 'Older corrections',
  report: 'Report a mistake',
} as const;

/** The foot of every page. */
export const FOOTER = {
  about: 'About',
  feeds: 'Feeds',
  find: 'Find a story',
  label: 'More of this site',
  sections: 'Sections',
} as const;
