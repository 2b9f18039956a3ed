// Reads the whole content folder into an archive.
import type { Article, Author, StandingPage } from '../article/Article.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import { errorAt, inFile, type Problem, type Reading, START, warningAt } from '../article/Problem.ts';
import { readArticle } from '../article/readArticle.ts';
import { readSite } from '../article/readSite.ts';
import { readAuthor, readStandingPage } from '../article/readStanding.ts';
import type { Archive, Picture } from '../edition/Archive.ts';
import { measurePicture } from './measurePicture.ts';
import { type FileRead, readFolder } from './readFolder.ts';

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
  const files = await readFolder(folder);
  const { value: site, flaws } = readSiteFile(files);
  const siteProblems = inFile('site.yaml', flaws);
  if (site === null) return { archive: null, problems: siteProblems };
  const desk = new Desk(site);
  for (const file of files) desk.take(file);
  const archive = desk.archive(siteProblems);
  return { archive, problems: archive.problems };
}

function readSiteFile(files: readonly FileRead[]): Reading<Site> {
  const file = files.find((candidate) => candidate.file === 'site.yaml');
  if (file === undefined) {
    return {
      value: null,
      flaws: [
        errorAt(
          START,
          'The content folder has no site.yaml.',
          'Add it with at least name, url, language, timeZone and sections.',
        ),
      ],
    };
  }
  return file.bytes === null ? { value: null, flaws: file.flaws } : readSite(file.bytes);
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

  take({ file, bytes, flaws }: FileRead): void {
    this.problems.push(...inFile(file, flaws));
    if (bytes === null || file === 'site.yaml') return;
    const [room] = file.split('/');
    const isCopy = file.endsWith('.md');
    if (room === 'articles' && isCopy) this.keep(file, this.articles, readArticle(file, bytes, this.site));
    else if (room === 'pages' && isCopy)
      this.keep(file, this.pages, readStandingPage(file, bytes, this.site));
    else if (room === 'authors' && isCopy) this.keep(file, this.authors, readAuthor(file, bytes, this.site));
    else if (room === 'pictures') this.picture(file, bytes);
    else this.problems.push(...inFile(file, [strayFile(file)]));
  }

  archive(problems: readonly Problem[]): Archive {
    const { site, articles, pages, authors, pictures } = this;
    return { site, articles, pages, authors, pictures, problems: [...problems, ...this.problems] };
  }

  private keep<T>(file: string, shelf: T[], { value, flaws }: Reading<T>): void {
    this.problems.push(...inFile(file, flaws));
    if (value !== null) shelf.push(value);
  }

  private picture(file: string, bytes: Uint8Array): void {
    const path = file.slice('pictures/'.length);
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
