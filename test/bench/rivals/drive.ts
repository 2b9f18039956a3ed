// Sends as many requests as a server answers, over many connections: with wrk, or with a client of our own.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasProgram, RIVALS } from './tools.ts';

/** What is asked for, and how long. */
export interface Drive {
  readonly port: number;
  /** One address, or many that are asked for in this order, again and again. */
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly seconds: number;
  /** The core of the client; null where it may be on any. */
  readonly core: number | null;
  /** For the script of the client. */
  readonly folder: string;
}

/** How many connections are open at once. */
export const CONNECTIONS = 64;

/** What the client counted. */
export interface Driven {
  readonly requests: number;
  readonly perSecond: number;
  /** In milliseconds. */
  readonly p99: number;
}

export const hasWrk = hasProgram('wrk', '-v');

/** Drives a server. @throws Error where an answer is neither 200 nor 304 */
export async function drive(asked: Drive): Promise<Driven> {
  const words = hasWrk ? wrk(asked) : own(asked);
  const output = await outputOf(asked.core === null ? words : ['taskset', '-c', `${asked.core}`, ...words]);
  const { requests, microseconds, p99, errors } = JSON.parse(output.split('\n').at(-2) ?? '{}') as Counted;
  if (errors > 0) throw new Error(`${errors} of ${requests} answers on port ${asked.port} were errors.`);
  return { requests, perSecond: (requests * 1_000_000) / microseconds, p99: p99 / 1000 };
}

interface Counted {
  readonly requests: number;
  readonly microseconds: number;
  readonly p99: number;
  readonly errors: number;
}

function wrk({ port, paths, headers, seconds, folder }: Drive): string[] {
  const script = join(folder, 'drive.lua');
  const fields = Object.entries(headers).map(
    ([name, value]) => `wrk.headers["${name}"] = ${JSON.stringify(value)}\n`,
  );
  writeFileSync(
    script,
    `${fields.join('')}
local requests = {}
local at = 0
function init(args)
  for path in io.lines("${join(folder, 'paths.txt')}") do requests[#requests + 1] = wrk.format("GET", path) end
end
function request()
  at = at % #requests + 1
  return requests[at]
end
function done(summary, latency)
  local e = summary.errors
  print(string.format('{"requests":%d,"microseconds":%d,"p99":%d,"errors":%d}', summary.requests,
    summary.duration, latency:percentile(99), e.status + e.connect + e.read + e.write + e.timeout))
end
`,
  );
  writeFileSync(join(folder, 'paths.txt'), `${paths.join('\n')}\n`);
  return ['wrk', '-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '-s', script, `http://127.0.0.1:${port}`];
}

function own({ port, paths, headers, seconds, folder }: Drive): string[] {
  const order = join(folder, 'drive.json');
  writeFileSync(order, JSON.stringify({ port, paths, headers, seconds, connections: CONNECTIONS }));
  return [process.execPath, '--import', 'tsx', `${RIVALS}/ownClient.ts`, order];
}

function outputOf([program = '', ...words]: readonly string[]): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('error', failed).once('close', () => done(output));
  });
}
