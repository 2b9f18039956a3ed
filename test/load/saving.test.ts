// However a file is saved, readers get the old story or the new one, each whole, and soon the new one.
import {
  appendFileSync,
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type ServedPaper, servedPaper } from '../builders/servedPaper.ts';
import { soon } from '../builders/soon.ts';

/** Saves a text at a path in the way of some program. */
type Save = (path: string, text: string, name: (beside: string) => string) => Promise<void> | void;

const inPieces =
  (size: number, wait: number): Save =>
  async (path, text) => {
    const file = openSync(path, 'r+');
    ftruncateSync(file);
    for (let from = 0; from < text.length; from += size) {
      writeSync(file, text.slice(from, from + size));
      await pause(wait);
    }
    closeSync(file);
  };

const SAVES: readonly (readonly [string, Save])[] = [
  [
    'vim, which tries a file out, moves the old one away, writes a new one and deletes the old',
    async (path, text, name) => {
      writeFileSync(name('4913'), '');
      unlinkSync(name('4913'));
      writeFileSync(name('.alpha.md.swp'), 'b0VIM 9.0');
      renameSync(path, name('alpha.md~'));
      await pause(5);
      const file = openSync(path, 'w');
      await pause(20);
      writeSync(file, text);
      fsyncSync(file);
      closeSync(file);
      unlinkSync(name('alpha.md~'));
      unlinkSync(name('.alpha.md.swp'));
    },
  ],
  [
    'emacs, which locks with a dangling link and keeps a backup',
    async (path, text, name) => {
      symlinkSync('someone@machine.4711:1700000000', name('.#alpha.md'));
      writeFileSync(name('#alpha.md#'), 'an unsaved thought');
      renameSync(path, name('alpha.md~'));
      writeFileSync(path, text);
      rmSync(name('#alpha.md#'));
      rmSync(name('.#alpha.md'));
    },
  ],
  [
    'VS Code, which truncates the file and writes it',
    async (path, text) => {
      const file = openSync(path, 'r+');
      ftruncateSync(file);
      await pause(10);
      writeSync(file, text);
      closeSync(file);
    },
  ],
  [
    'rsync, which writes beside the file, in pieces, and then renames',
    async (path, text, name) => {
      const scratch = name('.alpha.md.AbCdEf');
      for (const piece of [text.slice(0, 300), text.slice(300)]) {
        appendFileSync(scratch, piece);
        await pause(150);
      }
      renameSync(scratch, path);
    },
  ],
  [
    'a program that leaves the file empty for a while before it writes',
    async (path, text) => {
      truncateSync(path);
      await pause(450);
      writeFileSync(path, text);
    },
  ],
  [
    'a program that deletes the file and writes it anew',
    async (path, text) => {
      unlinkSync(path);
      await pause(150);
      writeFileSync(path, text);
    },
  ],
];

const UPLOADS: readonly (readonly [string, Save])[] = [
  ['of a few hundred bytes', inPieces(400, 120)],
  ['with pauses of half a second', inPieces(900, 480)],
  ['of a few words', inPieces(60, 15)],
];

function beside({ at }: ServedPaper) {
  return (name: string) => at(`articles/${name}`);
}

describe('a story saved by', () => {
  it.each(SAVES)('%s', async (_name, save) => {
    const paper = await servedPaper();
    const { stories, readers, at, newsroom } = paper;
    await save(at('articles/alpha.md'), stories.copy('alpha', 2, { paragraphs: 3 }), beside(paper));
    await readers.served('alpha', 2);
    await readers.content();
    expect(newsroom.edition().problems).toEqual([]);
  });

  it.each(UPLOADS)('a slow upload in pieces %s', async (_name, save) => {
    const paper = await servedPaper();
    const { stories, readers, at, newsroom } = paper;
    await save(at('articles/alpha.md'), stories.copy('alpha', 2, { paragraphs: 5 }), beside(paper));
    await readers.served('alpha', 2);
    await readers.content();
    expect(newsroom.edition().problems).toEqual([]);
  });

  it('a program that pauses where what is there already is a story', async () => {
    const { stories, readers, at } = await servedPaper();
    const whole = stories.copy('alpha', 2, { paragraphs: 9 });
    const middle = whole.indexOf('«alpha 2 p5»');
    for (const piece of [whole.slice(0, middle), whole.slice(middle)]) {
      if (piece.startsWith('---')) writeFileSync(at('articles/alpha.md'), piece);
      else appendFileSync(at('articles/alpha.md'), piece);
      await pause(480);
    }
    await readers.served('alpha', 2);
    await readers.content();
  });

  it('a program that writes a new story in pieces, of which each beginning is a story', async () => {
    const { stories, readers, at } = await servedPaper(undefined, ['/articles/fresh']);
    readers.excuse('/articles/fresh');
    const whole = stories.copy('fresh', 1, { paragraphs: 6 });
    const cuts = [0, whole.indexOf('«fresh 1 p3»'), whole.indexOf('«fresh 1 p5»'), whole.length];
    for (const [index, cut] of cuts.slice(1).entries()) {
      appendFileSync(at('articles/fresh.md'), whole.slice(cuts[index], cut));
      await pause(480);
    }
    await readers.served('fresh', 1);
    await readers.content();
  });
});

