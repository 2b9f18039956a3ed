// What `check` says of addresses that were live once, as the git history of the content tells, and nothing answers now.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formerFields } from '../../src/cli/history/formerFields.ts';
import { changesIn } from '../../src/cli/history/readChanges.ts';
import { versionsOf } from '../../src/cli/history/versionsOf.ts';
import { runProgram } from '../../src/cli/program.ts';
import { contentFolder, page, SITE_YAML, story } from '../builders/contentFolder.ts';

beforeEach(() => {
  // Nothing of this machine's own settings.
  const PEOPLE = { NAME: 'Jane', EMAIL: 'jane@paper.example' };
  for (const [name, value] of Object.entries(PEOPLE))
    for (const role of ['AUTHOR', 'COMMITTER']) vi.stubEnv(`GIT_${role}_${name}`, value);
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const git = (folder: string, ...words: string[]) =>
  execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/** A folder of content that is a repository, without a commit yet; its folder is called as editors call folders. */
function repository(files: Readonly<Record<string, string>>, name = '.'): string {
  const root = contentFolder({});
  rmSync(join(root, 'site.yaml'));
  git(root, 'init', '-q', '-b', 'main');
  const folder = join(root, name);
  // The section has another story, whatever becomes of those.
  write(folder, { 'site.yaml': SITE_YAML, 'articles/always.md': story({ headline: 'Always' }), ...files });
  return folder;
}

function write(folder: string, files: Readonly<Record<string, string | null>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    if (text === null) rmSync(join(folder, file));
    else writeFileSync(join(folder, file), text);
  }
}

/** Commits all, at noon of a day, after some files were written or, with null, deleted. */
function commit(folder: string, date: string, files: Readonly<Record<string, string | null>> = {}): string {
  write(folder, files);
  vi.stubEnv('GIT_COMMITTER_DATE', `${date}T12:00:00Z`);
  git(folder, 'add', '-A', '.');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'a change');
  return git(folder, 'rev-parse', 'HEAD').slice(0, 10);
}

async function check(folder: string, ...flags: string[]) {
  vi.stubEnv('CONTENT_DIR', folder);
  const { output, complaint, code } = await runProgram(['check', ...flags], process.cwd());
  return {
    output: output.replaceAll(folder, 'FOLDER'),
    complaint: complaint.replaceAll(folder, 'FOLDER'),
    code,
  };
}

/** The first line of each problem. */
async function told(folder: string, ...flags: string[]): Promise<string[]> {
  const { output } = await check(folder, ...flags);
  return output.split('\n').filter((line) => /^FOLDER.*: /.test(line));
}

const LIVE = {
  'articles/old.md': story({ headline: 'Old' }),
  'articles/other.md': story({ headline: 'Other' }),
};

