// Finds the mentions, hashtags, cashtags and links in the text of a post, as the network itself would link them.

import {
  bareLabel,
  bareRun,
  cashtagPattern,
  endAt,
  gluedToHost,
  hashtagPattern,
  hostLabel,
  hostRun,
  matchAt,
  mayPrecedeHost,
  mentionPattern,
  passedOver,
  path,
  pathEnd,
  port,
  query,
  queryEnd,
  schemeAtEnd,
  shortLink,
} from './postPatterns.ts';
import { hostEnd, topLevelDomainEnd } from './topLevelDomains.ts';

type LinkKind = 'mention' | 'list' | 'hashtag' | 'cashtag' | 'url';

/** A stretch of a post: plain text, or a link with the address it leads to. */
export type PostSegment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: LinkKind; readonly text: string; readonly href: string };

type Span = { readonly kind: LinkKind; readonly start: number; readonly end: number; readonly href: string };

/** `start` is where the link begins; `glued` marks a name that is passed over with its path, not linked. */
type Host = { readonly start: number; readonly end: number; readonly form: 'full' | 'bare' | 'glued' };

const network = 'https://x.com';
// The published rules link neither a longer address nor a longer slug of the shortening service.
const longestUrl = 4096;
const longestSlug = 40;
const longestScheme = 'https://'.length;

/**
 * Takes the text of a post; returns it cut into plain text and links, in order and without loss, so that
 * the segments' texts joined are the text again. What becomes a link follows twitter-text's published rules.
 */
export function linkPost(text: string): readonly PostSegment[] {
  const spans = [...urlSpans(text), ...tagSpans(text)].sort((one, other) => one.start - other.start);
  const segments: PostSegment[] = [];
  let at = 0;
  for (const { kind, start, end, href } of spans) {
    // A tag inside a link's address, or a name inside a tag, belongs to what began before it.
    if (start < at) continue;
    if (start > at) segments.push({ kind: 'text', text: text.slice(at, start) });
    segments.push({ kind, text: text.slice(start, end), href });
    at = end;
  }
  if (at < text.length) segments.push({ kind: 'text', text: text.slice(at) });
  return segments;
}

function* tagSpans(text: string): Generator<Span> {
  for (const pattern of [mentionPattern, hashtagPattern, cashtagPattern]) {
    for (const match of text.matchAll(pattern)) {
      const { before = '', stop, ...parts } = match.groups ?? {};
      if (stop !== undefined) continue;
      yield { start: match.index + before.length, end: match.index + match[0].length, ...tagTarget(parts) };
    }
  }
}

function tagTarget(parts: Readonly<Record<string, string | undefined>>): Pick<Span, 'kind' | 'href'> {
  const { user, list, tag, ticker } = parts;
  if (tag !== undefined) return { kind: 'hashtag', href: `${network}/hashtag/${encodeURIComponent(tag)}` };
  if (ticker !== undefined) return { kind: 'cashtag', href: `${network}/search?q=%24${ticker}` };
  if (list !== undefined) return { kind: 'list', href: `${network}/${user}${list}` };
  return { kind: 'mention', href: `${network}/${user}` };
}

function* urlSpans(text: string): Generator<Span> {
  let used = 0;
  let at = 0;
  for (let run = matchAt(hostRun, text, at); run; run = matchAt(hostRun, text, at)) {
    at = run.index + run[0].length;
    const host = run[0].includes('.') ? findHost(text, run.index, at, used) : undefined;
    if (!host) continue;
    const portStop = endAt(port, text, host.end);
    const pathStop = endAt(path, text, portStop, pathEnd);
    used = at = endAt(query, text, pathStop, queryEnd);
    if (host.form === 'full') yield* fullSpan(text.slice(host.start, used), host.start);
    // A bare name takes a query along only after a path.
    if (host.form === 'bare') yield* bareSpans(text, host, pathStop > portStop ? used : host.end);
  }
}

/**
 * Finds the one host name in a run of host characters that can become a link. One attempt at the first place
 * a name may begin is enough, and keeps the work linear: any later name would follow `-`, `_`, `.` or `/`.
 */
function findHost(text: string, start: number, stop: number, used: number): Host | undefined {
  // The space stands for the start of the text, which a scheme may follow as well.
  const lead = (used > 0 ? '' : ' ') + text.slice(Math.max(used, start - longestScheme - 1), start);
  const scheme = schemeAtEnd.exec(lead)?.[1];
  const from = scheme === undefined ? bareStart(text, start, used) : start;
  const end = hostEnd(text, from, hostLabel);
  if (end > 0 && scheme !== undefined) return { start: start - scheme.length, end, form: 'full' };
  if (end > 0 && !gluedToHost.test(text.charAt(from - 1))) return { start: from, end, form: 'bare' };
  const lastDot = text.lastIndexOf('.', stop - 1);
  if (from >= lastDot || gluedToHost.test(text.charAt(lastDot - 1))) return undefined;
  return topLevelDomainEnd(text, lastDot + 1) === stop ? { start, end: stop, form: 'glued' } : undefined;
}

function bareStart(text: string, start: number, used: number): number {
  if (start === 0 || (start > used && mayPrecedeHost.test(text.charAt(start - 1)))) return start;
  return endAt(passedOver, text, start);
}

function* fullSpan(written: string, start: number): Generator<Span> {
  const short = shortLink.exec(written);
  if ((short?.[1]?.length ?? 0) > longestSlug) return;
  const href = short?.[0] ?? written;
  if (isAddress(href)) yield { kind: 'url', start, end: start + href.length, href };
}

function* bareSpans(text: string, host: Host, used: number): Generator<Span> {
  const name = text.slice(host.start, host.end);
  for (const run of name.matchAll(bareRun)) {
    const nameEnd = hostEnd(name, run.index, bareLabel);
    const start = host.start + run.index;
    const end = nameEnd === name.length ? used : host.start + nameEnd;
    const href = `https://${text.slice(start, end)}`;
    if (nameEnd > 0 && isAddress(href)) yield { kind: 'url', start, end, href };
  }
}

/** Whether a browser would open this address: names have labels of 1 to 63 characters in their encoded form. */
function isAddress(href: string): boolean {
  if (href.length > longestUrl) return false;
  try {
    // Not `URL.canParse`: once optimised, Node 20's refuses some names with accents.
    return /^(?:[^.]{1,63}\.)+[^.]{1,63}$/.test(new URL(href).hostname);
  } catch {
    return false;
  }
}
