// The words of the interface in English. The other catalogues have the same words in the same groups.
import { type Amount, plural } from './plural.ts';

/**
 * English. A word is plain text or a small function; whatever number or date it takes is written out already. In a
 * pattern, `{names}` and the like stand where something else than words comes: a link, say.
 */
export const ENGLISH = {
  /** The language of the catalogue (BCP 47), with which the words of a page are marked where they are not in its own. */
  language: 'en-GB',

  /** Around every page. */
  site: {
    skip: 'Skip to content',
    toFront: (site: string) => `Go to the front page of ${site}`,
    latest: 'Latest stories',
  },

  /** The foot of every page; the sections stand at its head, too. */
  footer: {
    label: 'More of this site',
    sections: 'Sections',
    find: 'Find a story',
    about: 'About',
    feeds: 'Feeds',
  },

  /** What can be chosen at the foot of every page; a script prints it. */
  display: {
    scheme: 'Colours',
    auto: 'As on this device',
    light: 'Light',
    dark: 'Dark',
    size: 'Text size',
    standard: 'Standard',
    large: 'Large',
    larger: 'Larger',
    largest: 'Largest',
  },

  /** The front page, and what it has in common with lists. */
  fronts: {
    topStories: 'Top stories',
    latest: 'Latest',
    newest: 'Latest story: {date}',
    count: (stories: Amount) => plural(stories, { one: '# story', other: '# stories' }),
    feed: (name: string) => `Feed of ${name}`,
    empty: 'No story has been published yet.',
    emptyHint: 'The first ones will stand here as soon as they are out.',
  },

  /** Pages that list stories. */
  lists: {
    newer: 'Newer stories',
    older: 'Older stories',
    pageOf: (number: string, count: string) => `Page ${number} of ${count}`,
    /** What the title of a further page has after its name. */
    suffix: (number: string) => `, page ${number}`,
    pagesOf: (name: string) => `Pages of ${name}`,
    aboutTopic: (topic: string, site: string) => `Stories about ${topic} from ${site}.`,
    aboutAuthor: (author: string, site: string) => `${author}: stories in ${site}.`,
    authorRole: (name: string, role: string) => `${name}, ${role}`,
  },

  /** The archive by months. */
  archive: {
    heading: 'Archive',
    index: 'All months',
    introduction: (site: string) => `Every story of ${site}, by the month of its publication.`,
    month: (month: string, site: string) => `Stories that ${site} published in ${month}.`,
    months: 'Months before and after',
  },

  /** The page of all corrections. */
  corrections: {
    name: 'Corrections',
    heading: 'Corrections and clarifications',
    introduction: 'Where a story was wrong, we put it right and say so. All of these notes, newest first.',
    count: (corrections: Amount) => plural(corrections, { one: '# correction', other: '# corrections' }),
    newer: 'Newer corrections',
    older: 'Older corrections',
    report: 'Report a mistake',
    empty: 'No story has been corrected yet.',
  },

  /** The page of a story, and its other forms, such as feeds. */
  story: {
    by: 'By {names}',
    byIn: 'By {names} in {place}',
    in: '{place}',
    published: 'Published',
    updated: 'Updated',
    kinds: {
      news: null,
      analysis: 'Analysis',
      opinion: 'Opinion',
      explainer: 'Explainer',
      feature: 'Feature',
      review: 'Review',
    },
    corrections: (count: Amount) => plural(count, { one: 'Correction', other: 'Corrections' }),
    correctionOf: (date: string) => `Correction, ${date}`,
    topics: 'Topics',
    picture: (alt: string) => `Picture: ${alt}`,
    table: (number: string) => `Table ${number}`,
    code: (number: string) => `Code ${number}`,
    footnotes: 'Footnotes',
    /** `{0}` is the number of the note. */
    backToReference: 'Back to reference {0}',
    linkToParagraph: 'Link to this paragraph',
  },

  /** Around a story: its age, its length, its series, its authors and other stories. */
  around: {
    age: (years: Amount) =>
      plural(years, {
        one: 'This article is more than # year old.',
        other: 'This article is more than # years old.',
      }),
    readingTime: (minutes: Amount) => plural(minutes, { other: '#-minute read' }),
    partOf: (number: string, count: string) => `Part ${number} of ${count}`,
    previous: 'Previous part',
    next: 'Next part',
    allBy: (author: string) => `All stories by ${author}`,
    label: 'More to read',
    related: 'Related stories',
    moreFrom: 'More from {section}',
  },

  /** A quoted tweet. */
  tweet: {
    label: 'Tweet',
    inReplyTo: (handle: string) => `In reply to @${handle}`,
    quotes: (handle: string) => `Quotes @${handle}`,
    quotedInFull: 'Quoted in full',
    captured: (date: string, from: string) => `Captured ${date} from ${from}`,
    archivedCopy: 'Archived copy',
    stillOnline: (checked: string) => `Online when last checked, ${checked}`,
    deleted: (checked: string | null) =>
      `This tweet has been deleted${checked === null ? '' : `, as last checked on ${checked}`}.`,
    suspended: (checked: string | null) =>
      `The account has been suspended${checked === null ? '' : `, as last checked on ${checked}`}.`,
    postedOn: (day: string) => `Posted on ${day}.`,
    link: 'Link to this tweet',
    skip: 'Skip past this tweet',
  },

  /** The ways to hand a story on. */
  share: {
    heading: 'Share this story',
    on: 'Share on {name}',
    by: 'Send by {name}',
    email: 'email',
    anchors: 'Show a link at each paragraph',
    script: {
      copied: 'Link copied',
      copy: 'Copy link',
      copyselected: 'Copy link to words',
      failed: 'The link could not be copied',
      selected: 'The selected words',
      share: 'Share…',
    },
  },

  /** The search. */
  search: {
    heading: 'Search',
    label: 'Words to look for',
    hint: 'Put a phrase in quotation marks to find it word for word. Put a hyphen before a word to leave out stories that have it.',
    button: 'Search',
    filters: 'Section and date',
    section: 'Section',
    allSections: 'All sections',
    from: 'From',
    until: 'Until',
    noDay: (text: string) => `“${text}” is no day, so it was left out. Write it as 2018-10-25.`,
    swapped: 'The first day was after the last one, so they were exchanged.',
    noSection: 'There is no such section, so all were looked through.',
    quoted: (words: string) => `“${words}”`,
    moreThan: (stories: Amount) => plural(stories, { other: 'More than # stories' }),
    title: (count: string, words: string) => `${count}: ${words}`,
    results: {
      all: (count: string, words: string) => `${count} with ${words}`,
      corrected: (count: string, words: string) => `${count} with ${words}`,
      unquoted: (count: string, words: string) => `${count} for ${words}`,
      some: (count: string, words: string) => `${count} for ${words}`,
    },
    none: (words: string) => `No story has ${words}`,
    noneHere: 'There may be some elsewhere: {link}.',
    everywhere: 'look in all sections and days',
    noneTry: 'Try other or fewer words, or look through the sections.',
    noWords: 'There is no word in this that could be looked for. Type one or more.',
    notices: {
      corrected: (asked: string) => `No story has ${asked}; these have the words nearest to it.`,
      unquoted: 'No story has exactly these words in this order; these have all of them.',
      some: 'No story has all of these words; these have some.',
    },
    meant: 'Did you mean {link}?',
    cut: 'Only the beginning of what you typed was looked for.',
    incomplete: 'Some stories are just being added, and may be missing here.',
    order: 'Order',
    orders: { relevance: 'Best match', date: 'Newest first' },
    by: 'By',
    tweetBy: (author: string) => `Tweet by ${author}`,
    previous: 'Previous results',
    next: 'More results',
    pagesOf: 'Pages of results',
    preparing: {
      heading: 'The search is being prepared',
      text: 'It will be there in a moment: please try again. All stories can be read meanwhile.',
    },
    busy: {
      heading: 'The search is busy',
      text: 'Many people are searching at the moment. Please try again shortly.',
    },
    absent: { heading: 'There is no search here', text: 'All stories stand in the sections.' },
  },

  /** The page at the address of a feed. */
  feeds: {
    heading: (title: string) => `Feed: ${title}`,
    introduction:
      'This is a feed. A feed reader that has its address shows you new stories as they come, without an account and unobserved.',
    address: 'Copy this address into your feed reader:',
    others: (format: string, others: string) =>
      `This one is ${format}; the same stories can be had as ${others}.`,
    page: 'Read them on the site.',
  },

  /** What each kind of failure says to a reader. */
  /** When a story went, on the page in its place. */
  departures: {
    withdrawn: (day: string) => `It was withdrawn on ${day}.`,
    expired: (day: string) => `It could be read until ${day}.`,
  },

  failures: {
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
  },

  /** What is written for programs, and for whoever looks over their shoulder. */
  machines: {
    forms:
      'Every story can be had as Markdown and as JSON (IPTC ninjs 3.1): add .md or .json to its address. Quoted posts are part of the text, with their source.',
    feed: 'Feed',
    feedNote: 'the latest stories in full, as JSON Feed',
    sitemap: 'Sitemap',
    sitemapNote: 'every page',
    newsSitemap: 'News sitemap',
    newsSitemapNote: 'the stories of the last two days',
    policies: 'Editorial policies',
  },
};

type Frozen<T> = T extends (...given: never[]) => string ? T : { readonly [Key in keyof T]: Frozen<T[Key]> };

/** A catalogue: a word that English has and another language lacks is an error of types. */
export type Words = Frozen<typeof ENGLISH>;
