// A paper whose one long story holds everything that a story can hold.
import { png } from './pixels.ts';

const FIELDS = `---
headline: "Everything: notes & \\"quotations\\" <b>"
standfirst: It shows each part that a story can have, once, so that all of them can be looked at and measured together.
section: world
kind: feature
published: 2018-10-25 09:00
updated: 2018-10-26 10:30
authors: [jane-doe, john-roe]
dateline: Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch
series: Everything
topics: [Mexico, "Ciudad Juárez", US military]
related: [another]
picture:
  src: wide.png
  alt: A grey field
  caption: "A grey field, in \\"quotation marks\\"."
  credit: The Test Paper
pictures:
  inner: { src: small.png, alt: A small grey field, caption: Small. }
tweets:
  plain:
    text: |-
      First line with @someone and #ünïcode

      Third line: $TWTR &amp; https://example.com/a?b=c&d=e 👩‍👩‍👧‍👦 <b>not bold</b>
    author: { name: Jane Doe, handle: janedoe }
    posted: 2018-10-25T14:30:00Z
    id: "1055419292123456789"
    lang: en
    media: [{ src: small.png, alt: A small grey field }]
    captured: { at: 2018-10-26, from: twitter.com }
    archived: https://web.archive.org/web/2018/https://twitter.com/janedoe/status/1055419292123456789
    status: live
    checked: 2018-10-27
    quoted: arabic
  arabic:
    text: 'مرحبا بالعالم @someone #أخبار'
    author: { name: سارة, handle: sara_ar }
    posted: 2018-10-24
    lang: ar
    status: suspended
    checked: 2021-01-08
  reply:
    text: Gone by now.
    author: { name: John Roe, handle: johnroe }
    posted: 2018-10-25
    replyTo: plain
    status: deleted
corrections:
  - { at: 2018-10-26 10:30, text: An earlier version gave the wrong year. }
  - { at: 2018-10-27, text: An earlier version gave the wrong day. }
---
`;

const BODY = `
The first paragraph has *emphasis*, **strength**, \`code\`, ~~a deletion~~, a [link](another.md), a note[^1] and <kbd>Ctrl</kbd>.

## A heading

> A quotation of a whole paragraph, long enough to run over more than one line on any screen that a reader may have.

> The words of somebody, and then who said them.
>
> A second paragraph of the same words.
>
> — Jane Doe, of *The Test Paper*

<aside>

> Words pulled out of the story, set large
>
> -- Jane Doe

</aside>

::tweet{#plain}

- one
- two
  - nested
- three

1. first
2. second

A list within a list:

- a point
  1. first within it, with words enough to run over the end of a line on a telephone
  2. second within it

     with a paragraph of its own
- [x] done
- [ ] not done

<dl>
<dt>Term</dt>
<dd>What it means, in a sentence that is long enough to be broken.</dd>
<dt>Another term</dt>
<dd>What that means.</dd>
</dl>

### A heading below

| Years | Operation with a rather long name | Troops | Another column | And another |
| :---- | :-------------------------------- | -----: | :------------: | ----------- |
| 2006  | Jump Start                        |  6,000 |       x        | y           |
| 2010  | Phalanx                           |  1,200 |       x        | y           |

<table>
<caption>Guards &amp; <span>soldiers</span></caption>
<thead><tr><th scope="col">A column of a table written in HTML</th><th scope="col">Another_column_without_spaces</th></tr></thead>
<tbody><tr><th scope="row">A row</th><td>6,000</td></tr></tbody>
</table>

::picture{#inner}

::tweet{#arabic}

\`\`\`
let code = 'with a very long line that would not fit on a narrow screen, and so it has to be wrapped or scrolled somewhere';
\`\`\`

Water is H<sub>2</sub>O, the area 5 km<sup>2</sup>, the <abbr title="United Nations">UN</abbr> has <mark>marked words</mark>, the title of
<cite>A Work</cite>, a <q>quotation within</q> a line, <small>small print</small>, <samp>output</samp>, <var>x</var>, <ins>new words</ins> and <s>old ones</s>;
the address https://www.example.com/a/very/long/path/that/has/no/spaces/in/it/at/all/and-goes-on-and-on?with=a&query=too
is broken where it must be, and so is \`a_name_in_code_that_is_longer_than_any_telephone_is_wide\`.

Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzendenstellvertreter.

::tweet{#reply}

<details>
<summary>More</summary>

Hidden words.

</details>

---

The end.[^long]

[^1]: A short note.
[^long]: A note with a [link](https://example.com/).
`;

/** The files of the paper; its story is at /articles/everything. */
export const KITCHEN_SINK: Readonly<Record<string, string | Uint8Array>> = {
  'articles/everything.md': FIELDS + BODY,
  'articles/another.md':
    '---\nheadline: Another story\nstandfirst: Short.\nsection: world\npublished: 2018-10-24\nseries: Everything\n---\n\nWords.\n',
  'articles/third.md':
    '---\nheadline: A third story\nstandfirst: Short.\nsection: world\npublished: 2018-10-23\ntopics: [Mexico]\npicture: { src: wide.png, alt: A grey field }\n---\n\nWords.\n',
  'authors/jane-doe.md':
    '---\nname: Jane Doe\nrole: Correspondent\nlinks: [https://social.example/@jane]\n---\n\nShe writes.\n',
  'authors/john-roe.md': '---\nname: John Roe\n---\n\nHe writes.\n',
  'pages/about.md': '---\ntitle: About us\n---\n\nWords about us.\n',
  'pictures/wide.png': png(1600, 900),
  'pictures/small.png': png(300, 200),
};
