// `broadsheet rename`: gives a story another slug or folder; its old address leads on and its identity stays.
import { parseArgs } from 'node:util';
import { type Command, type Context, complaint, type Outcome, success } from './Command.ts';
import { carryOut } from './rename/carryOut.ts';
import { prepareRename } from './rename/prepareRename.ts';
import { RenameError } from './rename/RenameError.ts';
import { renameJson, renameText } from './rename/renameWords.ts';
import { systemError } from './systemError.ts';

const HELP = `Usage: broadsheet rename OLD NEW [--dry-run] [--json]

Gives a story another name, and so another address.

  OLD        its slug, its address, or the path of its file
  NEW        the new slug; or a path below articles/ that ends with it, such as 2026/new-slug, to move it there
  --dry-run  prints what would be done, and changes nothing
  --json     prints the report for programs

The old address leads to the new one: the old slug is added to \`aliases\`. Feeds and the short link stay: the old slug
is written down as \`id\`, unless there is one. A draft without \`published\` was never public and gets neither. Links,
\`related\` and \`front\` in site.yaml are changed where they name the story. The file is moved with git where git follows
it. Nothing is overwritten, and nothing is done by halves.

Exit code: 0 when it is done, 1 if it could not be, 2 for wrong flags and names that cannot be an address.

Environment: CONTENT_DIR (content).
`;

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** The command `rename`. */
export const rename: Command = {
  name: 'rename',
  summary: 'renames a story; its old address redirects, its identity stays',
  help: HELP,
  run,
};

async function run(flags: string[], { settings, now }: Context): Promise<Outcome> {
  const { values, positionals } = parseArgs({ args: flags, options: OPTIONS, allowPositionals: true });
  const [old, wanted, ...more] = positionals;
  if (old === undefined || wanted === undefined || more.length > 0)
    return complaint('rename takes a story and its new name: npm run rename -- old-slug new-slug', 2);
  const folder = settings.CONTENT_DIR;
  try {
    const prepared = await prepareRename({ folder, old, wanted, now });
    if ('code' in prepared) return prepared;
    const git = values['dry-run'] ? false : await carryOut(folder, prepared);
    const print = values.json ? renameJson : renameText;
    return success(print(prepared, { dryRun: values['dry-run'], git }));
  } catch (error) {
    if (error instanceof RenameError) return complaint(error.message, 1);
    return complaint(systemError(error, folder), 1);
  }
}
