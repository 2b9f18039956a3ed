// `broadsheet check`: validates all content and prints every problem.
import { parseArgs } from 'node:util';
import { byPlace, type Problem } from '../article/Problem.ts';
import { adviceOn } from '../edition/adviceOn.ts';
import { composeEdition } from '../edition/composeEdition.ts';
import type { ArchiveReading } from '../newsroom/Desk.ts';
import { readArchive } from '../newsroom/readArchive.ts';
import { type Command, type Context, complaint, type Outcome } from './Command.ts';
import { contentPath } from './contentPath.ts';
import { copyTexts } from './copyTexts.ts';
import { Comparison } from './history/Comparison.ts';
import { programVersion } from './programVersion.ts';
import { progressLine } from './progressLine.ts';
import type { Report } from './reports/Findings.ts';
import { githubReport } from './reports/githubReport.ts';
import { humanReport } from './reports/humanReport.ts';
import { jsonReport } from './reports/jsonReport.ts';
import { sarifReport } from './reports/sarifReport.ts';
import { systemError } from './systemError.ts';
import { type Checked, watchCheck } from './watchCheck.ts';

const HELP = `Usage: broadsheet check [--format human|json|github|sarif] [--strict] [--watch] [--no-history]

Validates all content and prints every problem: an error keeps a file from readers, a warning stops nothing.

  --format  human   path:line:column, the line itself and what to do; in colour on a terminal, unless NO_COLOR is set
            json    { "problems": [{ file, line, column, field, message, hint, severity }], "counts": { … } }
            github  commands for GitHub Actions, which shows each problem at its line
            sarif   SARIF 2.1.0, for code scanning and editors
  --json    short for --format json
  --strict  ends with 1 where there are warnings, too
  --watch   checks again at every change, until Ctrl+C; the exit code is that of the last check
  --no-history
            leaves out the comparison with the git history of the content, which warns of each address that was
            public once and that nothing answers any more

Paths are relative to the folder in which the command runs; in JSON they are relative to CONTENT_DIR.

Exit code: 0 without errors (there may be warnings), 1 with any error, 2 if the check could not be made.

Environment: CONTENT_DIR (content), NO_COLOR.
`;

const OPTIONS = {
  format: { type: 'string' },
  json: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  'no-history': { type: 'boolean', default: false },
} as const;

const REPORTS: ReadonlyMap<string, Report> = new Map([
  ['human', humanReport],
  ['json', jsonReport],
  ['github', githubReport],
  ['sarif', sarifReport],
]);

/** The command `check`. */
export const check: Command = {
  name: 'check',
  summary: 'validates all content; every problem as path:line:column',
  help: HELP,
  run,
};

async function run(flags: string[], context: Context): Promise<Outcome> {
  const { format, json, strict, watch, ...more } = parseArgs({ args: flags, options: OPTIONS }).values;
  const name = format ?? (json ? 'json' : 'human');
  const report = REPORTS.get(name);
  if (report === undefined)
    return complaint(`--format cannot be “${name}”: it is human, json, github or sarif.`, 2);
  if (json && name !== 'json') return complaint(`--json and --format ${name} exclude each other.`, 2);
  if (watch && name !== 'human') return complaint(`--watch prints for people: leave out ${name}.`, 2);
  const folder = context.settings.CONTENT_DIR;
  const { terminal, now } = context;
  const sheet = { context, report, strict };
  const comparison = new Comparison(folder, more['no-history']);
  try {
    if (watch) {
      const look = async (reading: ArchiveReading) =>
        checked(await problemsIn(reading, comparison, Date.now()), sheet);
      return { ...(await watchCheck(folder, look, terminal)), complaint: comparison.remark };
    }
    const reading = await readShowingProgress(context);
    const outcome = await checked(await problemsIn(reading, comparison, now), sheet);
    return { ...outcome, complaint: comparison.remark };
  } catch (error) {
    return complaint(`CONTENT_DIR=${systemError(error, folder)}`, 2);
  }
}

async function readShowingProgress({ settings, terminal }: Context): Promise<ArchiveReading> {
  const progress = progressLine(terminal, 'files read', () => performance.now());
  try {
    return await readArchive(settings.CONTENT_DIR, progress.tell);
  } finally {
    progress.erase();
  }
}

async function problemsIn(
  { archive, problems }: ArchiveReading,
  comparison: Comparison,
  now: number,
): Promise<readonly Problem[]> {
  if (archive === null) return problems;
  const edition = composeEdition(archive, now);
  const dead = await comparison.problemsOf({ archive, edition, now });
  return [...edition.problems, ...adviceOn(archive, now), ...dead].sort(byPlace);
}

interface Sheet {
  readonly context: Context;
  readonly report: Report;
  readonly strict: boolean;
}

async function checked(
  problems: readonly Problem[],
  { context: { settings, terminal, root }, report, strict }: Sheet,
): Promise<Checked> {
  const folder = settings.CONTENT_DIR;
  const files = report === humanReport ? problems.map(({ file }) => file) : [];
  const texts = await copyTexts(folder, files);
  const output = report({
    problems,
    pathOf: (file) => contentPath(folder, file, process.cwd()),
    textOf: (file) => texts.get(file) ?? null,
    hasColours: terminal.hasColours,
    version: await programVersion(root),
  });
  const fails = problems.some(({ severity }) => strict || severity === 'error');
  return { output, code: fails ? 1 : 0 };
}
