// A page: which template prints it, with what, and how long the answer may be kept.

import type { TimeView } from '../edition/times.ts';
import type { Wording } from '../words/wordingFor.ts';
import type { DeskBar } from './deskBar.ts';
import type { Entry, HeadLink, Metadata, Property } from './head/Metadata.ts';
import type { ShareImage } from './head/ShareImage.ts';
import type { LanguageView } from './LanguageView.ts';
import type { StructuredData } from './structuredData/StructuredData.ts';

/** What the head and the furniture of every page print. */
export interface Shell {
  readonly title: string;
  readonly description: string;
  /** Absolute; null where the page has no address of its own, such as a 404. */
  readonly canonical: string | null;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The language of the site, where that of the page is another: for the head and the foot. */
  readonly siteLanguage: LanguageView | null;
  /** The language of words of ours in the page, where it has none of its own language. */
  readonly ours: LanguageView | null;
  /** The same of those in the head and the foot. */
  readonly siteOurs: LanguageView | null;
  /** The words of the link past the head. */
  readonly skip: string;
  readonly site: { readonly name: string; readonly description: string | null };
  readonly navigation: readonly NavigationItem[];
  /** The name of the navigation. */
  readonly sectionsLabel: string;
  /** The way to the search. */
  readonly search: { readonly name: string; readonly href: string; readonly current: boolean };
  readonly footer: Footer;
  /** The words of the choices that a script adds at the foot. */
  readonly display: Readonly<Record<string, string>>;
  readonly metadata: Metadata;
  /** The front page shows the name large. */
  readonly isFront: boolean;
  /** When the newest story came, for the front page; null on others, and where there is none. */
  readonly newest: WordedTime | null;
  /** What an editor sees above the page; null for every reader. */
  readonly desk: DeskBar | null;
}

/** What a page says about itself. */
export interface About {
  readonly title: string;
  readonly description?: string | undefined;
  /** The path of its address; null where it has none. */
  readonly path: string | null;
  /** The language of its own words (BCP 47), where it is not the site’s. */
  readonly language?: string;
  /** The words that it is printed with, and the language of its markup, where they are not the site’s. */
  readonly wording?: Wording;
  /** The id of the section that it belongs to. */
  readonly section?: string;
  /** Whether readers cannot reach it, as an unpublished story at the desk: machines are told nothing of it then. */
  readonly isUnlisted?: boolean;
  /** The picture that it is shared with. */
  readonly image?: ShareImage | null;
  /** What its head says beyond that of every page. */
  readonly openGraph?: readonly Property[];
  readonly entries?: readonly Entry[];
  readonly links?: readonly HeadLink[];
  readonly structuredData?: readonly StructuredData[];
}

/** A time with the words before and after it. */
export interface WordedTime extends TimeView {
  readonly before: string;
  readonly after: string;
}

/** What the foot of every page leads to. */
export interface Footer {
  readonly label: string;
  readonly groups: readonly FooterGroup[];
}

/** Links of one kind. */
export interface FooterGroup {
  readonly name: string;
  readonly items: readonly NavigationItem[];
}

/** A link of the navigation; `current` marks the part of the site that the page belongs to. */
export interface NavigationItem {
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
  /** The language of its name, where it is not the site’s. */
  readonly language: LanguageView | null;
}

/** A page before it is printed. */
export interface Page {
  readonly status: 200 | 400 | 404 | 405 | 410 | 421 | 500 | 503;
  readonly template:
    | 'archive'
    | 'article'
    | 'corrections'
    | 'embed'
    | 'front'
    | 'list'
    | 'month'
    | 'standing'
    | 'message'
    | 'search'
    | 'desk'
    | 'share-preview';
  readonly shell: Shell;
  readonly content: object;
  /**
   * The instant (milliseconds) from which the page reads otherwise though its edition still holds, such as the
   * anniversary of a story that is called a year old; left out where nothing but the edition changes it.
   */
  readonly validUntil?: number;
}
