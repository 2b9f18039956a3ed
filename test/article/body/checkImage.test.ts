// A picture in the text is one of ours, stands alone and says what it shows.
import { describe, expect, test } from 'vitest';
import { blocks, body, told } from '../reading.ts';

describe('a picture alone in its paragraph becomes a block', () => {
  test.each([
    ['![A fence](border.jpg)', { src: 'border.jpg', alt: 'A fence' }],
    ['![A fence](/pictures/a/border.jpg)', { src: 'a/border.jpg', alt: 'A fence' }],
    ['![A fence](../../pictures/border.jpg)', { src: 'border.jpg', alt: 'A fence' }],
    ['![A fence](my%20fence.jpg)', { src: 'my fence.jpg', alt: 'A fence' }],
    ['![A fence](<my fence.jpg>)', { src: 'my fence.jpg', alt: 'A fence' }],
    ['![A *fence* &amp;\na `gate`](b.jpg)', { src: 'b.jpg', alt: 'A fence & a gate' }],
    ['![A][p]\n\n[p]: b.jpg', { src: 'b.jpg', alt: 'A' }],
    [
      '![A fence](b.jpg "The &quot;new&quot; fence, it\'s said")',
      { src: 'b.jpg', alt: 'A fence', caption: 'The “new” fence, it’s said' },
    ],
  ])('%j', (text, picture) => {
    const { value, images } = body(text);
    expect(blocks(value)).toEqual([{ kind: 'picture', picture }]);
    expect(images).toEqual([{ line: 1, column: 1, src: picture.src }]);
  });
});

describe('all others are refused at their place', () => {
  const REMOTE =
    'The picture is on another site. → Save it in the folder pictures/: nothing is loaded from other sites.';
  const NO_WORDS =
    'The picture has no alternative text. → Write between the brackets what it shows: ![A fence in the desert](border.jpg).';
  const NESTED =
    'The picture stands inside a list, a quotation or a note. → Put it at the start of a line of its own, with an empty line before and after it.';
  const INSIDE =
    'The picture does not stand alone. → Put it at the start of a line of its own, with an empty line before and after it.';
  test.each([
    ['![A](https://cdn.example/a.jpg)', `1:1 ${REMOTE}`],
    ['![A](//cdn.example/a.jpg)', `1:1 ${REMOTE}`],
    ['![A](data:image/png;base64,AA==)', `1:1 ${REMOTE}`],
    ['![A](&#104;ttps://cdn.example/a.jpg)', `1:1 ${REMOTE}`],
    ['![](a.jpg)', `1:1 ${NO_WORDS}`],
    ['![&nbsp; ](a.jpg)', `1:1 ${NO_WORDS}`],
    ['Words ![A](a.jpg)', `1:7 ${INSIDE}`],
    ['Words\n![A](a.jpg)\nwords', `2:1 ${INSIDE}`],
    ['[![A](a.jpg)](/b)', `1:2 ${INSIDE}`],
    ['*![A](a.jpg)*', `1:2 ${INSIDE}`],
    ['## ![A](a.jpg)', `1:4 ${INSIDE}`],
    ['|a|\n|-|\n|![A](a.jpg)|', `3:2 ${INSIDE}`],
    ['> ![A](a.jpg)', `1:3 ${NESTED}`],
    ['- a\n\n  ![A](a.jpg)', `3:3 ${NESTED}`],
    ['a[^1]\n\n[^1]: b\n\n    ![A](a.jpg)', `5:5 ${NESTED}`],
    [
      '![A](../secret.jpg)',
      '1:1 “../secret.jpg” is not in the folder pictures/. → Save it there and write its name.',
    ],
    [
      '![A](..%2F..%2Fsite.yaml)',
      '1:1 “..%2F..%2Fsite.yaml” is not in the folder pictures/. → Save it there and write its name.',
    ],
    [
      '![A](a/../../b.jpg)',
      '1:1 “a/../../b.jpg” is not in the folder pictures/. → Save it there and write its name.',
    ],
    ['![A](.hidden)', '1:1 “.hidden” is not in the folder pictures/. → Save it there and write its name.'],
    ['![A](a%00.jpg)', '1:1 “a%00.jpg” is not in the folder pictures/. → Save it there and write its name.'],
  ])('%j', (text, flaw) => {
    const { value, flaws } = body(text);
    expect(value).toBeNull();
    expect(flaws.map(told)).toEqual([flaw]);
  });
});
