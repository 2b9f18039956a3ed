// Reads and writes the addresses of posts and of their archived copies.
import type { ArchivedCopy } from './CapturedPost.ts';

/** What the address of a post tells. */
export interface PostReference {
  /** Null where the address names no account, such as x.com/i/status/20. */
  readonly handle: string | null;
  readonly id: string;
}

const POST =
  /^(?:https?:\/\/)?(?:(?:www|mobile|m)\.)?(?:twitter|x)\.com\/(?:#!\/)?(?:i\/web|(\w{1,20}))\/status(?:es)?\/(\d{1,25})(?:[/?#]\S*)?$/i;

const CAPTURE = /^(?:https?:\/\/)?web\.archive\.org\/web\/(?:(\d{4,14})(?:[a-z]{2}_|\*)?\/|\*\/)?(\S+)$/i;

/** Reads the address of a post in any form that the platform has used, or returns null. */
export function readPostAddress(text: string): PostReference | null {
  const [, handle = 'i', id] = POST.exec(text.trim()) ?? [];
  return id === undefined ? null : { handle: handle.toLowerCase() === 'i' ? null : handle, id };
}

/** The address of a post as front matter has it; null where a part of it is not known. */
export function postAddress(handle: string | null | undefined, id: string | null | undefined): string | null {
  return handle && id ? `https://x.com/${handle}/status/${id}` : null;
}

/** What the address of a capture by the Wayback Machine tells. */
export interface WaybackReference extends PostReference {
  /** Up to fourteen digits, year first; null stands for the newest capture. */
  readonly timestamp: string | null;
  /** The address that was captured. */
  readonly original: string;
}

/** Reads the address of a capture of a post, or returns null. */
export function readWaybackAddress(text: string): WaybackReference | null {
  const [, timestamp, original = ''] = CAPTURE.exec(text.trim()) ?? [];
  const post = readPostAddress(original);
  if (post === null) return null;
  const whole = /^https?:/i.test(original) ? original : `https://${original}`;
  return { ...post, timestamp: timestamp ?? null, original: whole };
}

/** The copy that a whole address of a capture leads to; null where it has no full date. */
export function archivedCopy({ timestamp, original }: WaybackReference): ArchivedCopy | null {
  const at = timestamp === null ? null : captureTime(timestamp);
  return at === null ? null : { address: `https://web.archive.org/web/${timestamp}/${original}`, at };
}

function captureTime(timestamp: string): string | null {
  const [, date, time] = /^(\d{8})(\d{6})?$/.exec(timestamp) ?? [];
  if (date === undefined) return null;
  const day = date.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return time === undefined ? day : `${day}T${time.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1:$2:$3')}Z`;
}
