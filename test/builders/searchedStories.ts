// Stories to be searched: each way of finding one has a story, and what must not be found has one too.
import { story } from './contentFolder.ts';
import { png } from './pixels.ts';

const LAMP = story(
  {
    headline: 'The lighthouse at the end of the bay',
    standfirst: 'A keeper for ninety years.',
    topics: '[Navigation, Sea]',
    authors: '[fjelde]',
    tweets:
      '{ horn: { text: "The foghorn sounds & sounds.", author: { name: Pilot Office, handle: pilotoffice }, posted: 2018-01-01 } }',
    pictures: '{ stand: { src: stand.png, alt: A stand, caption: The tripod of the lamp. } }',
  },
  `The old lamp was lit with paraffin.[^1]

::tweet{#horn}

::picture{#stand}

| depth | fathoms |
| --- | --- |
| low | 3 |

[^1]: As the almanac has it.
`,
);

const SECRET = { headline: 'Quicksilver canarybird', standfirst: 'Canarybird.', topics: '[Canarybird]' };

function two(number: number): string {
  return String(number).padStart(2, '0');
}

const SAME = Object.fromEntries(
  Array.from({ length: 25 }, (_, number) => [
    `articles/same-${two(number)}.md`,
    story({ headline: `Sameness ${two(number)}`, published: `2017-01-${two(number + 1)}` }),
  ]),
);

const FILLING = 'Other words stand here, and more of them follow, as in any text.\n\n';

/** The files. */
export const SEARCHED: Readonly<Record<string, string | Uint8Array>> = {
  ...SAME,
  'pictures/stand.png': png(30, 20),
  'authors/fjelde.md': '---\nname: Ingrid Fjelde\n---\n',
  'authors/ada.md': '---\nname: Ada Lark\n---\n',
  'articles/lamp.md': LAMP,
  'articles/polish.md': story(
    { headline: 'Zażółć w Łodzi', lang: 'pl' },
    'Łódź, smørrebrød and the Straße.\n',
  ),
  'articles/arabic.md': story({ headline: 'قال أَحْمَد مُحَمَّد', lang: 'ar' }, 'المدينة في عام 2018.\n'),
  'articles/japanese.md': story({ headline: '東京都知事の発表', lang: 'ja' }, '東京の都知事が発表した。\n'),
  'articles/thai.md': story({ headline: 'ข่าววันนี้', lang: 'th' }, 'ผู้ว่าราชการกรุงเทพมหานครประกาศ\n'),
  'articles/korean.md': story({ headline: '오늘의 소식', lang: 'ko' }, '서울에서 발표했다.\n'),
  'articles/ranked-headline.md': story({ headline: 'The harbour', published: '2015-01-01' }),
  'articles/ranked-standfirst.md': story({ standfirst: 'At the harbour.', published: '2015-01-02' }),
  'articles/ranked-text.md': story(
    { published: '2015-01-03', section: 'science' },
    `${FILLING}By the harbour.\n`,
  ),
  'articles/ranked-longer.md': story({ headline: 'Harboured', published: '2015-01-04' }),
  'articles/slip.md': story({ published: '2014-01-01' }, 'A samness.\n'),
  'articles/summer.md': story({ headline: 'Midsummer', published: '2019-06-21T23:30:00Z' }),
  'articles/embargoed.md': story({
    ...SECRET,
    published: '2020-06-01T00:00:00Z',
    expires: '2020-07-01T00:00:00Z',
  }),
  'articles/draft.md': story({ ...SECRET, draft: 'true' }),
  'articles/pulled.md': story({
    headline: 'Vermilion',
    withdrawn: '{ at: "2020-08-01T00:00:00Z", reason: By design. }',
  }),
};

/** Whether a page shows nothing of what is not public. */
export function canaryFree(text: string): boolean {
  return !/canarybird/i.test(text);
}
