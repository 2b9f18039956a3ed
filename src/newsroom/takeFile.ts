// Makes of the bytes of a file what its place in the content folder says that it is.
import type { Article, Author, Mentions, StandingPage } from '../article/Article.ts';
import { mayTakeLong } from '../article/body/mayTakeLong.ts';
import { renderBody } from '../article/body/renderBody.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import type { Flaw, Reading } from '../article/Problem.ts';
import { readArticle } from '../article/readArticle.ts';
import { readAuthor, readStandingPage } from '../article/readStanding.ts';
import type { Picture } from '../edition/Archive.ts';
import type { FileRead } from './ListedFile.ts';
import { measurePicture } from './measurePicture.ts';

/** What a file of the content folder can be. */
export type Content = Article | StandingPage | Author | Picture | Site;

/** What came of a file: what it is, or what it mentions where it cannot be used. */
export interface FileReading extends Reading<Content> {
  readonly mentions?: Mentions | null;
}

/** Makes something of bytes. */
export type Reader = (bytes: Uint8Array) => FileReading;

/** A file taken in. */
export interface Taken {
  /** Null where it could not be read; the flaws say why. */
  readonly reading: FileReading | null;
  readonly flaws: readonly Flaw[];
  /** The state of the file after it was read. */
  readonly stamp: string;
}

/**
 * Takes in what was read of a file.
 * @param reader null for what cannot be read at its place, which has flaws for that
 */
export function takeFile({ bytes, flaws, stamp }: FileRead, reader: Reader | null): Taken {
  const reading = bytes === null || reader === null ? null : withBlocks(reader(bytes), bytes);
  return { reading, flaws, stamp };
}

// What takes long to print is printed where it is read: nobody who asks for a page is to wait for it.
function withBlocks(reading: FileReading, bytes: Uint8Array): FileReading {
  const { value } = reading;
  if (value === null || !('body' in value) || !mayTakeLong(bytes)) return reading;
  return { ...reading, value: { ...value, body: { ...value.body, ready: renderBody(value.body) } } };
}

/** What reads a file, by the place where it stands; null for what is in no place that the site knows. */
export function readerOf(file: string, site: Site): Reader | null {
  const [room, ...name] = file.split('/');
  if (name.length === 0) return null;
  if (room === 'pictures') return (bytes) => measurePicture(name.join('/'), bytes);
  if (!file.endsWith('.md')) return null;
  if (room === 'articles') return (bytes) => readArticle(file, bytes, site);
  if (room === 'pages') return (bytes) => readStandingPage(file, bytes, site);
  if (room === 'authors') return (bytes) => readAuthor(file, bytes, site);
  return null;
}
