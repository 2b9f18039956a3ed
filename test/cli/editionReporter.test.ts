// The log names each problem once, and does not drown in those of one file.
import { expect, it } from 'vitest';
import type { Problem } from '../../src/article/Problem.ts';
import { editionReporter } from '../../src/cli/editionReporter.ts';
import type { Edition } from '../../src/edition/Edition.ts';
import { editionOf } from '../edition/editionOf.ts';

function problems(file: string, count: number): Problem[] {
  return Array.from({ length: count }, (_, index) => ({
    file,
    line: index + 1,
    column: 1,
    field: null,
    message: 'Wrong.',
    hint: 'Mend it.',
    severity: 'error' as const,
  }));
}

it('logs a problem when it appears, and of one file no more than people read', () => {
  const lines: string[] = [];
  const write = (details: object, message: string) =>
    void lines.push(`${message} ${JSON.stringify(details)}`);
  const report = editionReporter({ error: write, warn: write, info: write } as never);
  const edition: Edition = { ...editionOf({}), problems: [...problems('a.md', 25), ...problems('b.md', 1)] };
  report(edition);
  expect(lines.filter((line) => line.startsWith('problem in the content'))).toHaveLength(21);
  expect(lines).toContain('more problems in the same file {"file":"a.md","more":5}');
  lines.length = 0;
  report(edition);
  expect(lines).toEqual(['edition {"stories":0,"problems":"26 errors, 0 warnings."}']);
});