describe('a story that is gone from the content', () => {
  it('is named with its addresses, where it stood last, and how to bring it back', async () => {
    const folder = repository({
      'articles/2018/old.md': story({ id: 'old-1', aliases: '[/2018/old.html, older]' }),
    });
    commit(folder, '2020-01-01');
    const end = commit(folder, '2020-02-03', { 'articles/2018/old.md': null });
    expect(await check(folder)).toEqual({
      output: `FOLDER/articles/2018/old.md:1:1 warning: Nothing answers /articles/old, /a/old-1, /2018/old.html and /articles/older any more: articles/2018/old.md had them until commit ${end} of 2020-02-03.
    Add \`aliases: [old, /a/old-1, /2018/old.html, older]\` to the story that replaces it, or bring the file back, with \`withdrawn\` if need be: \`git restore --source=${end}^ FOLDER/articles/2018/old.md\`.

0 errors, 1 warning.
`,
      complaint: '',
      code: 0,
    });
    expect((await check(folder, '--strict')).code).toBe(1);
    expect(await check(folder, '--strict', '--no-history')).toMatchObject({
      output: 'No problems.\n',
      code: 0,
    });
  });

  it.each([
    ['answered by an alias', { 'articles/new.md': story({ id: 'old', aliases: '[old]' }) }],
    ['withdrawn', { 'articles/old.md': story({ withdrawn: '{ at: 2019-01-01, reason: R. }' }) }],
    ['expired', { 'articles/old.md': story({ expires: '2019-01-01' }) }],
    ['in another folder', { 'articles/2018/old.md': story() }],
    ['merged into another, short link and all', { 'articles/else.md': story({ aliases: '[old, /a/old]' }) }],
    ['a page of that address', { 'articles/new.md': story({ id: 'old', aliases: '[/articles/old]' }) }],
  ])('is not named where it is %s', async (_how, files) => {
    const folder = repository(LIVE);
    commit(folder, '2020-01-01');
    commit(folder, '2020-02-03', { 'articles/old.md': null, ...files });
    expect(await check(folder)).toMatchObject({ output: 'No problems.\n', complaint: '', code: 0 });
  });

  it.each([
    ['a draft', story({ draft: 'true' }), []],
    ['never to be public', story({ draft: 'true' }).replace('published: 2018-10-25\n', ''), []],
    ['under embargo when it went', story({ published: '2020-02-03 12:00:01' }), []],
    ['public for a second', story({ published: '2020-02-03 11:59:59' }), ['/articles/old and /a/old']],
    ['expired when it went', story({ expires: '2019-01-01' }), ['/articles/old and /a/old']],
    [
      'dated in a form that is not read today',
      story({ published: '25 October 2018' }),
      ['/articles/old and /a/old'],
    ],
    ['no text', 'Words.\n', []],
  ])('that was %s', async (_what, copy, addresses) => {
    const folder = repository({ 'articles/old.md': copy });
    commit(folder, '2020-01-01');
    commit(folder, '2020-02-03', { 'articles/old.md': null });
    const named = (await told(folder)).map((line) => /Nothing answers (.*) any more/.exec(line)?.[1]);
    expect(named).toEqual(addresses);
  });

  it('was live though it was a draft at its end', async () => {
    const folder = repository(LIVE);
    commit(folder, '2020-01-01');
    const end = commit(folder, '2020-02-03', { 'articles/old.md': story({ draft: 'true' }) });
    expect(await told(folder)).toEqual([
      `FOLDER/articles/old.md:6:8 warning: /articles/old was public, and nothing answers it while the story is a draft: articles/old.md had it until commit ${end} of 2020-02-03.`,
    ]);
    commit(folder, '2020-02-04', { 'articles/old.md': null });
    expect(await told(folder)).toEqual([
      expect.stringContaining(
        `/articles/old and /a/old any more: articles/old.md had them until commit ${end} of 2020-02-03.`,
      ),
    ]);
  });
});

