// Runs `broadsheet tweet` for tests: on files, on streams, and on a server of their own in the place of the network.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Outcome } from '../../src/cli/Command.ts';
import { readEnvironment } from '../../src/cli/environment.ts';
import { standardTerminal } from '../../src/cli/Terminal.ts';
import type { Network } from '../../src/cli/tweet/fetchPost.ts';
import { tweetCommand } from '../../src/cli/tweet.ts';

/** The present of these tests, 22 November 2026. */
export const NOW = Date.UTC(2026, 10, 22, 9, 30);

/** A network that nothing answers in. */
const NOBODY: Network = {
  oembed: 'http://127.0.0.1:1/oembed',
  archive: 'http://127.0.0.1:1',
  patience: 5_000,
};

/** What a run is given beside its words. */
interface Surroundings {
  readonly folder?: string;
  readonly network?: Partial<Network>;
  readonly input?: Iterable<string | Uint8Array>;
}

/** Runs the command. */
export function tweet(words: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { folder = 'content', network = {}, input = [] } = surroundings;
  const settings = readEnvironment({ CONTENT_DIR: folder });
  if ('wrong' in settings) throw new Error(settings.wrong);
  const chunks = async function* () {
    yield* input;
  };
  const command = tweetCommand({ network: { ...NOBODY, ...network }, input: chunks });
  return command.run([...words], { settings, root: process.cwd(), now: NOW, terminal: standardTerminal() });
}

/** Saves data in a file of its own; an object as JSON. */
export function saved(data: object | string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'saved');
  const isText = typeof data === 'string' || data instanceof Uint8Array;
  writeFileSync(path, isText ? data : JSON.stringify(data));
  return path;
}

/** Starts a server in the place of the platform and of the archive. */
export async function serving(answer: RequestListener): Promise<Partial<Network>> {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { oembed: `${origin}/oembed`, archive: origin };
}
