// Fetches a text from the network, within a time and a size.
import type { Refusal } from '../../article/tweet/capture/CapturedPost.ts';
import { hostReason } from '../hostReason.ts';

/** An answer whose text has come completely. */
export interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly text: string;
  /** The address that answered, after redirects. */
  readonly url: string;
}

/** A page of one tweet has about half a megabyte. */
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Fetches a text. Redirects are followed, up to twenty of them.
 * @param patience how long to wait for the whole of it, in milliseconds
 */
export async function fetchText(url: string, patience: number): Promise<Answer | Refusal> {
  const { hostname } = new URL(url);
  const signal = AbortSignal.timeout(patience);
  try {
    const headers = { accept: 'application/json, text/html;q=0.9', 'user-agent': 'broadsheet' };
    const response = await fetch(url, { signal, headers });
    const text = await boundedText(response);
    if (text === null)
      return { refusal: `${hostname} answered with more than ${MAX_BYTES / 1024 / 1024} MiB.` };
    return { ok: response.ok, status: response.status, text, url: response.url };
  } catch (error) {
    if (signal.aborted) return { refusal: `${hostname} did not answer within ${patience / 1000} seconds.` };
    return { refusal: `${hostname} could not be reached: ${hostReason(error)}.` };
  }
}

async function boundedText({ body }: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > MAX_BYTES) return null;
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}
