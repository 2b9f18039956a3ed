// Opens the file of an index, and makes it anew where it cannot be used.
import { rmSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';
import { INDEX_VERSION } from '../StoryCopy.ts';

/** A database of SQLite, with the methods of its package. */
export type Database = InstanceType<typeof sqlite.Database>;

/**
 * The words of the stories, folded, in columns of their weight: FTS5 keeps where each word stands and none of the text.
 * The words are taken apart before: to its tokenizer, whatever is not a space is a letter.
 */
const SCHEMA = `
CREATE TABLE stories (id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, key TEXT NOT NULL, copy TEXT NOT NULL);
CREATE TABLE words (word TEXT PRIMARY KEY, stories INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE found USING fts5(headline, standfirst, topics, authors, body, posts, facets,
  content='', contentless_delete=1, tokenize='ascii');
PRAGMA user_version = ${INDEX_VERSION};
`;

/**
 * This process alone uses the file: the lock is kept, instead of one folder being made and removed for each read.
 * Written is what survives the end of the process and, but for the last moment, that of the machine.
 */
const SETTINGS = `
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA cache_size = -24000;
PRAGMA synchronous = NORMAL;
PRAGMA journal_mode = TRUNCATE;
`;

/**
 * Opens an index.
 * @param path null for one in memory
 * @param isAfresh whether to throw away what is there
 * @throws Error where no file can be written there
 */
export function openStore(path: string | null, isAfresh: boolean): Database {
  if (path === null) return created(new sqlite.Database(':memory:'));
  // Of a process that ended without closing it; whoever opens the file has made sure that nobody else does.
  rmSync(`${path}.lock`, { recursive: true, force: true });
  return (isAfresh ? null : opened(path)) ?? created(new sqlite.Database(emptied(path)));
}

function opened(path: string): Database | null {
  let database: Database | null = null;
  try {
    database = new sqlite.Database(path, { fileMustExist: true });
    database.exec(SETTINGS);
    const version = database.get('PRAGMA user_version')?.user_version;
    if (version === INDEX_VERSION) return database;
  } catch {
    // No file, or one that is no database: either way there is none to be used.
  }
  closeQuietly(database);
  return null;
}

function created(database: Database): Database {
  database.exec("PRAGMA page_size = 8192; PRAGMA encoding = 'UTF-8';");
  database.exec(SETTINGS);
  database.exec(`BEGIN; ${SCHEMA} COMMIT;`);
  return database;
}

function closeQuietly(database: Database | null): void {
  try {
    database?.close();
  } catch {
    // What is damaged may not even be closed.
  }
}

/** Removes the file of an index, with what belongs to it, and returns its path. */
function emptied(path: string): string {
  for (const end of ['', '-journal', '.lock']) rmSync(path + end, { recursive: true, force: true });
  return path;
}
