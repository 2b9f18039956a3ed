// A paper of many stories as varied as those of a newspaper: lengths, kinds, pictures, times, languages. It tells of nothing real.
import sharp from 'sharp';

/** Its sections, in order. */
export const LARGE_SECTIONS = [
  ['world', 'World'],
  ['politics', 'Politics'],
  ['business', 'Business'],
  ['science', 'Science & health'],
  ['culture', 'Culture'],
  ['sport', 'Sport'],
  ['travel', 'Travel'],
] as const;

const SITE = `name: The Large Paper
url: https://paper.example
language: en-GB
timeZone: Europe/London
description: News and explainers, with quoted posts kept as text beside their source.
sections:
${LARGE_SECTIONS.map(([id, name]) => `  - { id: ${id}, name: ${name}, description: What the desk for ${name.toLowerCase()} has to report. }\n`).join('')}publisher: { name: The Large Paper, email: desk@paper.example }
`;

const WHO =
  'Councils|Harbour pilots|Night trains|Small orchards|Public libraries|Lighthouse keepers|Village schools|Ferry operators|Committees of engineers|Bridge inspectors|Old tram lines|Seed banks|Glaciologists|Museum conservators|Mountain huts|Beekeepers|River authorities|Regional theatres';
const DO =
  'weigh|reopen after years of debate over|publish the first full account of|ask for more time to repair|test a quieter way to run|agree to share the cost of|count what is left of|argue over the future of|return to|map|prepare for|rethink';
const WHAT =
  'the flooded lower town|a timetable nobody likes|the winter crossing|their longest shift in a decade|the archive under the old station|a measure meant to last one season|the sea wall|shared kitchens|slower clocks|interdepartmental telecommunications infrastructure|the tide mill|lamps that were never switched off|the last paper maps';
const MORE =
  '|, and wait for the tide|: what is known so far|, but the bill has not been counted yet|, five years after the storm that changed the coast|. Why it takes so long| as the season turns|, with no end of the works in sight and the neighbouring districts asking who will pay for them';
const ASK =
  'How does a tidal lock work?|Why are the clocks slow?|Who decides where a new bridge goes?|What happens to paper after it has been read?|The timetable, explained|Is it warmer than it used to be by the sea?';
const STANDFIRSTS =
  'The works began in spring.|A decision is expected before the end of the month, after three hearings that filled the hall.|Those who live beside the water have heard such plans before; this one comes with a date, a budget and a map that shows where the path will run once the wall is moved.|Three places, three answers: what worked, what did not, and what it cost to find out.|The report runs to four hundred pages. Its main finding fits on one, and it is not the one that either side had been hoping for when the inquiry was set up nearly two years ago.|It is quieter now.';

/** The headlines whose length or language layouts have to bear. */
const HARD = [
  'Mist',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk reopens',
  'A headline of the greatest length that a story may have, which is one hundred and ten characters, no more, end',
];

type Random = (below: number) => number;

