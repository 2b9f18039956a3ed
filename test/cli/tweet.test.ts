// `broadsheet tweet` on what was saved: what goes to which stream, and what is said where nothing can be captured.
import { spawnSync } from 'node:child_process';
import { mkdirSync, truncateSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import {
  CAPTURED,
  FIRST_TWEET,
  NUMBER,
  oembed,
  page,
  picture,
  status,
} from '../article/tweet/capture/savedTweets.ts';
import { buildProgram } from './builtProgram.ts';
import { saved, tweet } from './tweetCapturing.ts';

const FIRST = (captured: string) => `tweets:
  jack-2006-03-21:
    text: just setting up my twttr
    author:
      name: jack
      handle: jack
    posted: 2006-03-21
    id: "20"
    url: https://x.com/jack/status/20
    lang: en
    captured:
      at: ${captured}
      from: a file saved from publish.twitter.com
`;

const PLACE = 'Place it by this line in the text of the story: ::tweet{#jack-2006-03-21}\n';

describe('a saved tweet', () => {
  it('is printed as YAML and nothing else; what its editor should know goes to standard error', async () => {
    const path = saved(FIRST_TWEET);
    utimesSync(path, 0, Date.UTC(2018, 9, 26, 10, 11, 12) / 1000);
    expect(await tweet([path])).toEqual({
      output: FIRST('2018-10-26T10:11:12Z'),
      complaint: `${PLACE}Note: \`captured.at\` is the date of the file: --captured-at gives another, if the words were taken down before.\n`,
      code: 0,
    });
  });

  it('comes from standard input too, in pieces, and then counts as taken down now', async () => {
    const bytes = Buffer.from(JSON.stringify({ ...FIRST_TWEET, author_name: 'jack 🎉' }));
    const at = bytes.indexOf('🎉') + 2;
    const { output, complaint } = await tweet(['-'], { input: [bytes.subarray(0, at), bytes.subarray(at)] });
    expect(output).toBe(FIRST('2026-11-22T09:30:00Z').replace('name: jack', 'name: jack 🎉'));
    expect(complaint).toContain('`captured.at` is this moment');
  });

  it('was taken down when its editor says so', async () => {
    const { output, complaint } = await tweet([saved(FIRST_TWEET), '--captured-at', '2018-10-26 10:11']);
    expect([output, complaint]).toEqual([FIRST('2018-10-26 10:11'), PLACE]);
  });

  it('in a page of the archive was taken down when that captured it', async () => {
    const { output } = await tweet([saved(page('Words', { head: CAPTURED }))]);
    expect(output).toContain(`    captured:
      at: 2018-10-26T10:11:12Z
      from: a file saved from web.archive.org
    archived: https://web.archive.org/web/20181026101112/https://twitter.com/janedoe/status/${NUMBER}
`);
  });

  it('is the data of a capture that its editor names', async () => {
    const address = 'https://web.archive.org/web/20181026/https://twitter.com/jack/status/20';
    const { output } = await tweet([saved(FIRST_TWEET), '--archived', address]);
    expect(output).toContain(
      `at: 2018-10-26\n      from: a file saved from web.archive.org\n    archived: ${address}\n`,
    );
  });

  it('is printed for programs where that is asked for', async () => {
    const media = [picture('', '', 'A hall')];
    const { output, complaint } = await tweet([
      saved(status({ extended_entities: { media } })),
      '--json',
      '--key',
      'first',
    ]);
    expect(complaint).toBe('');
    expect(JSON.parse(output)).toMatchObject({
      key: 'first',
      place: '::tweet{#first}',
      tweets: { first: { text: 'A first line', id: NUMBER } },
      media: [{ kind: 'photo', address: 'https://pbs.example/p.png', alt: 'A hall' }],
      remarks: [expect.stringContaining('captured.at')],
      story: null,
    });
  });

  it('with pictures says what to save and how to name it', async () => {
    const media = [picture('', '', 'A "hall"'), { ...picture('', ''), media_url_https: null }];
    const { complaint } = await tweet([saved(status({ extended_entities: { media } })), '--key', 'first']);
    expect(complaint).toContain(`It came with 2 pictures or videos, which are not fetched:
  photo: https://pbs.example/p.png
  photo: see the tweet, without a description
Where you may use them, save them in pictures/ and add to the tweet:
    media:
      - { src: first-1.png, alt: "A \\"hall\\"" }
      - { src: first-2.jpg, alt: "What it shows" }
`);
  });

  it('cannot make a terminal do anything', async () => {
    const text = '@\u001b[2J A line';
    const { complaint, output } = await tweet([
      saved(status({ full_text: text, display_text_range: [6, 12] })),
    ]);
    expect(complaint).toContain('The platform showed “@ [2J”');
    expect(output + complaint).not.toContain('\u001b');
  });

  it('of the archive of an account takes its number and its author from the editor', async () => {
    const list = [
      { tweet: status({ id_str: '7' }) },
      { tweet: status({ user: undefined, full_text: 'Mine' }) },
    ];
    const path = saved(`window.YTD.tweets.part0 = ${JSON.stringify(list)}`);
    const { output } = await tweet([path, '--id', NUMBER, '--handle', '@ada', '--name', 'Ada']);
    expect(output).toContain(`url: https://x.com/ada/status/${NUMBER}`);
    expect(output).toContain('from: a file saved from an archive of the account');
    expect((await tweet([path, '--id', NUMBER])).complaint).toContain('Add --handle and --name.');
  });

  it('may have the encoding of Windows PowerShell', async () => {
    const bytes = Buffer.from(`\uFEFF${JSON.stringify(FIRST_TWEET)}`, 'utf16le');
    expect((await tweet([saved(bytes), '--captured-at', '2018-10-26'])).output).toBe(FIRST('2018-10-26'));
  });
});

describe('what cannot be captured', () => {
  it.each([
    ['nothing', '', ' is empty.'],
    ['white space', ' \n', ' is empty.'],
    ['bytes', Buffer.from([0x1f, 0x8b, 0xff]), ' is not text in UTF-8: it may be compressed'],
    ['other words', 'Dear editor', ': It is neither JSON nor a web page'],
    ['JSON of something else', { a: 1 }, ': It is JSON, but no tweet. What can be read is'],
    [
      'a page without a tweet',
      '<title>Log in</title>',
      ': It is a web page, “Log in”, and there is no tweet',
    ],
    ['an empty tweet', status({ full_text: '' }), ': The tweet has no words'],
    ['a tweet without an author', status({ user: null }), 'does not say who posted it'],
    [
      'a strange author',
      oembed('', {
        author_url: null,
        html: oembed('x') && '<blockquote class="twitter-tweet"><p>x</p></blockquote>',
        url: null,
      }),
      'does not say who posted it',
    ],
  ])('such as a file with %s ends with exit code 1 and one line', async (_what, data, words) => {
    const path = saved(data);
    const { output, complaint, code } = await tweet([path]);
    expect([output, code, complaint.match(/\n/g)?.length]).toEqual(['', 1, 1]);
    expect(complaint).toContain(words);
    expect(complaint).toMatch(new RegExp(`^broadsheet: ${path}`));
  });

  it('such as a folder, a missing file or a huge one is named', async () => {
    const path = saved('x');
    mkdirSync(join(dirname(path), 'folder'));
    truncateSync(path, 50 * 1024 * 1024);
    const said = async (...words: string[]) => (await tweet(words)).complaint;
    expect(await said(join(dirname(path), 'folder'))).toContain('folder is a folder: give the file in it');
    expect(await said(join(dirname(path), 'missing'))).toContain(
      'cannot be used: it does not exist (ENOENT).',
    );
    expect(await said(path)).toContain('is larger than 32 MiB: cut out the tweet');
  });

  it('such as too much, or nothing, on standard input is told', async () => {
    const said = async (...input: (string | Uint8Array)[]) => (await tweet(['-'], { input })).complaint;
    const megabytes = Array.from({ length: 33 }, () => Buffer.alloc(1024 * 1024, ' '));
    expect(await said(...megabytes)).toContain('Standard input is larger than 32 MiB');
    expect(await said()).toBe('broadsheet: Standard input is empty.\n');
    expect(await said('{}')).toContain('Standard input: It is JSON, but no tweet.');
  });
});

describe('wrong usage', () => {
  it.each([
    [[], 'tweet takes one address or file'],
    [['a', 'b'], 'tweet takes one address or file'],
    [['https://example.com/'], 'https://example.com/ is not the address of a tweet'],
    [['https://web.archive.org/web/2018/https://example.com/'], 'or of a capture of one.'],
    [['f', '--key', 'A b'], '--key cannot be “A b”: use lower-case letters'],
    [['f', '--id', '1e3'], '--id cannot be “1e3”: it is the digits'],
    [['f', '--handle', 'a b'], '--handle cannot be “a b”'],
    [['f', '--posted', 'yesterday'], '--posted cannot be “yesterday”: Write a day as 2018-10-25'],
    [['f', '--captured-at', '2018-02-30'], '--captured-at cannot be “2018-02-30”'],
    [['f', '--archived', 'javascript:1'], '--archived cannot be “javascript:1”'],
    [['f', '--into', ''], '--into cannot be “”'],
  ])('%j ends with exit code 2', async (words, message) => {
    const { output, complaint, code } = await tweet(words);
    expect([output, code]).toEqual(['', 2]);
    expect(complaint).toContain(message);
  });

  it('of its flags is that of every command, and --help tells what it does', async () => {
    const unknown = await runProgram(['tweet', 'f', '--nmae', 'x'], process.cwd());
    expect([unknown.code, unknown.complaint]).toEqual([
      2,
      expect.stringContaining("Unknown option '--nmae'"),
    ]);
    const { output } = await runProgram(['tweet', '--help'], process.cwd());
    expect(output).toContain('Usage: broadsheet tweet ADDRESS-or-FILE [FLAGS]');
    expect(output).toContain('--captured-at WHEN');
  });
});

it('is a process that a pipe can feed', () => {
  const { main, remove } = buildProgram();
  onTestFinished(remove);
  const words = [main, 'tweet', '-', '--captured-at', '2018-10-26'];
  const {
    stdout,
    stderr,
    status: code,
  } = spawnSync(process.execPath, words, { input: JSON.stringify(FIRST_TWEET), encoding: 'utf8' });
  expect([stdout, stderr, code]).toEqual([FIRST('2018-10-26'), PLACE, 0]);
});
