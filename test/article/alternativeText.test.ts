// An alternative text that cannot stand for its picture is a warning, in the fields and in the text alike.
import { describe, expect, test } from 'vitest';
import { article, blocks, body, REQUIRED, told } from './reading.ts';

const SHOWS = 'Say in a few words what the picture shows, for those who cannot see it.';
const FILE = `is the name of a file. → ${SHOWS}`;
const CAPTION = `repeats the caption: who listens to the page hears it twice. → ${SHOWS}`;
const OPENING = (words: string) =>
  `begins with “${words}”, which screen readers say already. → Begin with what it shows.`;

describe('an alternative text in the text', () => {
  test.each([
    ['![fence.jpg](fence.jpg)', FILE],
    ['![Fence-2.PNG](fence.jpg)', FILE],
    ['![IMG_2041](fence.jpg)', FILE],
    ['![dsc 0012](fence.jpg)', FILE],
    ['![fence-at-night](2018/fence-at-night.jpg)', FILE],
    ['![A fence, at night.](fence.jpg "A fence at night")', CAPTION],
    ['![Image of a fence](fence.jpg)', OPENING('Image of')],
    ['![photograph of a fence](fence.jpg)', OPENING('photograph of')],
  ])('%j gets a warning, and the picture stays', (text, words) => {
    const { value, flaws, images } = body(`Words.\n\n${text}\n`);
    expect(flaws.map(told)).toEqual([`3:1 The alternative text ${words}`]);
    expect(flaws.map(({ severity }) => severity)).toEqual(['warning']);
    expect([blocks(value).at(-1)?.kind, images.length]).toEqual(['picture', 1]);
  });

  test.each([
    '![fence](fence.jpg)',
    '![A fence.](fence.jpg)',
    '![A photograph of her father lies on a table](father.jpg)',
    '![Images of fences on three screens](screens.jpg)',
    '![A fence](fence.jpg "A fence at night, in March.")',
    '![A page that reads “index.html”](page.png)',
    '![DSC](dsc.jpg)',
  ])('%j gets none', (text) => {
    expect(body(text).flaws).toEqual([]);
  });
});

test('an alternative text in the fields is named at its place, in pictures and in tweets too', () => {
  const { value, flaws } = article(
    `${REQUIRED}
picture: { src: a.jpg, alt: Picture of a fence }
pictures:
  b: { src: b.jpg, alt: "A gate", caption: A gate. }
  c:
    src: c.jpg
    alt: c.jpg
  d: { src: d.jpg, alt: A gate }
tweets:
  t:
    text: T
    author: { name: N, handle: h }
    posted: 2018-10-25
    media: [{ src: e.jpg, alt: A gate }, { src: f.jpg, alt: IMG_1 }]`,
    '::picture{#b}\n::picture{#c}\n::picture{#d}\n::tweet{#t}\n',
  );
  expect(value).not.toBeNull();
  expect(flaws.map((flaw) => [flaw.field, told(flaw)])).toEqual([
    ['picture.alt', `6:29 \`picture.alt\` ${OPENING('Picture of')}`],
    ['pictures.b.alt', `8:25 \`pictures.b.alt\` ${CAPTION}`],
    ['pictures.c.alt', `11:10 \`pictures.c.alt\` ${FILE}`],
    ['tweets.t.media[1].alt', `18:61 \`tweets.t.media[1].alt\` ${FILE}`],
  ]);
  expect(new Set(flaws.map(({ severity }) => severity))).toEqual(new Set(['warning']));
});
