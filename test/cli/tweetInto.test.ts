// `broadsheet tweet --into`: a captured tweet goes into a story’s file, which stays otherwise as it is.
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readArticle } from '../../src/article/readArticle.ts';
import { SITE, told } from '../article/reading.ts';
import { FIRST_TWEET, NUMBER, status } from '../article/tweet/capture/savedTweets.ts';
import { contentFolder, story } from '../builders/contentFolder.ts';
import { saved, tweet } from './tweetCapturing.ts';

const FILE = 'articles/2018/border.md';

/** Runs the command on a folder with one story, and shows what became of its file. */
async function into(copy: string, words: readonly string[], data: object = FIRST_TWEET, name = 'border') {
  const folder = contentFolder({ [FILE]: copy });
  const flags = [saved(data), '--captured-at', '2018-10-26', '--into', name, ...words];
  const outcome = await tweet(flags, { folder });
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return { ...outcome, folder, copy: readFileSync(join(folder, FILE), 'utf8'), names };
}

const ENTRY = `    text: just setting up my twttr
    author:
      name: jack
      handle: jack
    posted: 2006-03-21
    id: "20"
    url: https://x.com/jack/status/20
    lang: en
    captured:
      at: 2018-10-26
      from: a file saved from publish.twitter.com
`;

it('adds the tweet, tells where, and prints nothing', async () => {
  const { copy, complaint, output, code, folder, names } = await into(story(), []);
  expect(copy).toBe(story().replace(/\n---\n\n/, `\ntweets:\n  jack-2006-03-21:\n${ENTRY}---\n\n`));
  expect([output, code]).toEqual(['', 0]);
  expect(complaint).toBe(
    `Added to ${join(folder, FILE)}.\nPlace it by this line in the text of the story: ::tweet{#jack-2006-03-21}\n`,
  );
  expect(names).toEqual(['articles', 'articles/2018', FILE, 'site.yaml']);
});

it('makes a story that the check accepts, once the tweet is placed', async () => {
  const { copy } = await into(story(), ['--key', 'first']);
  const { flaws } = readArticle(FILE, Buffer.from(`${copy}\n::tweet{#first}\n`), SITE);
  expect(flaws.map(told)).toEqual([]);
});

const TWEETS = '\n  a:\n    { text: T, author: { name: N, handle: h }, posted: 2018-10-25, id: "7" } # mine';

it('adds it after the others, and leaves line endings and comments', async () => {
  const before = story({ tweets: TWEETS }).replaceAll('\n', '\r\n');
  const { copy, code } = await into(`\uFEFF${before}`, ['--key', 'first']);
  expect(code).toBe(0);
  const added = `  first:\n${ENTRY}`.replaceAll('\n', '\r\n');
  expect(copy.replace(added, '')).toBe(`\uFEFF${before}`);
});

it('finds a key of its own, and names the tweet that is there already by its key', async () => {
  const taken = story({
    tweets:
      '\n  janedoe-2018-10-25: { text: T, author: { name: N, handle: h }, posted: 2018-10-25, id: "7" }',
  });
  const reply = status({ in_reply_to_status_id_str: '7', in_reply_to_screen_name: 'h' });
  const { copy, complaint } = await into(taken, [], reply);
  expect(complaint).toContain('::tweet{#janedoe-2018-10-25-2}');
  expect(copy).toContain('replyTo: janedoe-2018-10-25\n');
});

it('adds a quoted tweet with it', async () => {
  const data = status({
    quoted_status_id_str: '7',
    quoted_status: status({ id_str: '7', full_text: 'Quoted\nwords' }),
  });
  const { copy, code } = await into(story(), ['--key', 'first'], data);
  expect(code).toBe(0);
  expect(copy).toMatch(
    / {2}first:\n(?:.|\n)* {4}quoted: janedoe-2018-10-25\n(?:.|\n)* {2}janedoe-2018-10-25:\n {4}text: \|-\n {6}Quoted\n {6}words\n/,
  );
});

it.each(['border', FILE, '2018/border.md', 'https://paper.example/articles/border'])(
  'finds the story called %s',
  async (name) => {
    expect((await into(story(), [], FIRST_TWEET, name)).code).toBe(0);
  },
);

it.each([
  [story(), [], 'bordr', 'There is no story “bordr”. Did you mean border?'],
  [
    story({ tweets: TWEETS.replace('"7"', '"20"') }),
    [],
    'border',
    'has this tweet already, as “a”: place it by ::tweet{#a}',
  ],
  [story({ tweets: TWEETS }), ['--key', 'a'], 'border', 'There is already an entry “a” in `tweets`.'],
  [story({ tweets: 'none' }), [], 'border', '`tweets` is not a group of fields'],
  [story({ headline: '"A' }), [], 'border', 'never closed'],
  ['No front matter', [], 'border', 'no front matter'],
])('refuses without a trace where it cannot: %#', async (copy, words, name, message) => {
  const found = await into(copy, words, FIRST_TWEET, name);
  expect([found.output, found.code, found.copy]).toEqual(['', 1, copy]);
  expect(found.complaint).toContain(message);
  expect(found.names).toEqual(['articles', 'articles/2018', FILE, 'site.yaml']);
});

it('keeps the rights of the file, and does not mind what else is wrong in it', async () => {
  const folder = contentFolder({ [FILE]: story({ section: 'wrold' }) });
  chmodSync(join(folder, FILE), 0o640);
  const { code } = await tweet([saved(FIRST_TWEET), '--into', 'border'], { folder });
  expect([code, statSync(join(folder, FILE)).mode & 0o777]).toEqual([0, 0o640]);
});

it('leaves a story alone that somebody saves at the same time', async () => {
  const folder = contentFolder({ [FILE]: story() });
  const changed = story({ headline: 'Another' });
  // The story is read before the tweet is.
  function* input() {
    writeFileSync(join(folder, FILE), changed);
    yield JSON.stringify(FIRST_TWEET);
  }
  const { complaint, code } = await tweet(['-', '--into', 'border'], { folder, input: input() });
  expect([code, complaint]).toEqual([
    1,
    expect.stringContaining('was changed at this moment by another program'),
  ]);
  expect(readFileSync(join(folder, FILE), 'utf8')).toBe(changed);
  expect(readdirSync(join(folder, 'articles/2018'))).toEqual(['border.md']);
});

it('says so where the content folder cannot be used', async () => {
  const run = (folder: string) => tweet([saved(FIRST_TWEET), '--into', 'border'], { folder });
  expect((await run('/nonexistent')).complaint).toContain(
    '/nonexistent cannot be used: it does not exist (ENOENT).',
  );
  expect((await run(contentFolder({ 'site.yaml': 'x', [FILE]: story() }))).complaint).toContain(
    'run the check first',
  );
});

it('says for programs where it went', async () => {
  const { output, folder } = await into(story(), ['--json', '--key', 'first'], status());
  expect(JSON.parse(output)).toMatchObject({ story: join(folder, FILE), tweets: { first: { id: NUMBER } } });
});
