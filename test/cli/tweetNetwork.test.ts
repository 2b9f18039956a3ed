// `broadsheet tweet` with an address: what is asked of whom, and what every answer leads to.
import { describe, expect, it } from 'vitest';
import { apiAnswer, FIRST_TWEET, NUMBER, page } from '../article/tweet/capture/savedTweets.ts';
import { serving, tweet } from './tweetCapturing.ts';

const ADDRESS = 'https://x.com/jack/status/20';

describe('the address of a tweet', () => {
  it.each([
    [ADDRESS, 'https://twitter.com/jack/status/20'],
    ['mobile.twitter.com/jack/status/20?s=20', 'https://twitter.com/jack/status/20'],
    ['https://twitter.com/i/web/status/20', 'https://twitter.com/i/status/20'],
  ])('%s is asked of oEmbed, without a script and without tracking', async (address, asked) => {
    const requests: string[] = [];
    const network = await serving((request, response) => {
      requests.push(request.url ?? '');
      response.end(JSON.stringify(FIRST_TWEET));
    });
    const { output, complaint, code } = await tweet([address], { network });
    expect(requests).toEqual([`/oembed?url=${encodeURIComponent(asked)}&omit_script=1&dnt=1`]);
    expect([complaint, code]).toEqual([
      'Place it by this line in the text of the story: ::tweet{#jack-2006-03-21}\n',
      0,
    ]);
    expect(output).toContain(`    captured:
      at: 2026-11-22T09:30:00Z
      from: 127.0.0.1
    status: live
    checked: 2026-11-22T09:30:00Z
`);
  });

  it('is followed through redirects', async () => {
    const network = await serving((request, response) => {
      if (request.url?.startsWith('/moved')) response.end(JSON.stringify(FIRST_TWEET));
      else response.writeHead(301, { location: `/moved${request.url}` }).end();
    });
    expect((await tweet([ADDRESS], { network })).output).toContain('text: just setting up my twttr');
  });

  it.each([
    [
      404,
      'has no tweet at https://twitter.com/jack/status/20: it is deleted, or its account is protected, suspended or gone.',
    ],
    [410, 'it is deleted'],
    [403, 'does not show https://twitter.com/jack/status/20 (403): its account is protected'],
    [429, 'has had too many requests from here (429)'],
    [503, 'could not answer (503): try again later.'],
  ])('that is answered with %i ends with 1 and names an archived copy', async (status, words) => {
    const network = await serving((_, response) => response.writeHead(status).end('{}'));
    const { output, complaint, code } = await tweet([ADDRESS], { network });
    expect([output, code]).toEqual(['', 1]);
    expect(complaint).toContain(words);
    expect(complaint).toContain(
      'npm run tweet -- https://web.archive.org/web/https://twitter.com/jack/status/20',
    );
  });

  it.each([
    ['<!DOCTYPE html><title>Log in</title>', 'answered with a web page instead of data.'],
    ['', 'cannot be used. It is empty.'],
    ['{"url":1}', 'cannot be used. It is JSON, but no tweet.'],
    [
      JSON.stringify({ ...FIRST_TWEET, html: FIRST_TWEET.html.replaceAll('/20', '/21') }),
      'cannot be used. It holds the tweet 21, not 20.',
    ],
    ['x'.repeat(9 * 1024 * 1024), 'answered with more than 8 MiB.'],
  ])('that is answered with other than a tweet ends with 1', async (body, words) => {
    const network = await serving((_, response) => response.end(body));
    const { output, complaint, code } = await tweet([ADDRESS], { network });
    expect([output, code]).toEqual(['', 1]);
    expect(complaint).toContain(words);
  });

  it.each([
    ['that never answers', () => {}],
    [
      'that stops in the middle',
      (_: unknown, response: { write: (text: string) => void }) => response.write('{'),
    ],
  ])('is given up at a server %s', async (_how, answer) => {
    const network = { ...(await serving(answer)), patience: 100 };
    const { complaint, code } = await tweet([ADDRESS], { network });
    expect([code, complaint]).toEqual([
      1,
      expect.stringContaining('127.0.0.1 did not answer within 0.1 seconds.'),
    ]);
  });

  it('is given up where nobody answers, or redirects go round', async () => {
    expect((await tweet([ADDRESS])).complaint).toMatch(
      /127\.0\.0\.1 could not be reached: .+\. Go on with an archived copy/,
    );
    const network = await serving((request, response) =>
      response.writeHead(302, { location: request.url }).end(),
    );
    expect((await tweet([ADDRESS], { network })).complaint).toContain(
      'could not be reached: redirect count exceeded',
    );
  });
});

describe('the address of a capture', () => {
  const original = `https://twitter.com/janedoe/status/${NUMBER}`;
  const found = `/web/20181026101112id_/${original}`;

  it.each([
    ['20181026101112', page('Words')],
    ['2018', page('Words')],
    ['*', JSON.stringify(apiAnswer({ text: 'Words' }))],
    ['20190101if_', JSON.stringify(apiAnswer({ text: 'Words' }))],
  ])('with the date %s leads to the capture nearest to it', async (date, body) => {
    const requests: string[] = [];
    const network = await serving((request, response) => {
      requests.push(request.url ?? '');
      if (request.url === found) response.end(body);
      else response.writeHead(302, { location: found }).end();
    });
    const { output, code } = await tweet([`https://web.archive.org/web/${date}/${original}`], { network });
    const asked = date === '*' ? '20261122093000' : date.replace(/if_$/, '');
    expect(requests[0]).toBe(`/web/${asked}id_/${original}`);
    expect(code).toBe(0);
    expect(output).toContain('text: Words');
    expect(output).toContain(`    captured:
      at: 2018-10-26T10:11:12Z
      from: web.archive.org
    archived: https://web.archive.org/web/20181026101112/${original}
`);
    expect(output).not.toContain('status:');
  });

  it.each([
    [404, `has no capture of ${original}. All that it has: https://web.archive.org/web/*/${original}`],
    [503, 'The Wayback Machine could not answer (503): try again later'],
  ])('that is answered with %i ends with 1', async (status, words) => {
    const network = await serving((_, response) => response.writeHead(status).end());
    const { output, complaint, code } = await tweet([`https://web.archive.org/web/2018/${original}`], {
      network,
    });
    expect([output, code]).toEqual(['', 1]);
    expect(complaint).toContain(words);
  });

  it('that only leads elsewhere ends with 1', async () => {
    const network = await serving((request, response) => {
      if (request.url?.includes('login')) response.end('<title>Log in</title>');
      else response.writeHead(302, { location: '/web/20181026101112id_/https://twitter.com/login' }).end();
    });
    const { complaint, code } = await tweet([`https://web.archive.org/web/2018/${original}`], { network });
    expect([code, complaint]).toEqual([
      1,
      expect.stringMatching(/The capture only leads on to .*login\. Give the address of another/),
    ]);
  });
});
