// A press that was made ready needs its templates no more.
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPress } from '../../src/render/createPress.ts';
import { createApp } from '../../src/web/createApp.ts';
import { story } from '../builders/contentFolder.ts';
import { paper, press as usual } from '../builders/paper.ts';
import { ask } from '../web/exchange.ts';

/** A folder of the program with templates of its own. */
function program(): string {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-press-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const name of ['public', 'node_modules', '.assets'])
    symlinkSync(join(process.cwd(), name), join(root, name));
  cpSync('views', join(root, 'views'), { recursive: true });
  return root;
}

describe('a press that is warmed up', () => {
  it('has compiled every template, and prints the same', async () => {
    const { newsroom, folder } = await paper({ 'articles/a.md': story() });
    const root = program();
    const press = createPress(root);
    await press.warmUp();
    rmSync(join(root, 'views'), { recursive: true });
    const log = { error: () => {}, warn: () => {}, info: () => {} };
    const clock = () => Date.parse('2020-01-01T12:00:00Z');
    const parts = { newsroom, log, origin: null, previewSecret: null, contentDir: folder, clock };
    for (const path of ['/', '/articles/a', '/none']) {
      const [one, other] = [createApp({ ...parts, press }), createApp({ ...parts, press: usual })];
      expect((await ask(one, path)).body).toEqual((await ask(other, path)).body);
    }
  });

  it('says which template is wrong', async () => {
    const root = program();
    writeFileSync(join(root, 'views/pages/front.njk'), '{% if %}');
    await expect(createPress(root).warmUp()).rejects.toThrow(/front\.njk/);
  });
});
