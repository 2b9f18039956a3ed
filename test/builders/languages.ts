// Papers in several languages: an English one with an Arabic story, and an Arabic one with an English story.
import { png } from './pixels.ts';

const ENGLISH_SITE = `name: The Test Paper
url: https://paper.example
language: en-GB
timeZone: Europe/London
description: A paper for tests.
sections:
  - { id: world, name: World, description: The world. }
publisher: { name: The Test Paper, policies: /about }
`;

const ARABIC_SITE = `name: صحيفة التجارب
url: https://paper.example
language: ar
timeZone: Africa/Cairo
description: صحيفة للتجارب.
sections:
  - { id: world, name: العالم, description: أخبار العالم. }
  - { id: science, name: العلوم }
publisher: { name: صحيفة التجارب, policies: /about }
`;

const TWEETS = `
tweets:
  english:
    text: "To be read from left to right, @someone! (https://example.com)"
    author: { name: Jane Doe, handle: janedoe }
    posted: 2018-10-25T14:30:00Z
    id: "1055419292123456789"
    lang: en
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
    replyTo: english
    status: deleted`;

const ARABIC_BODY = `
تقول الفقرة الأولى ما حدث، وفيها "كلام منقول" و"كلام آخر"، وكلمة *مؤكدة*، ورابط إلى [مقال](english.md)، وحاشية[^1].

## عنوان فرعي

::tweet{#english}

> اقتباس من فقرة كاملة، طويل بما يكفي ليمتد على أكثر من سطر واحد في أي شاشة قد تكون لدى القارئ.

- أول
- ثانٍ

1. واحد
2. اثنان

| السنة | العملية | العدد |
| :---- | :------ | ----: |
| 2006  | الأولى  | 6,000 |
| 2010  | الثانية | 1,200 |

::tweet{#reply}

::picture{#inner}

الفقرة الأخيرة طويلة بما يكفي لكي يظهر كيف تتوزع الكلمات على الأسطر، وكيف تقع الأرقام مثل 7,000 والأسماء اللاتينية مثل Broadsheet في وسطها.

[^1]: حاشية قصيرة.
`;

function arabicStory(fields: string): string {
  return `---
headline: عنوان "طويل" لمقال بالعربية يمتد على أكثر من سطر واحد
standfirst: جملة واحدة تقول للقارئ ما الذي سيجده في هذا المقال، ولماذا يستحق القراءة.
section: world
kind: explainer
published: 2018-10-25 09:00
updated: 2018-10-26 10:30
authors: [jane-doe, sara]
dateline: القاهرة
picture: { src: wide.png, alt: حقل رمادي, caption: حقل رمادي., credit: سارة }
pictures: { inner: { src: small.png, alt: حقل رمادي صغير, caption: صغير. } }
corrections:
  - { at: 2018-10-26 10:30, text: ذكرت نسخة سابقة من هذا المقال سنة خاطئة. }
  - { at: 2018-10-27, text: ذكرت نسخة سابقة من هذا المقال يومًا خاطئًا. }${TWEETS}
${fields}---
${ARABIC_BODY}`;
}

/** The text of a plain story with some words in its fields. */
function plain(headline: string, standfirst: string, fields: string, body: string): string {
  return `---\nheadline: ${headline}\nstandfirst: ${standfirst}\nsection: world\npublished: 2018-10-24\n${fields}---\n\n${body}\n`;
}

const SHARED = {
  'authors/jane-doe.md': '---\nname: Jane Doe\nlang: en-GB\nrole: Correspondent\n---\n\nShe writes.\n',
  'authors/sara.md': '---\nname: سارة\nlang: ar\nrole: مراسلة\n---\n\nتكتب.\n',
  'pictures/wide.png': png(1600, 900),
  'pictures/small.png': png(300, 200),
};

/** On an English site: a story in Arabic, one in Spanish, and one in French, of which there is no catalogue. */
export const ENGLISH_PAPER: Readonly<Record<string, string | Uint8Array>> = {
  ...SHARED,
  'site.yaml': ENGLISH_SITE,
  'articles/arabic.md': arabicStory('lang: ar\ntopics: [Mexico, المناخ]\nrelated: [english, spanish]\n'),
  'articles/spanish.md': plain(
    'Un titular "largo"',
    'Una frase.',
    'lang: es\nkind: analysis\nauthors: [jane-doe, sara]\ndateline: Madrid\ntopics: [Mexico]\nrelated: [arabic]\ncorrections: [{ at: 2018-10-25, text: Una corrección. }]\n',
    'Unas palabras con una nota[^1].\n\n[^1]: Una nota.',
  ),
  'articles/french.md': plain(
    'Un titre',
    'Une phrase.',
    'lang: fr\nkind: opinion\nauthors: [jane-doe, sara]\ncorrections: [{ at: 2018-10-25, text: Une correction. }]\ntweets: { t: { text: Bonjour., author: { name: Zoé, handle: zoe }, posted: 2018-10-24, status: deleted, checked: 2018-10-26 } }\n',
    'Quelques mots avec une note[^1].\n\n::tweet{#t}\n\n[^1]: Une note.',
  ),
  'articles/english.md': plain('A headline', 'A sentence.', 'topics: [Mexico]\n', 'Some words.'),
  'articles/withdrawn.md': plain(
    'سحب',
    'جملة.',
    'lang: ar\nwithdrawn: { at: 2019-01-01, reason: لم تتأكد الأرقام. }\n',
    'كلمات.',
  ),
  'pages/about.md': '---\ntitle: About us\n---\n\nWords about us.\n',
  'pages/acerca.md': '---\ntitle: Sobre nosotros\nlang: es\nupdated: 2018-10-26\n---\n\nUnas palabras.\n',
};

/** On an Arabic site: the same story in its language, others to fill more than a page, and one in English. */
export const ARABIC_PAPER: Readonly<Record<string, string | Uint8Array>> = {
  ...SHARED,
  'site.yaml': ARABIC_SITE,
  'articles/arabic.md': arabicStory('topics: [المكسيك, المناخ]\nrelated: [english, n1]\n'),
  'articles/english.md': plain(
    'A headline from left to right',
    'A sentence.',
    'lang: en-GB\nkind: analysis\nauthors: [jane-doe, sara]\ndateline: London\ntopics: [المكسيك, Climate]\nrelated: [arabic]\ncorrections: [{ at: 2018-10-25, text: A correction. }]\n',
    'Some words with a note[^1].\n\n[^1]: A note.',
  ),
  ...Object.fromEntries(
    Array.from({ length: 22 }, (_, n) => [
      `articles/n${n}.md`,
      plain(`عنوان المقال رقم ${n}`, 'جملة واحدة عن هذا المقال.', 'topics: [المكسيك]\n', 'كلمات.'),
    ]),
  ),
  'pages/about.md': '---\ntitle: من نحن\nupdated: 2018-10-26\n---\n\nكلمات عنا.\n',
  'pages/english.md': '---\ntitle: About us\nlang: en\n---\n\nWords about us.\n',
};
