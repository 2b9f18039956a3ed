// Gives a text that a thread has read a body that looks for it where it waits: in the spool of the thread.
import type { Body } from '../../article/body/Body.ts';
import type { TakenInThread } from '../ReaderTask.ts';
import { KeptBody } from './KeptBody.ts';
import { KeptText } from './KeptText.ts';
import type { OpenFile } from './OpenFile.ts';

/** Does so in place: what has just come from a thread belongs to nobody else. */
export function withSpooled({ reading, span }: TakenInThread, spool: OpenFile | null): void {
  const value = reading?.value ?? null;
  if (span === null || spool === null || value === null || !('body' in value)) return;
  const kept = new KeptText(null, null).moveTo(spool, [...span, 0, 0]);
  (value as { body: Body }).body = new KeptBody(value.body, kept);
}