describe('a story that was renamed by hand', () => {
  it.each<[string, (folder: string) => void, string, string]>([
    ['and is not committed yet', () => undefined, 'new', 'aliases: [old]\nid: old'],
    ['in a commit of its own', (folder) => commit(folder, '2020-02-03'), 'new', 'aliases: [old, /a/old]'],
    [
      'and then once more',
      (folder) => {
        commit(folder, '2020-02-03');
        renameSync(join(folder, 'articles/new.md'), join(folder, 'articles/newest.md'));
        commit(folder, '2020-02-04');
      },
      'newest',
      'aliases: [old, /a/old, new, /a/new]',
    ],
  ])('is followed %s, and what it asks for brings all addresses back', async (_how, go, slug, fields) => {
    const folder = repository(LIVE);
    commit(folder, '2020-01-01');
    renameSync(join(folder, 'articles/old.md'), join(folder, 'articles/new.md'));
    go(folder);
    const file = `articles/${slug}.md`;
    const { output } = await check(folder);
    expect(output).toContain(`FOLDER/${file}:1:1 warning: Nothing answers /articles/old`);
    expect(output).toContain(`    Add to ${file}: \`${fields.replace('\n', '` and `')}\`.\n`);
    const copy = readFileSync(join(folder, file), 'utf8');
    write(folder, { [file]: copy.replace('---\n', `---\n${fields}\n`) });
    expect(await told(folder)).toEqual([]);
    commit(folder, '2020-03-01');
    expect(await told(folder)).toEqual([]);
  });

  it('says where each of its names stood', async () => {
    const folder = repository(LIVE);
    commit(folder, '2020-01-01');
    renameSync(join(folder, 'articles/old.md'), join(folder, 'articles/new.md'));
    const first = commit(folder, '2020-02-03');
    renameSync(join(folder, 'articles/new.md'), join(folder, 'articles/newest.md'));
    const second = commit(folder, '2020-02-04');
    expect(await told(folder)).toEqual([
      `FOLDER/articles/newest.md:1:1 warning: Nothing answers /articles/old, /a/old, /articles/new and /a/new any more: articles/old.md had some until commit ${first} of 2020-02-03; articles/new.md had some until commit ${second} of 2020-02-04.`,
    ]);
  });

  it('is found by its identity where its words are others too', async () => {
    const folder = repository({ 'articles/old.md': story({ id: 'one' }) });
    commit(folder, '2020-01-01');
    const words = story(
      { headline: 'Else', id: 'one', aliases: '[kept]' },
      'Quite other words stand here now.\n'.repeat(30),
    );
    const end = commit(folder, '2020-02-03', { 'articles/old.md': null, 'articles/unlike.md': words });
    const { output } = await check(folder);
    expect(output).toContain(
      `FOLDER/articles/unlike.md:7:10 warning: Nothing answers /articles/old any more: articles/old.md had it until commit ${end} of 2020-02-03.`,
    );
    expect(output).toContain('Add to articles/unlike.md: `aliases: [kept, old]`.');
  });

  it('is guessed by its name where nothing else tells, and only among stories that came later', async () => {
    const folder = repository({
      'articles/border-2018.md': story(),
      'articles/border-2017.md': story({ headline: 'B' }),
    });
    commit(folder, '2020-01-01');
    const words = story({ headline: 'Else' }, 'Quite other words stand here now.\n'.repeat(30));
    commit(folder, '2020-02-03', { 'articles/border-2018.md': null, 'articles/border-201.md': words });
    const { output } = await check(folder);
    expect(output).toContain(
      'FOLDER/articles/border-201.md:1:1 warning: Nothing answers /articles/border-2018',
    );
    expect(output).toContain(
      'If articles/border-201.md took its place: Add to articles/border-201.md: `aliases: [border-2018, /a/border-2018]`. Else: Add `aliases: [border-2018, /a/border-2018]` to the story that replaces it',
    );
  });
});

describe('an address that dies while its story stays', () => {
  it.each([
    ['an alias', { aliases: '[kept, "/2018/é t.html"]' }, { aliases: '[kept]' }, '/2018/é t.html', '6:10'],
    ['the identity', { id: 'one' }, {}, '/a/one', '1:1'],
    ['the identity, for another', { id: 'one' }, { id: 'two' }, '/a/one', '1:1'],
  ])('is named: %s', async (_what, before, after, address, place) => {
    const folder = repository({ 'articles/a.md': story(before) });
    commit(folder, '2020-01-01');
    const end = commit(folder, '2020-02-03', { 'articles/a.md': story(after) });
    const { output } = await check(folder);
    expect(output).toContain(
      `FOLDER/articles/a.md:${place} warning: Nothing answers ${address} any more: articles/a.md had it until commit ${end} of 2020-02-03.`,
    );
    const list = address === '/a/one' ? '/a/one' : 'kept, "/2018/é t.html"';
    expect(output).toContain(`    Add to articles/a.md: \`aliases: [${list}]\`.\n`);
  });

  it('as its short link does can have its identity back, as long as nobody knows another one', async () => {
    const folder = repository({ 'articles/a.md': story({ id: 'one' }) });
    commit(folder, '2020-01-01');
    write(folder, { 'articles/a.md': story() });
    const { output } = await check(folder);
    expect(output).toContain('    Add to articles/a.md: `id: one`.\n');
  });

  it('is not, while its file has an error: it answers again once that is mended', async () => {
    const folder = repository({ 'articles/a.md': story({ aliases: '[former]' }) });
    commit(folder, '2020-01-01');
    write(folder, { 'articles/a.md': story({ section: 'wrold' }) });
    expect(await told(folder)).toEqual([expect.stringContaining('`section` cannot be “wrold”.')]);
  });
});

