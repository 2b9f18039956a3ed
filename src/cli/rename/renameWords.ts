// Says what a renaming did, or would do, for people and for programs.
import { slugOf } from '../../article/readCopy.ts';
import { articleAddress } from '../../edition/redirects.ts';
import type { Plan } from './planRename.ts';

/** How a plan was carried out; not at all in a dry run. */
export interface Done {
  readonly dryRun: boolean;
  /** Whether git moved the file. */
  readonly git: boolean;
}

/** The report in words. */
export function renameText(plan: Plan, { dryRun, git }: Done): string {
  const { from, to } = plan.move;
  const is = dryRun ? 'would become' : 'is now';
  return [
    `${from} ${is} ${to}${git ? ' (moved with git)' : ''}.`,
    ...addressLines(plan),
    ...list(dryRun ? 'To be changed:' : 'Changed:', changedLines(plan)),
    ...list(
      'These links are written in a way that they cannot be changed in for sure; change them by hand:',
      plan.left.map(
        ({ file, line, column, written }) => `${nameAfter(file, plan)}:${line}:${column} ${written}`,
      ),
    ),
    ...list(
      'These files hold the old name, but have errors and were not looked into:',
      plan.unread.map((file) => `${file}: run the check`),
    ),
    ...(dryRun ? ['Nothing was changed: this was a dry run.'] : []),
    '',
  ].join('\n');
}

/** The report for programs. */
export function renameJson(plan: Plan, { dryRun, git }: Done): string {
  const { from, to, redirects } = plan.move;
  const redirect = redirects ? articleAddress(slugOf(from)) : null;
  const report = {
    from,
    to,
    address: articleAddress(slugOf(to)),
    redirect,
    changed: plan.changes.map(({ file }) => nameAfter(file, plan)),
    links: plan.left.map((link) => ({ ...link, file: nameAfter(link.file, plan) })),
    unread: plan.unread,
    git,
    dryRun,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function addressLines({ move: { from, to, redirects, isAddressKept } }: Plan): string[] {
  const [old, address] = [slugOf(from), slugOf(to)].map(articleAddress);
  if (old === address) return [`Its address stays ${address}.`];
  if (redirects) return [`${old} leads to ${address}; feeds and the short link keep its identity.`];
  if (isAddressKept) return [`Its address is ${address}; ${old} is that of another story.`];
  return [`Its address is ${address}; ${old} was never public, so nothing is left there.`];
}

function changedLines(plan: Plan): string[] {
  return plan.changes
    .filter(({ parts }) => parts.length > 0)
    .map(({ file, parts }) => `${nameAfter(file, plan)}: ${parts.join(', ')}`);
}

function nameAfter(file: string, { move: { from, to } }: Plan): string {
  return file === from ? to : file;
}

function list(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];
}
