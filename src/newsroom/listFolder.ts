// Finds the files of the content folder on disk, and says which cannot be read.
import { Disk } from './Disk.ts';
import { type ListedFile, refusedFile, systemWords } from './ListedFile.ts';
import { type Entry, type Found, isScratch, lookAtEntries } from './lookAtEntries.ts';

/** What a folder holds at one moment. */
export interface Listing {
  /** The absolute path of the folder, without links. */
  readonly root: string;
  /** In the order of their paths. */
  readonly files: readonly ListedFile[];
  /** The folders by their path relative to the content folder, each with its absolute path without links. */
  readonly folders: ReadonlyMap<string, string>;
  /** The files that are links, by their path relative to the content folder. */
  readonly links: ReadonlySet<string>;
  /** The links that lead back to a folder that they stand in, each with its absolute path. */
  readonly loops: ReadonlyMap<string, string>;
}

/** Lists a folder: `listFolder`, or what comes to the same. */
export type List = (folder: string, onFolder: (path: string) => void, disk: Disk) => Promise<Listing>;

/**
 * Lists every file below a folder.
 * @param onFolder is called with the absolute path of each folder before it is listed
 * @throws the error of the file system where the folder itself cannot be read
 */
export async function listFolder(
  folder: string,
  onFolder: (path: string) => void = () => undefined,
  disk = new Disk(),
): Promise<Listing> {
  const root = await disk.realpath(folder);
  const files: ListedFile[] = [];
  const found = { root, files, folders: new Map(), links: new Set<string>(), loops: new Map() };
  await list({ ...found, onFolder, disk }, '', [root]);
  return { ...found, files: files.sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

interface Tree {
  readonly root: string;
  readonly onFolder: (path: string) => void;
  readonly disk: Disk;
  /** Gather what was found. */
  readonly files: ListedFile[];
  readonly folders: Map<string, string>;
  readonly links: Set<string>;
  readonly loops: Map<string, string>;
}

/** The path of an entry, relative to the content folder. */
export function pathBelow(below: string, name: string): string {
  // Joined, and not put together of pieces, which would stay in memory beside the whole.
  return below === '' ? name : [below, name].join('/');
}

/** Lists a folder, which is the last of the folders through which it was reached. */
async function list(tree: Tree, below: string, through: readonly string[]): Promise<void> {
  const folder = through.at(-1) ?? tree.root;
  tree.onFolder(folder);
  tree.folders.set(below, folder);
  const dirents = (await tree.disk.entries(folder)).filter(({ name }) => !isScratch(name));
  const parent = withSlash(folder);
  const entries = dirents.map((dirent) => ({
    root: tree.root,
    folder: parent,
    dirent,
    file: pathBelow(below, dirent.name),
  }));
  for (const [entry, found] of await lookAtEntries(entries, tree.disk))
    await take(tree, entry, found, through);
}

/** The path of a folder, as that of what stands in it begins. */
export function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

async function take(tree: Tree, entry: Entry, found: Found, through: readonly string[]) {
  const { file, dirent } = entry;
  if (typeof found !== 'string') {
    tree.files.push(found);
    if (dirent.isSymbolicLink()) tree.links.add(file);
  } else if (through.includes(found)) {
    tree.files.push(refusedFile(file, ...LOOP));
    tree.loops.set(file, found);
  } else
    try {
      await list(tree, file, [...through, found]);
    } catch (error) {
      tree.folders.delete(file);
      tree.files.push(refusedFile(file, ...systemWords(error)));
    }
}

const LOOP = ['The link leads back to a folder that it stands in.', 'Delete the link.'] as const;
