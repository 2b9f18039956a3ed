// Reads the whole content folder into an archive.
import type { Article, Author, StandingPage } from '../article/Article.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import { errorAt, inFile, type Problem, type Reading, START, warningAt } from '../article/Problem.ts';
import { readArticle } from '../article/readArticle.ts';
import { readSite } from '../article/readSite.ts';
import { readAuthor, readStandingPage } from '../article/readStanding.ts';
import type { Archive, Picture } from '../edition/Archive.ts';
import { type ListedFile, listFolder } from './listFolder.ts';
import { measurePicture } from './measurePicture.ts';

/** What the folder holds: an archive, or none where site.yaml has errors. */
export interface ArchiveReading {
  readonly archive: Archive | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads the content folder. One broken file never stops the others; without site.yaml there is no archive.
 * @throws the error of the file system where the folder cannot be read
 */
export async function readArchive(folder: string): Promise<ArchiveReading> {
  const files = await listFolder(folder);
  const { value: site, flaws } = await readSiteFile(files);
  const siteProblems = inFile('site.yaml', flaws);
  if (site === null) return { archive: null, problems: siteProblems };
  const desk = new Desk(site);
  for (const file of files) await desk.take(file);
  const archive = desk.archive(siteProblems);
  return { archive, problems: archive.problems };
}

async function readSiteFile(files: readonly ListedFile[]): Promise<Reading<Site>> {
  const listed = files.find(({ file }) => file === 'site.yaml');
  if (listed === undefined) {
    const hint = 'Add it with at least name, url, language, timeZone and sections.';
    return { value: null, flaws: [errorAt(START, 'The content folder has no site.yaml.', hint)] };
  }
  const { bytes, flaws } = await listed.read();
  return bytes === null ? { value: null, flaws } : readSite(bytes);
}

class Desk {
  private readonly site: Site;
  private readonly articles: Article[] = [];
  private readonly pages: StandingPage[] = [];
  private readonly authors: Author[] = [];
  private readonly pictures = new Map<string, Picture>();
  private readonly problems: Problem[] = [];

  constructor(site: Site) {
    this.site = site;
  }

  async take({ file, flaws, read }: ListedFile): Promise<void> {
    if (file === 'site.yaml') return;
    const reader = this.readerOf(file);
    const stray = reader === null && flaws.length === 0;
    this.problems.push(...inFile(file, stray ? [strayFile(file)] : flaws));
    if (reader === null || flaws.length > 0) return;
    const { bytes, flaws: more } = await read();
    this.problems.push(...inFile(file, more));
    if (bytes !== null) reader(bytes);
  }

  private readerOf(file: string): ((bytes: Uint8Array) => void) | null {
    const { site } = this;
    const [room, ...name] = file.split('/');
    if (name.length === 0) return null;
    if (room === 'pictures') return (bytes) => this.picture(name.join('/'), file, bytes);
    if (!file.endsWith('.md')) return null;
    if (room === 'articles') return (bytes) => this.keep(file, this.articles, readArticle(file, bytes, site));
    if (room === 'pages') return (bytes) => this.keep(file, this.pages, readStandingPage(file, bytes, site));
    if (room === 'authors') return (bytes) => this.keep(file, this.authors, readAuthor(file, bytes, site));
    return null;
  }

  archive(problems: readonly Problem[]): Archive {
    const { site, articles, pages, authors, pictures } = this;
    return { site, articles, pages, authors, pictures, problems: [...problems, ...this.problems] };
  }

  private keep<T>(file: string, shelf: T[], { value, flaws }: Reading<T>): void {
    this.problems.push(...inFile(file, flaws));
    if (value !== null) shelf.push(value);
  }

  private picture(path: string, file: string, bytes: Uint8Array): void {
    const { value, flaws } = measurePicture(path, bytes);
    this.problems.push(...inFile(file, flaws));
    if (value !== null) this.pictures.set(path, value);
  }
}

function strayFile(file: string) {
  const isCopy = file.endsWith('.md');
  const hint = isCopy
    ? 'Move it into articles/, pages/ or authors/.'
    : 'Stories end in .md; pictures belong in pictures/.';
  return warningAt(START, 'This file is not read: it is in no place that the site knows.', hint);
}
