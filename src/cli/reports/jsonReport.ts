// Reports a check as JSON, for programs.
import { countOf } from '../problemText.ts';
import type { Findings } from './Findings.ts';

/** One JSON document: every problem as it is, with files relative to the content folder, and how many there are. */
export function jsonReport({ problems }: Findings): string {
  return `${JSON.stringify({ problems, counts: countOf(problems) }, null, 2)}\n`;
}
