// Bundles the program into a folder, so that it starts from a few files: `npx tsx .build/bundleProgram.ts [FOLDER]`.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** What is started by its file: the program, its threads and its processes, which look for each other in one folder. */
const ENTRIES = [
  'src/main.ts',
  'src/newsroom/threadOfReader.ts',
  'src/newsroom/listing/threadOfLister.ts',
  'src/search/threadOfSearch.ts',
  'src/render/pictures/pictureProcess.ts',
  'src/render/cards/drawingProcess.ts',
];

/** What loads machine code or WebAssembly from beside its own files. */
const APART = ['harfbuzzjs', 'lightningcss', 'node-sqlite3-wasm', 'sharp'];

/** What packages load and this program never uses: Express's readers of bodies alone bring half a megabyte of tables. */
const UNUSED = ['body-parser', 'chokidar'];

/** Stands for them. */
const NOTHING = fileURLToPath(new URL('nothing.cjs', import.meta.url));

/** Packages of the older kind call for Node's own modules by `require`, which modules of today have to make. */
const REQUIRE =
  "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);";

/**
 * Bundles the program. A server that runs from the folder meanwhile finds every file whole at any time.
 * @param folder is made where it is missing, and holds nothing else afterwards
 * @throws where the sources have errors of syntax, or name what is not there
 */
export function bundleProgram(folder: string): void {
  const { outputFiles } = buildSync({
    entryPoints: Object.fromEntries(ENTRIES.map((file) => [basename(file, '.ts'), file])),
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: APART,
    alias: Object.fromEntries(UNUSED.map((name) => [name, NOTHING])),
    banner: { js: REQUIRE },
    // Names stay as they are, for the sake of stack traces.
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 200,
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  mkdirSync(folder, { recursive: true });
  for (const { path, contents } of outputFiles) {
    writeFileSync(`${path}.${process.pid}`, contents);
    renameSync(`${path}.${process.pid}`, path);
  }
  const names = new Set(outputFiles.map(({ path }) => basename(path)));
  // What another build is about to put in place is left alone.
  const isOld = (name: string) => !names.has(name) && !/\.js\.\d+$/.test(name);
  for (const name of readdirSync(folder).filter(isOld))
    rmSync(join(folder, name), { recursive: true, force: true });
}

if (argv[1] === fileURLToPath(import.meta.url)) bundleProgram(argv[2] ?? 'dist');
