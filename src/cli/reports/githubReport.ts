// Reports a check as commands of GitHub Actions, which show each problem at its line of a pull request.
import { printable } from '../../article/copy/printable.ts';
import { problemCount } from '../problemText.ts';
import type { Findings } from './Findings.ts';

/**
 * A workflow command for each problem, and the count for people.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubReport({ problems, pathOf }: Findings): string {
  const commands = problems.map(({ file, line, column, field, message, hint, severity }) => {
    const properties = { file: pathOf(file), line, col: column, title: field ?? 'Broadsheet' };
    const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
    return `::${severity} ${written.join(',')}::${data(`${message} ${hint}`.trim())}`;
  });
  return `${[...commands, problemCount(problems)].join('\n')}\n`;
}

// The escapes of @actions/core: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
function data(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
