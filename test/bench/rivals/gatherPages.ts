// Takes pages from the product as it serves them, so that rivals send the same bytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gzipSync } from 'node:zlib';

/** A page with its headers; its bodies are files: at its path, and with `.br` and `.gz` behind it. */
export interface GatheredPage {
  readonly path: string;
  /** Names and values by turns, of the page in Brotli. */
  readonly headers: readonly string[];
  readonly etag: string;
}

/** What each server adds by itself. */
const OWN = ['date', 'connection', 'keep-alive'];

/**
 * Asks for pages, and writes them to a folder. The first ones, which are read most, come last: so they are what the
 * product has at hand, as after a crawler and the readers of a day.
 */
export async function gatherPages(url: string, paths: readonly string[], folder: string): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const pages: GatheredPage[] = [];
  for (const path of [...paths].reverse()) pages.unshift(await gathered(url, path, { agent, folder }));
  agent.destroy();
  writeFileSync(join(folder, 'pages.json'), JSON.stringify(pages));
}

/** The pages in a folder. */
export function gatheredPages(folder: string): readonly GatheredPage[] {
  return JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')) as GatheredPage[];
}

/** The bytes of a page in a folder. */
export function bodyOf(folder: string, { path }: GatheredPage, ending: '' | '.br' | '.gz'): Buffer {
  return readFileSync(join(folder, `${path}${ending}`));
}

interface Where {
  readonly agent: Agent;
  readonly folder: string;
}

async function gathered(url: string, path: string, { agent, folder }: Where): Promise<GatheredPage> {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  const br = await fetched(`${url}${path}`, 'br', agent);
  const plain = brotliDecompressSync(br.body);
  writeFileSync(file, plain);
  writeFileSync(`${file}.br`, br.body);
  writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }));
  return { path, headers: br.headers, etag: br.etag };
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
