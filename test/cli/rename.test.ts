// A story gets another name: all that names it follows, its old address leads on, and what cannot be done is not begun.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../src/cli/Command.ts';
import { runProgram } from '../../src/cli/program.ts';
import { carryOut } from '../../src/cli/rename/carryOut.ts';
import { contentFolder, page, SITE_YAML, story } from '../builders/contentFolder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

function run(folder: string, ...words: string[]): Promise<Outcome> {
  vi.stubEnv('CONTENT_DIR', folder);
  return runProgram(words, process.cwd());
}

/** Every file below a folder with its text. */
function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => !path.startsWith('.git') && statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

const text = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

describe('a renamed story', () => {
  it('stands in a file of its new name, with its old slug as alias and as id', async () => {
    const folder = contentFolder({ 'articles/2018/old.md': story({ topics: '[A] # one' }, 'Words.\n') });
    const { output, complaint, code } = await run(folder, 'rename', 'old', 'new');
    expect([complaint, code]).toEqual(['', 0]);
    expect(output).toBe(
      'articles/2018/old.md is now articles/2018/new.md.\n/articles/old leads to /articles/new; feeds and the short link keep its identity.\nChanged:\n  articles/2018/new.md: `aliases` and `id`\n',
    );
    const after =
      '---\nheadline: A headline\nstandfirst: A standfirst.\nsection: world\npublished: 2018-10-25\nid: old\naliases: [old]\ntopics: [A] # one\n---\n\nWords.\n';
    expect(filesIn(folder)).toEqual({ 'articles/2018/new.md': after, 'site.yaml': SITE_YAML });
    expect((await run(folder, 'check')).output).toBe('No problems.\n');
  });

  it('keeps its line endings, its byte order mark and the rights of its file', async () => {
    const copy = `\ufeff${story({ aliases: '[older]' })}`.replaceAll('\n', '\r\n');
    const folder = contentFolder({ 'articles/old.md': copy });
    chmodSync(join(folder, 'articles/old.md'), 0o640);
    expect((await run(folder, 'rename', 'old', 'new')).code).toBe(0);
    expect(text(folder, 'articles/new.md')).toBe(
      copy.replace('aliases: [older]', 'id: old\r\naliases: [older, old]'),
    );
    if (process.platform !== 'win32')
      expect(statSync(join(folder, 'articles/new.md')).mode & 0o777).toBe(0o640);
  });

  it('keeps its first identity however often it is renamed, and can have its old name back', async () => {
    const folder = contentFolder({ 'articles/a.md': story() });
    for (const [old, next] of ['ab', 'bc', 'ca', 'ab'].map((names) => names.split('')))
      expect(await run(folder, 'rename', old ?? '', next ?? '')).toMatchObject({ complaint: '', code: 0 });
    expect(text(folder, 'articles/b.md')).toContain('\nid: a\naliases: [c, a]\n');
    expect((await run(folder, 'check')).output).toBe('No problems.\n');
  });

  it('has no alias that is its own address, however that was written', async () => {
    const folder = contentFolder({
      'articles/old.md': story({ id: 'x', aliases: '[/articles/new/, a, new, old]' }),
    });
    expect((await run(folder, 'rename', 'old', 'new')).code).toBe(0);
    expect(text(folder, 'articles/new.md')).toContain('\nid: x\naliases: [a, old]\n');
  });

  it('loses an alias that is its own address also where it gets none', async () => {
    const draft = story({ draft: 'true', aliases: '[new]' }).replace('published: 2018-10-25\n', '');
    const folder = contentFolder({ 'articles/old.md': draft });
    const { output } = await run(folder, 'rename', 'old', 'new');
    expect(output).toContain('Changed:\n  articles/new.md: `aliases`\n');
    expect(text(folder, 'articles/new.md')).toBe(draft.replace('aliases: [new]\n', ''));
  });

  it('has neither alias nor id if it was a draft without a date, and links to its address follow', async () => {
    const draft = story({ draft: 'true' }).replace('published: 2018-10-25\n', '');
    const folder = contentFolder({
      'articles/old.md': draft,
      'articles/other.md': story({}, 'See [it](/articles/old#x).\n'),
    });
    expect((await run(folder, 'rename', 'old', 'new')).output).toContain('/articles/old was never public');
    expect(text(folder, 'articles/new.md')).toBe(draft);
    expect(text(folder, 'articles/other.md')).toContain('[it](/articles/new#x)');
  });

  it('can go to another folder, from where its links lead where they led', async () => {
    const folder = contentFolder({
      'articles/2018/old.md': story({}, '[a](old.md#b) [b](../other.md)\n\n## B\n'),
      'articles/other.md': story({}, '[c](2018/old.md)\n'),
    });
    expect((await run(folder, 'rename', 'old', '2019/winter news/new')).code).toBe(0);
    expect(text(folder, 'articles/2019/winter news/new.md')).toContain('[a](new.md#b) [b](../../other.md)\n');
    expect(text(folder, 'articles/other.md')).toContain('[c](2019/winter%20news/new.md)\n');
    const back = await run(folder, 'rename', 'new', 'articles/new.md');
    expect(back.output).toContain('Its address stays /articles/new.');
    expect(text(folder, 'articles/new.md')).toContain('[a](new.md#b) [b](other.md)\n');
    expect(text(folder, 'articles/other.md')).toContain('[c](new.md)\n');
    expect((await run(folder, 'check')).output).toBe('No problems.\n');
  });

  it('takes with it all that names it, and nothing else', async () => {
    const folder = contentFolder({
      'site.yaml': `${SITE_YAML}front:\n  lead: "old" # on top\n  order: [other, old]\n`,
      'articles/old.md': story(),
      'articles/other.md': story(
        { related: '\n  - old # more\n' },
        'See [it](old.md), [there](/articles/old).\n',
      ),
      'articles/draft.md': story({ draft: 'true', related: '[other, old]' }, '`[it](old.md)`\n'),
      'authors/jane-doe.md': '---\nname: Jane Doe\n---\n\nShe wrote [it](../articles/old.md).\n',
      'pages/about.md': page('About', 'Our [best][1].\n\n[1]: ../articles/old.md\n'),
    });
    const before = filesIn(folder);
    const { output, code } = await run(folder, 'rename', 'old', 'new');
    expect(code).toBe(0);
    expect(output.split('\n').slice(2)).toEqual([
      'Changed:',
      '  articles/new.md: `aliases` and `id`',
      '  articles/draft.md: `related`',
      '  articles/other.md: `related`, links',
      '  authors/jane-doe.md: links',
      '  pages/about.md: links',
      '  site.yaml: `front`',
      '',
    ]);
    const { 'articles/new.md': _story, ...others } = filesIn(folder);
    const { 'articles/old.md': _old, ...same } = before;
    const named = [/"old"/g, /(?<=other, )old/g, /- old/g, /(?<=\]\()old.md(?=\),)/g, /(?<=articles\/)old/g];
    const replaced = Object.entries(same).map(([file, copy]) => [
      file,
      named.reduce((next, name) => next.replace(name, (found) => found.replace('old', 'new')), copy),
    ]);
    expect(others).toEqual(Object.fromEntries(replaced));
    expect((await run(folder, 'check')).output).toBe('No problems.\n');
  });

  it('can have had a name that is no address, or that of another story', async () => {
    const folder = contentFolder({
      'articles/Old Name.md': story(),
      'articles/a.md': story(),
      'articles/2018/a.md': story({}, '[other](../a.md)\n'),
      'articles/b.md': story({}, '[this](2018/a.md) [other](a.md)\n'),
    });
    expect((await run(folder, 'rename', 'Old Name', 'old-name')).code).toBe(0);
    expect(text(folder, 'articles/old-name.md')).toBe(story());
    expect((await run(folder, 'rename', 'articles/2018/a.md', 'c')).output).toContain(
      '/articles/a is that of another story',
    );
    expect(text(folder, 'articles/b.md')).toContain('[this](2018/c.md) [other](a.md)');
    expect((await run(folder, 'check')).output).toBe('No problems.\n');
  });
});

