// Composes editions of files in memory, without a disk.
import { readArticle } from '../../src/article/readArticle.ts';
import { readSite } from '../../src/article/readSite.ts';
import { readAuthor, readStandingPage } from '../../src/article/readStanding.ts';
import { type Archive, NOTHING_KEPT, type Picture } from '../../src/edition/Archive.ts';
import { composeEdition } from '../../src/edition/composeEdition.ts';
import { SITE_YAML } from '../builders/contentFolder.ts';

type Files = Readonly<Record<string, string>>;

/** The archive of some files; of those in `pictures/` the text does not matter. */
export function archiveOf({ 'site.yaml': siteYaml = SITE_YAML, ...files }: Files): Archive {
  const site = sound(readSite(Buffer.from(siteYaml)));
  const inRoom = (room: string) => Object.entries(files).filter(([file]) => file.startsWith(`${room}/`));
  const copy = <T>(room: string, read: Read<T>) =>
    inRoom(room).map(([file, text]) => sound(read(file, Buffer.from(text), site)));
  const pictures = inRoom('pictures').map(([file]) => pictureOf(file.slice('pictures/'.length)));
  return {
    site,
    articles: copy('articles', readArticle),
    pages: copy('pages', readStandingPage),
    authors: copy('authors', readAuthor),
    pictures: new Map(pictures.map((picture) => [picture.path, picture])),
    kept: NOTHING_KEPT,
    refused: [],
    problems: [],
  };
}

/** The edition of some files at a date. */
export function editionOf(files: Files, date = '2020-01-01T12:00:00Z') {
  return composeEdition(archiveOf(files), Date.parse(date));
}

/** Its problems, each as one line. */
export function problemsOf(files: Files): string[] {
  return editionOf(files).problems.map(
    ({ file, line, column, severity, message, hint }) =>
      `${file}:${line}:${column} ${severity}: ${message} ${hint}`,
  );
}

type Read<T> = (file: string, bytes: Uint8Array, site: Archive['site']) => { value: T | null; flaws: object };

function sound<T>({ value, flaws }: { value: T | null; flaws: object }): T {
  if (value === null) throw new Error(`The test's own copy has flaws: ${JSON.stringify(flaws)}`);
  return value;
}

function pictureOf(path: string): Picture {
  return { path, hash: '0'.repeat(64), width: 3, height: 2, mediaType: 'image/png' };
}
