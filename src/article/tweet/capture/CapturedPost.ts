// What every source of a tweet is read into, before it becomes front matter.

/** A picture or video of a tweet, where it lies on the platform. */
export interface CapturedMedia {
  /** Such as photo, video or animated_gif. */
  readonly kind: string;
  readonly address: string | null;
  /** The description that its author gave. */
  readonly alt: string | null;
}

/** The tweet that another one quotes. */
export interface Quotation {
  readonly address: string | null;
  /** Null where the source does not hold its words. */
  readonly post: CapturedPost | null;
}

/** A tweet as its source tells it; null stands for what the source does not say. */
export interface CapturedPost {
  /** To the letter: entities are decoded, short links are written out. */
  readonly text: string;
  readonly name: string | null;
  readonly handle: string | null;
  /** A day, `2018-10-25`, or an RFC 3339 date-time. */
  readonly posted: string | null;
  readonly id: string | null;
  /** As the source has it: perhaps no BCP 47 tag. */
  readonly lang: string | null;
  /** The address of the tweet that it answers. */
  readonly replyTo: string | null;
  readonly quoted: Quotation | null;
  readonly media: readonly CapturedMedia[];
  /** The number of the retweet through which it came. */
  readonly via: string | null;
  /** What its editor should know, in whole sentences. */
  readonly remarks: readonly string[];
}

/** Why nothing could be captured and what to do, in whole sentences. */
export interface Refusal {
  readonly refusal: string;
}

/** Where and when a copy of the tweet's page was archived. */
export interface ArchivedCopy {
  readonly address: string;
  /** A day or an RFC 3339 date-time. */
  readonly at: string;
}

/** What was read from a source as a whole. */
export interface Capture {
  readonly post: CapturedPost;
  /** What gave the data, such as publish.twitter.com. */
  readonly origin: string;
  /** Where the source itself says that it is an archived copy. */
  readonly archived: ArchivedCopy | null;
}

/** A tweet of which nothing is known but its words. */
export const UNKNOWN: Omit<CapturedPost, 'text'> = {
  name: null,
  handle: null,
  posted: null,
  id: null,
  lang: null,
  replyTo: null,
  quoted: null,
  media: [],
  via: null,
  remarks: [],
};
