// Takes pages from the product as it serves them, so that rivals send the same bytes.
import { writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';

/** A page in each coding, with its headers, as a file of JSON holds it; bodies in base64. */
export interface GatheredPage {
  readonly path: string;
  readonly headers: readonly string[];
  readonly etag: string;
  readonly br: string;
  readonly gzip: string;
  readonly identity: string;
}

/** What each server adds by itself. */
const OWN = ['date', 'connection', 'keep-alive'];

/**
 * Asks for pages and writes them to a file, a line of JSON each.
 * @returns the file
 */
export async function gatherPages(url: string, paths: readonly string[], folder: string): Promise<string> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const lines: string[] = [];
  for (const path of paths) lines.push(JSON.stringify(await gathered(url, path, agent)));
  agent.destroy();
  const file = join(folder, 'pages.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

async function gathered(url: string, path: string, agent: Agent): Promise<GatheredPage> {
  const [br, gzip, identity] = await Promise.all(
    ['br', 'gzip', 'identity'].map((coding) => fetched(`${url}${path}`, coding, agent)),
  );
  if (br === undefined || gzip === undefined || identity === undefined) throw new Error(`No page at ${path}`);
  return {
    path,
    headers: br.headers,
    etag: br.etag,
    br: br.body.toString('base64'),
    gzip: gzip.body.toString('base64'),
    identity: identity.body.toString('base64'),
  };
}

interface Fetched {
  readonly headers: readonly string[];
  readonly etag: string;
  readonly body: Buffer;
}

function fetched(url: string, coding: string, agent: Agent): Promise<Fetched> {
  return new Promise((done, failed) => {
    const request = get(url, { agent, headers: { 'Accept-Encoding': coding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', failed);
      response.on('end', () => {
        const { rawHeaders, headers, statusCode } = response;
        if (statusCode !== 200) return failed(new Error(`${url} was answered with ${statusCode}.`));
        const kept = rawHeaders.filter((_text, index) => {
          const name = rawHeaders[index - (index % 2)] ?? '';
          return !OWN.includes(name.toLowerCase());
        });
        done({ headers: kept, etag: headers.etag ?? '', body: Buffer.concat(chunks) });
      });
    });
    request.on('error', failed);
  });
}
