// Has what a thread has read look for the rest of it where it waits: in the spool of the thread.
import type { TakenInThread } from '../ReaderTask.ts';
import { KeptBody } from './KeptBody.ts';
import { keptLinks } from './KeptLink.ts';
import { KeptOutline } from './KeptOutline.ts';
import { KeptText } from './KeptText.ts';
import type { OpenFile } from './OpenFile.ts';

/** A file as it came from a thread, with what waits in its spool. */
export function withSpooled(file: TakenInThread, spool: OpenFile | null): TakenInThread {
  const { reading, spooled } = file;
  const value = reading?.value ?? null;
  if (spooled === null || spool === null || reading === null || value === null || !('body' in value))
    return file;
  const kept = new KeptText(null, null).moveTo(spool, spooled.span);
  const body = new KeptBody(value.body, kept);
  if (spooled.links === null || !('id' in value))
    return { ...file, reading: { ...reading, value: { ...value, body } } };
  const links = keptLinks(spooled.links, kept);
  const known = file.known === null || file.known === 'fault' ? file.known : new KeptOutline(kept);
  return { ...file, known, reading: { ...reading, value: { ...value, body, links } } };
}
