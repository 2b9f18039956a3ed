// Stories with everything that a feed can carry.
import { SITE_YAML, story } from './contentFolder.ts';

const TWEET = `
  first:
    text: "One & two <three>\\nhttps://paper.example and @jane"
    author: { name: "A & B", handle: jane }
    posted: 2018-10-24 08:05
    id: "123"
    lang: en
    captured: { at: 2018-10-25, from: "https://x.com/jane/status/123" }
    archived: https://web.archive.org/web/2018/https://x.com/jane/status/123
    status: live
    checked: 2019-01-02
    media: [{ src: crowd.png, alt: A crowd }]
  second:
    text: Gone.
    author: { name: Bob, handle: bob }
    posted: 2018-10-23
    id: "124"
    status: deleted
    checked: 2019-01-03
    quoted: first`;

const BODY = `Words with a [link](/articles/b), [another](https://other.example/?a=1&b=2) and a note.[^n]

| One | Two |
|-----|----:|
| a   |   1 |

::tweet{#second}

::picture{#hall}

[^n]: The note.
`;

/** Two stories and an author. */
export const RICH: Readonly<Record<string, string>> = {
  'site.yaml': `${SITE_YAML}publisher: { name: The Publisher, email: desk@paper.example, logo: logo.png }\n`,
  'articles/a.md': story(
    {
      headline: 'A headline',
      standfirst: 'A standfirst & more.',
      kind: 'opinion',
      dateline: 'Berlin',
      authors: '[jane]',
      topics: '[Sea, "Salt & pepper"]',
      updated: '2018-10-26 09:30',
      picture: '{ src: lead.png, alt: "The \\"lead\\"", caption: A caption, credit: A & Co }',
      pictures: '{ hall: { src: hall.png, alt: A hall, caption: The hall } }',
      corrections: '[{ at: 2018-10-27 10:00, text: "First & foremost." }, { at: 2018-10-28, text: Second. }]',
      tweets: TWEET,
    },
    BODY,
  ),
  'articles/b.md': story({ headline: 'Another', published: '2018-10-20', section: 'science', lang: 'ar' }),
  'authors/jane.md': '---\nname: Jane Doe\nrole: Reporter\npicture: jane.png\n---\n\nShe writes.\n',
  'pictures/lead.png': '',
  'pictures/hall.png': '',
  'pictures/crowd.png': '',
  'pictures/logo.png': '',
  'pictures/jane.png': '',
};
