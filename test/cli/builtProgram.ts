// Builds the program into a folder of its own and runs it as operators do: as a process.
import { type ChildProcess, spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { bundleProgram } from '../../.build/bundleProgram.ts';

/** A line of the log. */
export interface LogLine {
  readonly level: number;
  readonly time: number;
  readonly msg: string;
  readonly [name: string]: unknown;
}

/** A build, apart from `dist/`, which may be stale or be built anew at the same time. */
export interface Build {
  readonly main: string;
  readonly remove: () => void;
}

/** Builds the program. Each build may be changed: it has its own copy of all that was compiled. */
export function buildProgram(): Build {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-build-'));
  for (const name of ['node_modules', 'public', 'views']) symlinkSync(resolve(name), join(root, name));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  compiled ??= compile();
  for (const [file, text] of compiled) {
    mkdirSync(dirname(join(root, 'dist', file)), { recursive: true });
    writeFileSync(join(root, 'dist', file), text);
  }
  return { main: join(root, 'dist/main.js'), remove: () => rmSync(root, { recursive: true, force: true }) };
}

type Files = readonly (readonly [file: string, text: string])[];

/** Kept for the next build of the same process. */
let compiled: Files | undefined;

/** Where the run has compiled it, once for all its processes: written in by `compiledThreads`. Null while tests are watched. */
const COMPILED: string | null = null;

function compile(): Files {
  if (COMPILED !== null) return filesOf(COMPILED);
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-dist-'));
  try {
    bundleProgram(folder);
    return filesOf(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filesOf(folder: string): Files {
  return readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
}

/** The program as a process. */
export interface Running {
  readonly process: ChildProcess;
  readonly log: LogLine[];
  /** Its exit code, or the signal that ended it; resolved when it has ended and all its output has come. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  readonly stderr: () => string;
  /** The first line of the log with a message, also one that is still to come. */
  readonly logged: (message: string) => Promise<LogLine>;
}

/** Starts `broadsheet serve` on a free port, with some variables. */
export function startServer({ main }: Build, variables: Readonly<Record<string, string>>): Running {
  const cache = join(dirname(main), 'cache');
  const env = { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', CACHE_DIR: cache, ...variables };
  const child = spawn(process.execPath, [main, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const log: LogLine[] = [];
  const waiting: { message: string; found: (line: LogLine) => void }[] = [];
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = JSON.parse(text) as LogLine;
    log.push(line);
    for (const { message, found } of waiting) if (message === line.msg) found(line);
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return {
    process: child,
    log,
    ended: new Promise((end) => child.once('close', (code, signal) => end(code ?? signal))),
    stderr: () => stderr,
    logged: (message) =>
      new Promise((found) => {
        const known = log.find(({ msg }) => msg === message);
        if (known === undefined) waiting.push({ message, found });
        else found(known);
      }),
  };
}