it('pages and authors are named as well, but no author whom no public story named', async () => {
  const author = '---\nname: Jane\n---\n';
  const folder = repository({
    'articles/a.md': story({ authors: '[jane]' }),
    'articles/b.md': story({ draft: 'true', authors: '[joe]' }),
    'authors/jane.md': author,
    'authors/joe.md': author,
    'authors/jill.md': author,
    'pages/about.md': page('About'),
  });
  commit(folder, '2020-01-01');
  const end = commit(folder, '2020-02-03', {
    'articles/a.md': story(),
    'articles/b.md': story({ draft: 'true' }),
    'authors/jane.md': null,
    'authors/joe.md': null,
    'authors/jill.md': null,
    'pages/about.md': null,
  });
  const { output } = await check(folder);
  expect(
    output,
  ).toBe(`FOLDER/authors/jane.md:1:1 warning: Nothing answers /authors/jane any more: authors/jane.md had it until commit ${end} of 2020-02-03.
    Bring the file back: \`git restore --source=${end}^ FOLDER/authors/jane.md\`; or add \`aliases: [/authors/jane]\` to the story that readers should find there.

FOLDER/pages/about.md:1:1 warning: Nothing answers /about any more: pages/about.md had it until commit ${end} of 2020-02-03.
    Give the file its name back, as it has no aliases: \`git restore --source=${end}^ FOLDER/pages/about.md\`.

0 errors, 2 warnings.
`);
});

describe('a list that the last story left', () => {
  const SITE = SITE_YAML.replace('sections:\n', 'sections:\n  - { id: arts, name: Arts }\n');
  const JO = '---\nname: Jo\n---\n';
  const FULL = story({ section: 'arts', topics: '[Oil, "US: war"]', authors: '[jo]' });
  const BARE = story({ topics: '[Oil prices]' });
  const filled = () => {
    const folder = repository({ 'site.yaml': SITE, 'authors/jo.md': JO, 'articles/a.md': FULL });
    commit(folder, '2020-01-01');
    return folder;
  };

  it('is named once, at the story that filled it, and the alias that the hint gives brings it back', async () => {
    const folder = filled();
    commit(folder, '2020-01-02', { 'articles/a.md': `${FULL}\nMore words.\n` });
    const end = commit(folder, '2020-02-03', { 'articles/a.md': BARE });
    const { output } = await check(folder);
    const aliases = '[/topics/oil, /topics/us-war, /authors/jo]';
    expect(
      output,
    ).toBe(`FOLDER/articles/a.md:6:9 warning: Nothing answers /topics/oil, /topics/us-war and /authors/jo any more: articles/a.md filled them until commit ${end} of 2020-02-03.
    6 │ topics: [Oil prices]
      │         ^
    Use the old names again, or add \`aliases: ${aliases}\` to the story that readers should find there.

0 errors, 1 warning.
`);
    write(folder, { 'articles/always.md': story({ headline: 'Always', aliases }) });
    expect(await told(folder)).toEqual([]);
  });

  it.each([
    ['and is not committed yet', { 'articles/a.md': BARE }, 'fills them in the last commit.'],
    [
      'by being withdrawn',
      { 'articles/a.md': FULL.replace('---\n', '---\nwithdrawn: { at: 2019-01-01, reason: R. }\n') },
      'filled them last, and readers do not get it any more.',
    ],
  ])('is named where it left %s', async (_how, files, end) => {
    const folder = filled();
    write(folder, files);
    expect(await told(folder)).toEqual([
      expect.stringContaining(`/authors/jo any more: articles/a.md ${end}`),
    ]);
  });

  it.each([
    ['another story fills it', { 'articles/a.md': BARE, 'articles/b.md': FULL }, 0],
    ['its story is in another file', { 'articles/a.md': null, 'articles/2018/a.md': FULL }, 0],
    ['its file has an error', { 'articles/a.md': FULL.replace('section: arts', 'section: atrs') }, 0],
    ['its story is a draft', { 'articles/a.md': FULL.replace('---\n', '---\ndraft: true\n') }, 0],
    ['its story is a draft without it', { 'articles/a.md': BARE.replace('---\n', '---\ndraft: true\n') }, 1],
  ])('is named or not where %s', async (_how, files, count) => {
    const folder = filled();
    write(folder, files);
    const lists = (await told(folder)).filter((line) => line.includes('/topics/oil'));
    expect(lists).toHaveLength(count);
  });

  it('is none that only a draft ever filled', async () => {
    const folder = filled();
    const draft = story({ draft: 'true', topics: '[Gas]' });
    commit(folder, '2020-01-02', { 'articles/b.md': draft });
    commit(folder, '2020-02-03', { 'articles/b.md': null });
    expect(await told(folder)).toEqual([]);
  });
});

