// Before its instant, nothing of a story may be seen anywhere; from then on, all of it.
import { describe, expect, it } from 'vitest';
import { page, story } from '../builders/contentFolder.ts';
import { paper } from '../builders/paper.ts';
import { png } from '../builders/pixels.ts';
import { soon } from '../builders/soon.ts';
import { ask } from './exchange.ts';

const CANARY = 'zanzibar';
const SECRET = {
  headline: `The ${CANARY} papers`,
  standfirst: `What ${CANARY} knew.`,
  section: 'science',
  topics: `[${CANARY}]`,
  authors: `[${CANARY}-author]`,
  id: `${CANARY}-id`,
  aliases: `[${CANARY}-alias, /former/${CANARY}.html]`,
  picture: `{ src: ${CANARY}.png, alt: "${CANARY} seen from the sea" }`,
  share: `{ title: ${CANARY}, description: ${CANARY} }`,
};
const OPEN = story(
  { related: `[${CANARY}-story]`, topics: '[Sea]' },
  `See [the other story](${CANARY}-story.md), [its section](/sections/science) and [that](/about).\n`,
);

function files(fields: Readonly<Record<string, string>>) {
  return {
    'site.yaml': `name: Paper\nurl: https://paper.example\nlanguage: en\ntimeZone: UTC\nsections:\n  - { id: world, name: World }\n  - { id: science, name: Science }\nfront:\n  lead: ${CANARY}-story\n`,
    'articles/open.md': OPEN,
    [`articles/${CANARY}-story.md`]: story({ ...SECRET, ...fields }, `The ${CANARY} body.\n`),
    [`authors/${CANARY}-author.md`]: `---\nname: Z. ${CANARY}\n---\n`,
    [`pictures/${CANARY}.png`]: png(3, 2),
    'pages/about.md': page('About', `A page with a [link](/articles/${CANARY}-story).\n`),
  };
}

// The open story's own Markdown names the canary's slug; what readers get must not.
const ADDRESSES = [
  '/',
  '/articles/open',
  '/about',
  '/sections/world',
  '/sections/science',
  '/topics/sea',
  `/articles/${CANARY}-story`,
  `/articles/${CANARY.toUpperCase()}-Story/`,
  `/articles/${CANARY}-story.html`,
  `/articles/${CANARY}-story.md`,
  `/articles/${CANARY}-story.json`,
  `/articles/${CANARY}-story/card.png`,
  `/articles/${CANARY}-story/history`,
  `/articles/${CANARY}-alias`,
  `/former/${CANARY}.html`,
  `/a/${CANARY}-id`,
  `/a/${CANARY}-story`,
  `/topics/${CANARY}`,
  `/authors/${CANARY}-author`,
  `/pictures/${CANARY}.png`,
  '/feed.atom',
  '/sitemap.xml',
  '/search?q=papers',
];

describe.each([
  ['an embargoed story', { published: '2020-06-01T12:00:00Z' }],
  ['a draft', { draft: 'true' }],
  ['a draft with a date in the past', { draft: 'true', published: '2019-01-01' }],
  [
    'an embargoed story that will be withdrawn',
    {
      published: '2020-06-01T12:00:00Z',
      withdrawn: `{ at: 2020-07-01, reason: ${CANARY} }`,
    },
  ],
])('%s', (_name, fields) => {
  it('leaves no trace in any answer', async () => {
    const { app } = await paper(files(fields), '2020-06-01T11:59:59.999Z');
    await soon(async () => expect((await ask(app, '/search?q=papers')).status).toBe(200));
    for (const path of ADDRESSES) {
      const { status, headers, text } = await ask(app, path);
      const isOpen = [
        '/',
        '/articles/open',
        '/about',
        '/sections/world',
        // Of the site itself, and empty.
        '/sections/science',
        '/topics/sea',
        '/feed.atom',
        '/sitemap.xml',
        '/search?q=papers',
      ].includes(path);
      expect([status, headers.location], path).toEqual([isOpen ? 200 : 404, undefined]);
      expect((JSON.stringify(headers) + text).toLowerCase(), path).not.toContain(CANARY);
    }
  });
});

describe('the end of an embargo', () => {
  const embargoed = files({ published: '2020-06-01T12:00:00Z' });

  it('brings the story to all its addresses at the instant', async () => {
    const { app, newsroom, setClock } = await paper(embargoed, '2020-06-01T11:59:59.999Z');
    expect((await ask(app, `/articles/${CANARY}-story`)).status).toBe(404);
    setClock('2020-06-01T12:00:00Z');
    for (const path of [
      `/articles/${CANARY}-story`,
      `/topics/${CANARY}`,
      `/authors/${CANARY}-author`,
      '/sections/science',
    ])
      expect((await ask(app, path)).status, path).toBe(200);
    for (const path of [`/a/${CANARY}-id`, `/articles/${CANARY}-alias`, `/former/${CANARY}.html`])
      expect((await ask(app, path)).headers.location, path).toBe(`/articles/${CANARY}-story`);
    expect((await ask(app, '/')).text).toContain(`The ${CANARY} papers`);
    expect((await ask(app, '/articles/open')).text).toContain(`href="/articles/${CANARY}-story"`);
    expect((await ask(app, '/articles/open')).text).toContain('href="/sections/science"');
    expect([...newsroom.edition().pictures.keys()]).toEqual([`${CANARY}.png`]);
  });

  it('is undone when a clock that ran ahead is set back', async () => {
    const { app, setClock } = await paper(embargoed, '2020-06-01T13:00:00Z');
    expect((await ask(app, `/articles/${CANARY}-story`)).status).toBe(200);
    setClock('2020-06-01T11:00:00Z');
    expect((await ask(app, `/articles/${CANARY}-story`)).status).toBe(404);
    expect((await ask(app, '/')).text).not.toContain(CANARY);
  });

  it.each([
    ['2020-06-01T11:00:00Z', 30],
    ['2020-06-01T11:59:30Z', 30],
    ['2020-06-01T11:59:30.001Z', 29],
    ['2020-06-01T11:59:59.001Z', 0],
    ['2020-06-01T12:00:00Z', 30],
  ])('is not outlived by what caches keep: at %s for %d seconds', async (date, seconds) => {
    const { app } = await paper(embargoed, date);
    for (const path of ['/', '/articles/open', '/articles/Open', '/a/open', '/topics/sea'])
      expect((await ask(app, path)).headers['cache-control'], path).toBe(`public, max-age=${seconds}`);
  });
});
