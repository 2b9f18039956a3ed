// The command that prints links to previews.
import { describe, expect, it } from 'vitest';
import { preview } from '../../src/cli/preview.ts';
import { standardTerminal } from '../../src/cli/Terminal.ts';
import { contentFolder, story } from '../builders/contentFolder.ts';
import { PREVIEW_SECRET, paperOn } from '../builders/paper.ts';
import { ask } from '../web/exchange.ts';

const NOW = Date.parse('2020-01-01T12:00:00Z');

const FILES = {
  'articles/2020/secret-story.md': story({ headline: 'The secret', draft: 'true' }),
  'articles/public-story.md': story(),
  'articles/gone-story.md': story({ expires: '2019-01-01' }),
  'articles/broken-story.md': story({ draft: 'true', section: 'wrold' }),
};

function run(flags: string[], settings: object = {}, folder = contentFolder(FILES)) {
  const all = {
    PORT: 0,
    HOST: 'localhost',
    CONTENT_DIR: folder,
    CACHE_DIR: '',
    LOG_LEVEL: 'silent' as const,
    PREVIEW_SECRET,
    ...settings,
  };
  const terminal = standardTerminal();
  return preview.run(flags, { settings: all, root: process.cwd(), now: NOW, terminal });
}

describe('broadsheet preview', () => {
  it('prints a link that opens the story on a server with the same secret', async () => {
    const folder = contentFolder(FILES);
    const { output, code } = await run(['secret-story'], {}, folder);
    const [link = '', note] = output.split('\n');
    expect(code).toBe(0);
    expect(link).toMatch(/^https:\/\/paper\.example\/articles\/secret-story\?preview=/);
    expect(note).toBe(
      'It works until 8 January 2020, 12:00 GMT, and ends with the next change of the story, its pictures or its authors.',
    );
    const { app, setClock } = await paperOn(folder, '2020-01-08T11:59:59Z');
    const target = link.replace('https://paper.example', '');
    expect((await ask(app, target)).text).toContain('The secret');
    setClock('2020-01-08T12:00:00Z');
    expect((await ask(app, target)).status).toBe(404);
  });

  it.each([
    'articles/2020/secret-story.md',
    'content/articles/2020/secret-story.md',
    '/articles/secret-story',
    'https://paper.example/articles/secret-story/',
  ])('takes %s for its story', async (name) => {
    expect((await run([name])).output).toContain('/articles/secret-story?preview=secret-story.');
  });

  it('takes the span of time, the public origin and the form of the output', async () => {
    const { output } = await run(['secret-story', '--for', '90m', '--json'], {
      SITE_URL: 'https://other.example',
    });
    expect(JSON.parse(output)).toEqual({
      url: expect.stringMatching(/^https:\/\/other\.example\/articles\/secret-story\?preview=/),
      expires: '2020-01-01T13:30:00.000Z',
    });
  });

  it.each([
    [['public-story'], '“public-story” is public already: https://paper.example/articles/public-story'],
    [['gone-story'], '“gone-story” is gone: it has expired or was withdrawn, and has no preview.'],
    [['secret-stroy'], 'There is no story “secret-stroy”. Did you mean secret-story?'],
    [
      ['broken-story'],
      '“broken-story” cannot be shown before its file is mended. articles/broken-story.md:4:10',
    ],
  ])('refuses %s', async (flags, words) => {
    const { output, complaint, code } = await run(flags);
    expect([output, code]).toEqual(['', 1]);
    expect(complaint).toContain(words);
  });

  it('says what to do where there is no secret', async () => {
    const { complaint, code } = await run(['secret-story'], { PREVIEW_SECRET: undefined });
    expect([complaint, code]).toEqual([
      expect.stringMatching(/PREVIEW_SECRET is not set.*openssl rand -hex 32/),
      1,
    ]);
  });

  it.each([[[]], [['a', 'b']], [['a', '--for', '7']], [['a', '--for', '0d']], [['a', '--for', '91d']]])(
    'takes %j for a wrong usage',
    async (flags) => {
      const { complaint, code } = await run(flags);
      expect(code).toBe(2);
      expect(complaint).toMatch(/^broadsheet: (?:preview takes one slug|--for cannot be “)/);
    },
  );
});