describe('the old name', () => {
  it.each([
    'old-one',
    'old-one.md',
    '/articles/old-one',
    '/articles/Old-One/?a=b',
    'https://paper.example/articles/old-one#c',
    '/articles/old-one.json',
    '/a/identity',
    'articles/2018/old-one.md',
    './articles/2018/old-one',
    '2018/old-one.md',
    '2018\\old-one.md',
  ])('can be written as %s', async (name) => {
    const folder = contentFolder({ 'articles/2018/old-one.md': story({ id: 'identity' }) });
    const { output, code } = await run(folder, 'rename', name, 'new', '--dry-run', '--json');
    expect([JSON.parse(output).from, code]).toEqual(['articles/2018/old-one.md', 0]);
  });

  it('can be the path of the file from anywhere', async () => {
    const folder = contentFolder({ 'articles/2018/old.md': story() });
    expect((await run(folder, 'rename', join(folder, 'articles/2018/old.md'), 'new', '--dry-run')).code).toBe(
      0,
    );
  });
});

describe('a renaming that cannot be', () => {
  it.each([
    [['a'], 2, 'rename takes a story and its new name: npm run rename -- old-slug new-slug'],
    [['a', 'b', 'c'], 2, 'rename takes a story and its new name'],
    [['a', 'n', '--force'], 2, "Unknown option '--force'"],
    [['bordr', 'n'], 1, 'There is no story “bordr”. Did you mean border?'],
    [['/pages/about', 'n'], 1, 'There is no story “/pages/about”.'],
    [['former', 'n'], 1, '“former” is a former name of articles/b.md. Write “b”.'],
    [['twice', 'n'], 1, '“twice” is the name of several files: articles/2018/twice.md, articles/twice.md.'],
    [
      ['a', 'Új Hírek!'],
      2,
      '“Új Hírek!” cannot be an address: use a to z, digits and single hyphens, up to 100 characters. Perhaps uj-hirek?',
    ],
    [['a', '..'], 2, 'cannot be an address'],
    [['a', '../n'], 2, '“../n” is no place below articles/'],
    [['a', '.hidden/n'], 2, '“.hidden/n” is no place below articles/'],
    [['a', 'articles/../../n'], 2, 'is no place below articles/'],
    [['a', 'b'], 1, 'The slug “b” is taken by articles/b.md'],
    [['a', 'broken'], 1, 'The slug “broken” is taken by articles/broken.md'],
    [['a', 'upper'], 1, 'The slug “upper” is taken by articles/Upper.md'],
    [['a', 'identity'], 1, 'The slug “identity” is the id of articles/b.md'],
    [['a', 'former'], 1, 'The slug “former” is a former address of articles/b.md'],
    [['a', 'path'], 1, 'The slug “path” is a former address of articles/b.md'],
    [['a', 'a'], 1, 'articles/a.md is already called that.'],
    [['articles/twice.md', '2018/twice'], 1, 'There is already a file articles/2018/twice.md'],
    [
      ['broken', 'n'],
      1,
      'articles/broken.md has errors; mend it first, then rename it:\narticles/broken.md:4:10 error: `section` cannot be “wrold”.',
    ],
    [
      ['no-yaml', 'n'],
      1,
      'articles/no-yaml.md has errors; mend it first, then rename it:\narticles/no-yaml.md:2:11 error: ',
    ],
    [['empty', 'n'], 1, 'articles/empty.md:1:1 error: The file is empty.'],
    [['missing', 'n'], 1, 'articles/missing.md:8:1 error: There is no picture “none.jpg”.'],
    [
      ['link', 'n'],
      1,
      'articles/link.md is a link, or stands in a folder that is one: rename it by hand. Nothing was changed.',
    ],
  ])('%j ends with exit code %i, and nothing is changed', async (words, code, message) => {
    const folder = contentFolder({
      'articles/a.md': story(),
      'articles/b.md': story({ id: 'identity', aliases: '[former, /articles/path/]' }),
      'articles/border.md': story(),
      'articles/twice.md': story(),
      'articles/2018/twice.md': story(),
      'articles/Upper.md': story(),
      'articles/broken.md': story({ section: 'wrold' }),
      'articles/no-yaml.md': story({ headline: 'a: b' }),
      'articles/empty.md': '',
      'articles/missing.md': story({}, '![x](none.jpg)\n'),
    });
    symlinkSync(join(folder, 'articles/a.md'), join(folder, 'articles/link.md'));
    const before = filesIn(folder);
    const outcome = await run(folder, 'rename', ...words);
    expect([outcome.output, outcome.code]).toEqual(['', code]);
    expect(outcome.complaint).toContain(message);
    expect(filesIn(folder)).toEqual(before);
  });

  it('would make a new problem is refused with it', async () => {
    const folder = contentFolder({
      'articles/a.md': story({ aliases: '[/about]' }),
      'articles/b.md': story({ id: 'c' }),
    });
    writeFileSync(join(folder, 'articles/d.md'), story({ aliases: '[a]' }));
    const before = filesIn(folder);
    const { complaint, code } = await run(folder, 'rename', 'a', 'n');
    expect(code).toBe(1);
    expect(complaint).toContain(
      'This would make new problems, so nothing was changed:\narticles/n.md:7:19 error: The alias “a” leads elsewhere',
    );
    expect(filesIn(folder)).toEqual(before);
  });
});

