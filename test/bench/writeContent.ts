// Writes a content folder of many stories that look like those of a newspaper's archive.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { png } from '../builders/pixels.ts';

/** How many files of each kind stand beside the stories. */
const AUTHORS = 40;
const PICTURES = 200;
const TOPICS = 200;

const SECTIONS = ['world', 'politics', 'business', 'science', 'culture', 'sport'];

/** Words without a meaning: what is measured is their number and their length. */
const WORDS = (
  'the of a to and in that it with for on as by at from under over between after before during against ' +
  'council harbour river budget engine meadow figure report station season window village machine letter ' +
  'carries follows measures opens closes counts returns describes repairs crosses gathers divides ' +
  'early quiet northern broad second recent careful narrow public ordinary distant several'
).split(' ');

/** A story of the folder: the number that everything about it follows from, and where it stands. */
export interface BenchStory {
  readonly number: number;
  readonly slug: string;
  readonly file: string;
}

/** The n-th story. */
export function benchStory(number: number): BenchStory {
  const month = number % 240;
  const folder = `articles/${2006 + Math.floor(month / 12)}/${String((month % 12) + 1).padStart(2, '0')}`;
  return { number, slug: `story-${number}`, file: `${folder}/story-${number}.md` };
}

/** The stories that were published last, newest first. */
export function newestStories(stories: number, count: number): readonly BenchStory[] {
  const newest = inOrder.get(stories) ?? numbersInOrder(stories);
  inOrder.set(stories, newest);
  return newest.slice(0, count).map(benchStory);
}

/** Of 100,000 stories it takes a second, in which nobody would ask for pages as a reader does. */
const inOrder = new Map<number, readonly number[]>();

function numbersInOrder(stories: number): readonly number[] {
  const numbers = Array.from({ length: stories }, (_, number) => number);
  const open = numbers.filter((number) => !isEmbargoed(number));
  return open.sort((a, b) => (publication(a) < publication(b) ? 1 : -1));
}

/** Writes the folder: stories of some 600 words with what real ones have, one in fifty of them under embargo. */
export function writeContent(folder: string, stories: number): void {
  const write = (file: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  write('site.yaml', siteYaml());
  write('pages/about.md', '---\ntitle: About\n---\n\nThis is a [newspaper](/) for measurements.\n');
  for (let id = 0; id < AUTHORS; id++)
    write(`authors/reporter-${id}.md`, `---\nname: Reporter ${id}\nrole: Reporter\n---\n\nA biography.\n`);
  for (let id = 0; id < PICTURES; id++) write(`pictures/${id % 20}/p${id}.png`, png(16 + id, 9 + id));
  for (let number = 0; number < stories; number++)
    write(benchStory(number).file, storyText(number, { stories, headline: `Story number ${number}` }));
}

function siteYaml(): string {
  const sections = SECTIONS.map((id) => `  - { id: ${id}, name: ${id} }\n`).join('');
  return `name: The Bench\nurl: https://bench.example\nlanguage: en-GB\ntimeZone: Europe/London\nsections:\n${sections}`;
}

/** What a story is written with; the time of its publication follows from its number where none is given. */
export interface StoryWords {
  /** How many stories it can link to. */
  readonly stories: number;
  readonly headline: string;
  readonly published?: string;
}

/** The text of the n-th story: the same at each call but for the words that are given. */
export function storyText(number: number, { stories, headline, published }: StoryWords): string {
  const next = randomFrom(number);
  const other = () => next(stories);
  const chance = (oneIn: number) => next(oneIn) === 0;
  const list = (count: number, item: () => string) => [...new Set(Array.from({ length: count }, item))];
  const lines = [
    `headline: ${headline}`,
    `standfirst: ${sentence(next, 20)}`,
    `section: ${SECTIONS[next(SECTIONS.length)]}`,
    `published: ${published ?? publication(number)}`,
    `authors: [${list(1 + next(2), () => `reporter-${next(AUTHORS)}`).join(', ')}]`,
    `topics: [${list(1 + next(4), () => `Topic ${next(TOPICS)}`).join(', ')}]`,
    ...(chance(2)
      ? [
          `related: [${list(2, () => `story-${other()}`)
            .filter((slug) => slug !== `story-${number}`)
            .join(', ')}]`,
        ]
      : []),
    ...(chance(5)
      ? [`picture: { src: ${pictureName(next(PICTURES))}, alt: A grey field, caption: ${sentence(next, 8)} }`]
      : []),
    ...(chance(10) ? [`aliases: [former-${number}]`] : []),
    ...(chance(20) && published === undefined && !isEmbargoed(number)
      ? [`corrections: [{ at: 2026-01-02, text: ${sentence(next, 15)} }]`]
      : []),
  ];
  const tweet = chance(4);
  if (tweet) lines.push(...tweetLines(next));
  const paragraphs = Array.from({ length: 12 }, (_, index) => {
    const link = index % 5 === 2 ? ` See [the other story](${relative(number, other())}).` : '';
    const heading = index % 4 === 3 ? `## ${sentence(next, 5)}\n\n` : '';
    return `${heading}${sentence(next, 25)} ${sentence(next, 22)}${link}`;
  });
  if (tweet) paragraphs.splice(3, 0, '::tweet{#post}');
  return `---\n${lines.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

function isEmbargoed(number: number): boolean {
  return number % 50 === 49;
}

function publication(number: number): string {
  if (isEmbargoed(number)) return `2099-01-01 ${String(number % 24).padStart(2, '0')}:00`;
  const [, year, month] = benchStory(number).file.split('/');
  return `${year}-${month}-${String(1 + (number % 28)).padStart(2, '0')} ${String(number % 24).padStart(2, '0')}:30`;
}

function tweetLines(next: Random): string[] {
  return [
    'tweets:',
    '  post:',
    `    text: "${sentence(next, 18)} #topic https://example.com/a"`,
    '    author: { name: Jane Doe, handle: janedoe }',
    '    posted: 2018-10-25',
  ];
}

function pictureName(id: number): string {
  return `${id % 20}/p${id}.png`;
}

function relative(from: number, to: number): string {
  const [, fromYear, fromMonth] = benchStory(from).file.split('/');
  const [, year, month, name] = benchStory(to).file.split('/');
  return fromYear === year && fromMonth === month ? `${name}` : `../../${year}/${month}/${name}`;
}

type Random = (below: number) => number;

// A linear congruential generator, because a measurement is repeated on the same content.
function randomFrom(seed: number): Random {
  let state = (seed * 2_654_435_761 + 12_345) % 2 ** 32;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function sentence(next: Random, words: number): string {
  const text = Array.from({ length: words }, () => WORDS[next(WORDS.length)]).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