// A linear congruential generator: the same paper at each run.
function randomFrom(seed: number): Random {
  let state = (seed * 2_654_435_761 + 12_345) % 2 ** 32;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function one(next: Random, choices: string): string {
  const all = choices.split('|');
  return all[next(all.length)] ?? '';
}

function headline(next: Random, number: number, kind: string): string {
  const hard = number % 23 === 7 ? HARD[Math.floor(number / 23) % HARD.length] : undefined;
  if (hard !== undefined) return hard;
  if (kind === 'explainer') return one(next, ASK);
  const whole = `${one(next, WHO)} ${one(next, DO)} ${one(next, WHAT)}${one(next, MORE)}`;
  return whole.length <= 110 ? whole : whole.slice(0, 110).replace(/,?\s\S*$/, '');
}

const KINDS = [
  'news',
  'news',
  'news',
  'news',
  'news',
  'analysis',
  'opinion',
  'explainer',
  'feature',
  'review',
];
const SHAPES = [
  [900, 600],
  [600, 900],
  [1200, 500],
  [700, 700],
] as const;
const PICTURES = 16;
const HOURS_BETWEEN = 11;

function storyText(number: number): string {
  const next = randomFrom(number + 1);
  const kind = KINDS[next(KINDS.length)] ?? 'news';
  const isArabic = number % 41 === 5;
  const instant = Date.UTC(2018, 9, 26, 12, 40) - (number * HOURS_BETWEEN + next(5)) * 3_600_000;
  const iso = new Date(instant).toISOString();
  const published = next(5) === 0 ? iso.slice(0, 10) : iso;
  const head = isArabic ? 'عنوان طويل لخبر من الميناء في آخر الليل' : headline(next, number, kind);
  const lines = [
    `headline: ${JSON.stringify(head)}`,
    `standfirst: ${JSON.stringify(isArabic ? 'سطر قصير تحت العنوان.' : one(next, STANDFIRSTS))}`,
    `section: ${LARGE_SECTIONS[Math.min(next(9), LARGE_SECTIONS.length - 1)]?.[0]}`,
    `published: ${published}`,
    `kind: ${kind}`,
    `authors: [writer-${next(5)}${next(4) === 0 ? ', writer-5' : ''}]`,
    `topics: [Coast, ${next(2) === 0 ? 'Railways' : 'Libraries'}]`,
    ...(isArabic ? ['lang: ar'] : []),
    ...(next(5) < 3 ? [`picture: { src: p${next(PICTURES)}.jpg, alt: Hills under a low sun }`] : []),
    ...(number % 15 === 3
      ? [
          `corrections: [{ at: 2018-10-26 12:50, text: "An earlier version gave the wrong tide: it was the second, not the first." }]`,
        ]
      : []),
  ];
  return `---\n${lines.join('\n')}\n---\n\nA first paragraph.\n`;
}

async function pictures(): Promise<[string, Uint8Array][]> {
  return Promise.all(
    Array.from({ length: PICTURES }, async (_, number) => {
      const [width, height] = SHAPES[number % SHAPES.length] ?? [900, 600];
      const hue = (number * 67) % 360;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 90 60" preserveAspectRatio="none"><rect width="90" height="60" fill="hsl(${hue} 30% 78%)"/><circle cx="${20 + ((number * 13) % 50)}" cy="22" r="7" fill="hsl(${hue + 40} 70% 88%)"/><path d="M0 40 Q 25 ${20 + (number % 7)} 50 38 T 90 34 V60 H0Z" fill="hsl(${hue} 25% 45%)"/><path d="M0 50 Q 30 38 60 50 T 90 46 V60 H0Z" fill="hsl(${hue} 30% 25%)"/></svg>`;
      return [`pictures/p${number}.jpg`, await sharp(Buffer.from(svg)).jpeg().toBuffer()] as [
        string,
        Uint8Array,
      ];
    }),
  );
}

/** The files of the paper; of one story and of four, too, it is a whole paper. */
export async function largePaper(stories = 600): Promise<Record<string, string | Uint8Array>> {
  const numbers = Array.from({ length: stories }, (_, number) => number);
  return {
    'site.yaml': SITE,
    ...Object.fromEntries(numbers.map((number) => [`articles/story-${number}.md`, storyText(number)])),
    ...Object.fromEntries(
      [0, 1, 2, 3, 4, 5].map((id) => [
        `authors/writer-${id}.md`,
        `---\nname: Writer ${id}\nrole: Correspondent\nlinks: [https://social.example/@writer${id}]\n---\n\nA biography of a sentence or two, which says what the writer covers and since when.\n`,
      ]),
    ),
    'pages/about.md': '---\ntitle: About\n---\n\nWords.\n',
    'pages/corrections-policy.md': '---\ntitle: Corrections policy\n---\n\nWords.\n',
    ...Object.fromEntries(await pictures()),
  };
}
