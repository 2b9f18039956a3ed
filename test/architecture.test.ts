// The rules of the house: which way imports point, what is pure, how long a file may be.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

interface SourceFile {
  /** Relative to src/. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
  /** Files of src/ that it imports. */
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

/** A folder may import from those before it; those on one line do not know each other. */
const ORDER = [
  ['words'],
  ['article'],
  ['edition'],
  ['search'],
  ['newsroom', 'pages', 'syndication'],
  ['render'],
  ['web'],
  ['cli'],
  ['main.ts'],
];

const PURE = ['words', 'article', 'edition', 'pages', 'syndication'];

const files: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.split('\\').join('/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map(read);

function read(path: string): SourceFile {
  const text = readFileSync(join('src', path), 'utf8');
  const specifiers = [...text.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gms)].map(
    (match) => match[1] ?? '',
  );
  return {
    path,
    room: path.split('/')[0] ?? '',
    text,
    imports: specifiers.filter((name) => name.startsWith('.')).map((name) => posix.join(dirname(path), name)),
    packages: specifiers.filter((name) => !name.startsWith('.')),
  };
}

/** A catalogue of words is as long as the list of its words. */
function isCatalogue(path: string): boolean {
  return /^words\/(?:arabic|english|spanish)\.ts$/.test(path);
}

function rank(room: string): number {
  return ORDER.findIndex((rooms) => rooms.includes(room));
}

function breaches(isBreach: (file: SourceFile, imported: string) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports
      .filter((imported) => isBreach(file, imported))
      .map((imported) => `${file.path} -> ${imported}`),
  );
}

describe('the architecture', () => {
  it('has every file in a known room', () => {
    expect(files.filter(({ room }) => rank(room) === -1).map(({ path }) => path)).toEqual([]);
  });

  it('lets imports point one way only', () => {
    const wrongWay = breaches(({ room }, imported) => {
      const other = imported.split('/')[0] ?? '';
      return other !== room && rank(other) >= rank(room);
    });
    expect(wrongWay).toEqual([]);
  });

  it('has no import cycles', () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const cycles: string[] = [];
    const done = new Set<string>();
    const follow = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      if (done.has(path) || trail.includes(path)) return;
      for (const imported of byPath.get(path)?.imports ?? []) follow(imported, [...trail, path]);
      done.add(path);
    };
    for (const { path } of files) follow(path, []);
    expect(cycles).toEqual([]);
  });

  it('keeps disk, clock, environment and web out of the pure rooms', () => {
    const impure = files.filter(({ room, packages, text }) => {
      if (!PURE.includes(room)) return false;
      const outside = packages.some(
        (name) =>
          name === 'express' || (name.startsWith('node:') && name !== 'node:path' && name !== 'node:crypto'),
      );
      return outside || /\bDate\.now\(|new Date\(\)|\bprocess\.|Math\.random\(/.test(text);
    });
    expect(impure.map(({ path }) => path)).toEqual([]);
  });

  it('reads the environment in one file', () => {
    expect(files.filter(({ text }) => text.includes('process.env')).map(({ path }) => path)).toEqual([
      'cli/environment.ts',
    ]);
  });

  it('prints raw HTML only where blocks of a body are printed', () => {
    const templates = readdirSync('views', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.njk'),
    );
    const raw = templates.filter((path) => /\|\s*safe\b/.test(readFileSync(join('views', path), 'utf8')));
    expect(raw.sort()).toEqual(
      ['components/prose/prose.njk', 'components/table/table.njk'].map((path) => join(path)),
    );
  });

  it('prints structured data in one file, which escapes it as JSON, and in no template', () => {
    const printing = files.filter(({ text }) => text.includes('application/ld+json')).map(({ path }) => path);
    expect(printing).toEqual(['render/structuredDataScripts.ts']);
    const templates = readdirSync('views', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.njk'),
    );
    const naming = templates.filter((path) =>
      /ld\+json|structuredData|\|\s*dump\b/.test(readFileSync(join('views', path), 'utf8')),
    );
    expect(naming).toEqual([]);
  });

  it('says in the first line of each file what it is for, and keeps files short', () => {
    expect(
      files.filter(({ text }) => !/^(?:#!.*\n)?\/\/ .+[.:]\n/.test(text)).map(({ path }) => path),
    ).toEqual([]);
    const long = files.filter(({ path, text }) => !isCatalogue(path) && text.split('\n').length > 151);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('names no file after nothing', () => {
    expect(
      files.filter(({ path }) => /(?:^|\/)(?:utils?|helpers?|common|misc|manager|index)\.ts$/.test(path)),
    ).toEqual([]);
  });
});