it('says in a dry run what would be done, and does nothing', async () => {
  const folder = contentFolder({ 'articles/old.md': story(), 'articles/b.md': story({ related: '[old]' }) });
  const before = filesIn(folder);
  const { output } = await run(folder, 'rename', 'old', 'new', '--dry-run');
  expect(output).toMatch(
    /^articles\/old\.md would become .*To be changed:\n.* {2}articles\/b\.md: `related`\nNothing was/s,
  );
  expect(filesIn(folder)).toEqual(before);
});

it('reports to programs in JSON', async () => {
  const folder = contentFolder({
    'articles/old.md': story(),
    'articles/b.md': story({}, '[a](/articles/old), [b](/articles\\/old)\n'),
  });
  expect(JSON.parse((await run(folder, 'rename', 'old', 'new', '--json')).output)).toEqual({
    from: 'articles/old.md',
    to: 'articles/new.md',
    address: '/articles/new',
    redirect: '/articles/old',
    changed: ['articles/new.md', 'articles/b.md'],
    links: [{ file: 'articles/b.md', line: 8, column: 21, written: '/articles/old' }],
    unread: [],
    git: false,
    dryRun: false,
  });
});

it('tells of files that hold the old name and cannot be read', async () => {
  const broken = story({ headline: 'a: b', related: '[old]' });
  const folder = contentFolder({ 'articles/old.md': story(), 'articles/broken.md': broken });
  const { output, code } = await run(folder, 'rename', 'old', 'new');
  expect([code, text(folder, 'articles/broken.md')]).toEqual([0, broken]);
  expect(output).toContain('have errors and were not looked into:\n  articles/broken.md: run the check\n');
});

