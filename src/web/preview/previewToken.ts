// Signs and checks links to stories that are not published yet.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** What is signed. */
export interface Previewed {
  readonly slug: string;
  /** The permanent identity of the story. */
  readonly id: string;
  /** Of what it shows: see `previewIdentity`. */
  readonly identity: string;
}

/** What a token says: whose it is and until when (seconds since 1970-01-01T00:00Z), and its signature. */
export interface PreviewToken {
  readonly slug: string;
  readonly expires: number;
  readonly signature: string;
}

const FORM = /^([a-z0-9-]{1,100})\.(\d{1,12})\.([\w-]{43})$/;

/**
 * Makes a token for a story as it is now: another word or picture of it, and the token fits no more.
 * @param expires seconds since 1970-01-01T00:00Z
 */
export function signPreview(secret: string, story: Previewed, expires: number): string {
  return `${story.slug}.${expires}.${signatureOf(secret, story, expires)}`;
}

/** Reads a token; null for what is none. Nothing is checked yet. */
export function parsePreviewToken(text: string): PreviewToken | null {
  const [, slug, expires, signature] = FORM.exec(text) ?? [];
  if (slug === undefined || expires === undefined || signature === undefined) return null;
  return { slug, expires: Number(expires), signature };
}

/**
 * Whether a token opens a story at an instant in milliseconds. How long it takes to say no tells nothing about the
 * right signature (RFC 2104; CWE-208).
 */
export function opensPreview(secret: string, story: Previewed, token: PreviewToken, now: number): boolean {
  const right = Buffer.from(signatureOf(secret, story, token.expires));
  const given = Buffer.from(token.signature);
  const isRight = right.length === given.length && timingSafeEqual(right, given);
  return isRight && token.slug === story.slug && now < token.expires * 1000;
}

// The parts cannot run into one another: none of them holds a line break.
function signatureOf(secret: string, { slug, id, identity }: Previewed, expires: number): string {
  const message = ['broadsheet preview', slug, id, identity, expires].join('\n');
  return createHmac('sha256', secret).update(message).digest('base64url');
}