it('a hundred edits one after the other are all shown whole, and the last of them stays', async () => {
  const { stories, readers, write } = await servedPaper();
  for (let version = 2; version <= 101; version += 1) {
    write('articles/alpha.md', stories.copy('alpha', version, { paragraphs: 3 + (version % 4) }));
    await pause(20);
  }
  await readers.served('alpha', 101);
  await readers.content();
});

it('edits that never pause do not keep the other stories from readers', async () => {
  const { stories, readers, write } = await servedPaper();
  let version = 2;
  const typing = setInterval(() => write('articles/alpha.md', stories.copy('alpha', version++)), 25);
  try {
    write('articles/beta.md', stories.copy('beta', 2));
    await readers.served('beta', 2);
  } finally {
    clearInterval(typing);
  }
  await readers.served('alpha', version - 1);
  await readers.content();
});

describe('a broken story', () => {
  it('stays at its last good version until it is repaired, again and again', async () => {
    const { stories, readers, write, newsroom } = await servedPaper();
    for (let version = 2; version <= 3; version += 1) {
      write(
        'articles/alpha.md',
        stories.copy('alpha', 1000 + version).replace('section: world', 'section: wrold'),
      );
      await soon(() => expect(newsroom.edition().problems).toHaveLength(1));
      await readers.served('alpha', version - 1);
      write('articles/alpha.md', stories.copy('alpha', version));
      await readers.served('alpha', version);
    }
    await readers.content();
    expect(newsroom.edition().problems).toEqual([]);
  });
});

it('scratch files of every kind come and go without a trace', async () => {
  const { readers, at, newsroom, stories } = await servedPaper();
  const edition = newsroom.edition();
  const names = [
    '.alpha.md.swp',
    'alpha.md~',
    '4913',
    '#alpha.md#',
    '.DS_Store',
    'alpha.md.tmp',
    '.alpha.md.x7Yz1Q',
  ];
  for (const name of names) {
    writeFileSync(at(`articles/${name}`), stories.copy('scratch', 1));
    await pause(30);
  }
  await readers.content();
  for (const name of names) unlinkSync(at(`articles/${name}`));
  await readers.content();
  expect(newsroom.edition()).toBe(edition);
});

it('a deleted story goes from all pages, and the others stay', async () => {
  const { readers, at } = await servedPaper();
  readers.excuse('/articles/delta');
  unlinkSync(at('articles/delta.md'));
  await soon(async () => expect((await readers.read('/articles/delta')).status).toBe(404));
  expect((await readers.read('/')).html).not.toContain('«delta');
  await readers.content();
});

it('a story that moves to another folder stays where it is for readers', async () => {
  const { readers, at, stories, newsroom } = await servedPaper();
  for (const [from, to] of [
    ['articles/alpha.md', 'articles/2026/alpha.md'],
    ['articles/2026/alpha.md', 'articles/archive/alpha.md'],
  ] as const) {
    mkdirSync(at(`${to}/..`), { recursive: true });
    renameSync(at(from), at(to));
    await soon(() => expect(newsroom.edition().articles.get('alpha')?.file).toBe(to));
    await readers.content();
  }
  writeFileSync(at('articles/archive/alpha.md'), stories.copy('alpha', 2));
  await readers.served('alpha', 2);
  await readers.content();
});