it('a story that is left out for its identity is not said to be under embargo', async () => {
  const folder = repository({ 'articles/a.md': story({ published: '2018-10-26' }) });
  commit(folder, '2020-01-01');
  write(folder, {
    'articles/a.md': story({ published: '2018-10-26', id: 'one' }),
    'articles/b.md': story({ id: 'one' }),
  });
  expect(await told(folder)).toEqual([
    expect.stringContaining(
      'a.md:1:1 warning: /articles/a was public, and nothing answers it while the story is left out for a mistake that is reported of it: articles/a.md has it in the last commit.',
    ),
    expect.stringContaining('The id “one” is already that of articles/b.md.'),
  ]);
});

describe('the history', () => {
  const DEAD = 'warning: Nothing answers /articles/old and /a/old any more';
  const dead = async (folder: string) => (await told(folder)).filter((line) => line.includes(DEAD)).length;

  it.each(['content', 'im Ordner/von Änne [1] *', '新聞'])(
    'is that of the content alone, where that is a folder among others: %s',
    async (name) => {
      const folder = repository(LIVE, name);
      write(folder, { '../articles/not-ours.md': story() });
      commit(join(folder, '..'), '2020-01-01');
      write(folder, { '../articles/not-ours.md': null });
      commit(join(folder, '..'), '2020-02-03', {});
      renameSync(join(folder, 'articles/old.md'), join(folder, 'articles/né w.txt'));
      expect(
        (await told(folder)).map((line) => line.replace(/.*(Nothing answers .* any more).*/, '$1')),
      ).toEqual([
        expect.stringContaining('This file is not read'),
        'Nothing answers /articles/old and /a/old any more',
      ]);
    },
  );

  it('is that of the branch: what came and went beside it was never live, and what was merged was', async () => {
    const folder = repository({ 'articles/other.md': story() });
    commit(folder, '2020-01-01');
    git(folder, 'checkout', '-q', '-b', 'side');
    commit(folder, '2020-01-02', { 'articles/tried.md': story({ headline: 'Old' }) });
    renameSync(join(folder, 'articles/tried.md'), join(folder, 'articles/old.md'));
    commit(folder, '2020-01-03');
    git(folder, 'checkout', '-q', 'main');
    git(folder, 'merge', '-q', '--no-ff', '-m', 'merged', 'side');
    expect(await told(folder)).toEqual([]);
    commit(folder, '2020-02-03', { 'articles/old.md': null });
    expect(await told(folder)).toEqual([expect.stringContaining(DEAD)]);
  });

  it('is found beside a link to the content, and in a second work tree', async () => {
    const folder = repository(LIVE, 'content');
    commit(folder, '2020-01-01');
    git(folder, 'worktree', 'add', '-q', '../second');
    write(folder, { 'articles/old.md': null, '../second/content/articles/old.md': null });
    symlinkSync(folder, join(folder, '../link'));
    for (const name of ['.', '../link', '../second/content']) expect(await dead(join(folder, name))).toBe(1);
  });

  it.each([
    ['of a hook', '.git', undefined],
    ['of another repository', '/nowhere/.git', '/nowhere'],
  ])('is found whatever the environment %s says', async (_what, directory, tree) => {
    const folder = repository(LIVE);
    commit(folder, '2020-01-01', {});
    write(folder, { 'articles/old.md': null });
    vi.stubEnv('GIT_DIR', directory);
    vi.stubEnv('GIT_INDEX_FILE', `${directory}/index`);
    if (tree !== undefined) vi.stubEnv('GIT_WORK_TREE', tree);
    expect(await dead(folder)).toBe(1);
  });

  it('is that of GIT_DIR where the content is checked out without one', async () => {
    const folder = repository(LIVE, 'content');
    commit(folder, '2020-01-01');
    write(folder, { 'articles/old.md': null });
    const root = join(folder, '..');
    renameSync(join(root, '.git'), join(root, 'bare'));
    expect(await told(folder)).toEqual([]);
    vi.stubEnv('GIT_DIR', join(root, 'bare'));
    vi.stubEnv('GIT_WORK_TREE', root);
    expect(await dead(folder)).toBe(1);
  });

  it('of a shallow clone is compared as far as it goes, and said to be cut off', async () => {
    const folder = repository({ 'articles/ancient.md': story(), ...LIVE });
    commit(folder, '2020-01-01');
    commit(folder, '2020-01-02', { 'articles/ancient.md': null });
    commit(folder, '2020-02-03', { 'articles/old.md': null });
    const clone = join(folder, 'clone');
    git(folder, 'clone', '-q', '--depth=2', `file://${folder}`, clone);
    const { output, complaint } = await check(clone, '--json');
    expect(JSON.parse(output).problems.map(({ file }: { file: string }) => file)).toEqual([
      'articles/old.md',
    ]);
    expect(complaint).toBe(
      'broadsheet: The history of the content is cut off (a shallow clone): addresses of before are not compared. `git fetch --unshallow` brings them.\n',
    );
  });

  it('is not there without a commit', async () => {
    const folder = repository(LIVE);
    expect(await check(folder)).toMatchObject({ output: 'No problems.\n', complaint: '', code: 0 });
  });

  it('is not read where git is not installed, which is said where there is a repository', async () => {
    vi.stubEnv('PATH', '/nowhere');
    const outside = contentFolder(LIVE);
    expect(await check(outside)).toMatchObject({ output: 'No problems.\n', complaint: '', code: 0 });
    mkdirSync(join(outside, '.git'));
    expect(await check(outside)).toMatchObject({
      output: 'No problems.\n',
      complaint:
        'broadsheet: git is not installed, so addresses are not compared with the history of the content.\n',
      code: 0,
    });
  });

  it('of somebody else is left alone, which is said with the remedy', async () => {
    const folder = repository(LIVE);
    commit(folder, '2020-01-01');
    // A variable of git's own tests.
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    const { output, complaint, code } = await check(folder, '--strict');
    expect([output, code]).toEqual(['No problems.\n', 0]);
    expect(complaint).toBe(
      'broadsheet: git does not read a repository that belongs to another user, so addresses are not compared with its history. `git config --global --add safe.directory FOLDER` allows it.\n',
    );
  });

  it('that is damaged stops nothing', async () => {
    const folder = repository(LIVE);
    commit(folder, '2020-01-01');
    write(folder, { 'articles/old.md': null });
    rmSync(join(folder, '.git/objects'), { recursive: true });
    mkdirSync(join(folder, '.git/objects'));
    expect(await check(folder)).toMatchObject({ output: 'No problems.\n', code: 0 });
  });

  it.each(['github', 'sarif', 'json'])('is compared in the format %s, too', async (format) => {
    const folder = repository(LIVE);
    commit(folder, '2020-01-01');
    write(folder, { 'articles/old.md': null });
    const { output, code } = await check(folder, '--format', format);
    expect(output).toContain(
      'Nothing answers /articles/old and /a/old any more: articles/old.md has them in the last commit.',
    );
    expect(code).toBe(0);
  });
});