describe('when another program changes a file meanwhile', () => {
  it.each([0, 1])('all is put back: change %i', async (at) => {
    const folder = contentFolder({
      'articles/old.md': story(),
      'articles/b.md': story({ related: '[old]' }),
    });
    const before = filesIn(folder);
    const move = {
      from: 'articles/old.md',
      to: 'articles/2020/new.md',
      redirects: true,
      isAddressKept: false,
    };
    const changes = ['articles/old.md', 'articles/b.md'].map((file, index) => ({
      file,
      bytes: Buffer.from(index === at ? 'seen before' : text(folder, file)),
      after: Buffer.from('after'),
      parts: [],
    }));
    const file = changes[at]?.file ?? '';
    await expect(carryOut(folder, { move, changes, left: [], unread: [] })).rejects.toThrow(
      `${file} was changed at this moment by another program: try again. Nothing was changed.`,
    );
    expect(filesIn(folder)).toEqual(before);
    expect(readdirSync(join(folder, 'articles')).sort()).toEqual(['b.md', 'old.md']);
  });
});

const git = (folder: string, ...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=Jane Doe', '-c', 'user.email=jane@paper.example', ...words], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const hasGit = (() => {
  try {
    return git('.', '--version') !== '';
  } catch {
    return false;
  }
})();

describe.skipIf(!hasGit)('in a repository of git', () => {
  function repository(): string {
    const folder = contentFolder({
      'articles/old [1]/old.md': story(),
      'articles/b.md': story({ related: '[old]' }),
    });
    git(folder, 'init', '--quiet');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '--message', 'Stories');
    return folder;
  }

  it('the story is moved with git, and one that git does not know without it', async () => {
    const folder = repository();
    expect((await run(folder, 'rename', 'old', 'new')).output).toContain('new.md (moved with git).\n');
    expect(git(folder, 'status', '--porcelain', 'articles/old [1]')).toMatch(/^R. .*old\.md.* -> .*new\.md/);
    writeFileSync(join(folder, 'articles/untracked.md'), story());
    expect((await run(folder, 'rename', 'untracked', 'moved')).output).not.toContain('git');
    expect(existsSync(join(folder, 'articles/moved.md'))).toBe(true);
  });

  it('all is as it was where git refuses', async () => {
    const folder = repository();
    writeFileSync(join(folder, '.git/index.lock'), '');
    const before = filesIn(folder);
    const { complaint, code } = await run(folder, 'rename', 'old', '2020/new');
    expect(code).toBe(1);
    expect(complaint).toMatch(/git could not move .*index\.lock.* Nothing was changed\.\n$/);
    expect(filesIn(folder)).toEqual(before);
    expect(readdirSync(join(folder, 'articles')).sort()).toEqual(['b.md', 'old [1]']);
  });
});