describe('what git lists', () => {
  const oid = 'a'.repeat(40);
  it('is read whatever a path holds, and what is no copy is left out', () => {
    const path = fc.string({ unit: fc.constantFrom('a', '\n', ':', '\u0002', ' ', 'é', '"'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(path), (names) => {
        const files = names.map((name) => `articles/${name}.md`);
        const log = files.map((file) => `:100644 100644 ${oid} ${oid} M\0${file}\0`).join('');
        const [other, link] = ['pictures/a.png', 'articles/link.md'];
        const more = `:000000 100644 ${oid} ${oid} A\0${other}\0:000000 120000 ${oid} ${oid} A\0${link}\0`;
        const changes = changesIn(`\u0002c1\u00001600000000\0\n${log}${more}`);
        const change = { commit: 'c1', time: 1_600_000_000_000, from: null };
        expect(changes).toEqual([
          ...files.map((file) => ({ ...change, file, blob: oid })),
          { ...change, file: link, blob: null },
        ]);
      }),
    );
  });

  it('becomes versions, each until the next, with the names that they got', () => {
    const change = (file: string, time: number, blob: string | null, from: string | null = null) => ({
      commit: `c${time}`,
      time,
      file,
      from,
      blob,
    });
    const { versions, renamed } = versionsOf([
      change('a', 1, 'one'),
      change('a', 2, 'two'),
      change('b', 3, 'two', 'a'),
      change('a', 4, 'new'),
      change('a', 5, null),
      change('a', 6, 'back'),
    ]);
    expect(versions.map(({ file, blob, until, endedBy }) => [file, blob, until, endedBy])).toEqual([
      ['a', 'one', 2, 'c2'],
      ['a', 'two', 3, 'c3'],
      ['a', 'new', 5, 'c5'],
      ['b', 'two', null, null],
      ['a', 'back', null, null],
    ]);
    expect([...renamed]).toEqual([]);
  });
});

describe('the fields of a former version', () => {
  const DAY = Date.parse('2018-10-24T23:00:00Z');
  const LATER = Number.POSITIVE_INFINITY;
  it.each([
    ['published: 2018-10-25', { publicFrom: DAY }],
    ['published: "2018-10-25" # a day\ndraft: false', { publicFrom: DAY }],
    ['published: 2018-10-25\ndraft: "true"', { publicFrom: LATER }],
    ['published: 2018-10-25\ndraft: yes', { publicFrom: LATER }],
    ['published: soon', { publicFrom: Number.NEGATIVE_INFINITY }],
    ['published:', { publicFrom: LATER }],
    ['aliases: [a, "/b c"]\nauthors: [x]', { aliases: ['a', '/b c'], authors: ['x'] }],
    ['aliases:\n  - a\n\n  # gone\n  - /b', { aliases: ['a', '/b'] }],
    ['aliases:\n- a\n- /b\nid: one', { aliases: ['a', '/b'], id: 'one' }],
    ['aliases: [\n  a,\n  b\n]', { aliases: ['a', 'b'] }],
    ['aliases: a', { aliases: ['a'] }],
    ['tweets:\n  id: { id: x }\n  published: 2018-10-25\nid: one', { id: 'one', publicFrom: LATER }],
    ['headline: "A: b" \nunknown: [', { headline: 'A: b' }],
    ['topics: [Oil, US military]\nsection: world', { topics: ['Oil', 'US military'], section: 'world' }],
    ['topics: ["Oil, gas", 2018]', { topics: ['Oil, gas', '2018'] }],
    ['id: [\nheadline: A', { id: null, headline: 'A' }],
    ['id: *x', { id: null }],
  ])('are read forgivingly: %j', (fields, expected) => {
    expect(
      formerFields(`\uFEFF---\r\n${fields.replaceAll('\n', '\r\n')}\r\n---\r\nid: two\r\n`, 'Europe/London'),
    ).toMatchObject(expected);
  });

  it('are read of any text at all', () => {
    const piece = fc.constantFrom(
      '---',
      '\n',
      'id',
      ':',
      ' ',
      'aliases',
      '[',
      ']',
      '-',
      '"',
      'published',
      '2018-10-25',
      '{',
      '*',
      '&',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { aliases, publicFrom } = formerFields(`---\n${pieces.join('')}`, 'Europe/London');
        expect([Array.isArray(aliases), typeof publicFrom]).toEqual([true, 'number']);
      }),
    );
  });
});
