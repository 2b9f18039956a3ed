// Which story stands where on the front page.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeFront, type FrontPlan } from '../../../src/pages/front/arrangeFront.ts';
import { SITE_YAML, story } from '../../builders/contentFolder.ts';
import { editionOf } from '../../edition/editionOf.ts';

interface Written {
  readonly section: string;
  readonly state: string;
  readonly fields?: Readonly<Record<string, string>>;
}

const STATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  published: {},
  draft: { draft: 'true' },
  embargoed: { published: '2020-06-01' },
  expired: { expires: '2019-06-01' },
  withdrawn: { withdrawn: '{ at: 2019-06-01, reason: Wrong. }' },
};

const SECTIONS = ['s0', 's1', 's2', 's3', 's4', 's5', 's6'];
const SITE = SITE_YAML.replace(
  /sections:[\s\S]*/,
  `sections:\n${SECTIONS.map((id) => `  - { id: ${id}, name: ${id} }\n`).join('')}`,
);

// The higher the number, the older the story.
const slugAt = (index: number) => `story-${index}`;

function plan(stories: readonly Written[], names: readonly string[]): FrontPlan {
  const [lead, ...order] = names;
  const front = lead === undefined ? '' : `front: { lead: ${lead}, order: [${order.join(', ')}] }\n`;
  const dated = (index: number) => new Date(Date.UTC(2018, 9, 25, 12) - index * 3_600_000).toISOString();
  const files = stories.map(({ section, state, fields }, index) => [
    `articles/${slugAt(index)}.md`,
    story({ section, published: dated(index), ...STATES[state], ...fields }),
  ]);
  const picture = { 'pictures/a.png': '' };
  return arrangeFront(editionOf({ 'site.yaml': SITE + front, ...picture, ...Object.fromEntries(files) }));
}

const slugs = (articles: readonly { readonly slug: string }[]) => articles.map(({ slug }) => slug);
const topOf = ({ lead, seconds, named }: FrontPlan) => slugs([lead ?? [], seconds, named].flat());

const published = (count: number, sections = 1): Written[] =>
  Array.from({ length: count }, (_, index) => ({
    section: SECTIONS[index % sections] ?? '',
    state: 'published',
  }));

describe('the plan of a front page', () => {
  it('holds published stories only, none twice, the named ones first, then the newest', () => {
    const written = fc.record({
      section: fc.constantFrom(...SECTIONS),
      state: fc.constantFrom('published', 'published', 'published', ...Object.keys(STATES)),
    });
    const name = fc.oneof(fc.nat(30).map(slugAt), fc.constant('no-such-story'));
    fc.assert(
      fc.property(
        fc.array(written, { maxLength: 30 }),
        fc.array(name, { maxLength: 12 }),
        (stories, names) => {
          const isPublic = (slug: string) => stories[Number(slug.slice(6))]?.state === 'published';
          const front = plan(stories, names);
          const top = topOf(front);
          const inStrips = front.strips.map(({ articles }) => slugs(articles));
          const all = [top, ...inStrips].flat();
          expect(all.filter((slug) => !isPublic(slug))).toEqual([]);
          expect(new Set(all).size).toBe(all.length);
          // The order of the editors, without what is not public.
          const named = [...new Set(names)].filter(isPublic);
          expect(top.slice(0, named.length)).toEqual(named);
          const byDate = stories.map((_, index) => slugAt(index)).filter(isPublic);
          expect(top.slice(named.length)).toEqual(
            byDate.filter((slug) => !named.includes(slug)).slice(0, top.length - named.length),
          );
          expect(top.length).toBe(
            Math.min(byDate.length, Math.max(4, 4 + Math.ceil((named.length - 4) / 4) * 4)),
          );
          for (const [index, { section, articles }] of front.strips.entries()) {
            expect(articles.map(({ fields }) => fields.section)).toEqual(articles.map(() => section.id));
            expect(inStrips[index]).toEqual(byDate.filter((slug) => inStrips[index]?.includes(slug)));
          }
          const latest = slugs(front.latest);
          expect(latest).toEqual(byDate.slice(0, latest.length));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of an empty site is empty', () => {
    expect(plan([], ['none'])).toEqual({ lead: null, seconds: [], named: [], strips: [], latest: [] });
  });

  it.each([
    [1, 0, 0],
    [4, 3, 0],
    [5, 3, 1],
    [12, 3, 8],
  ])('of %i stories in one section has all of them, once', (count, seconds, further) => {
    const front = plan(published(count), []);
    expect([front.seconds.length, front.strips[0]?.articles.length ?? 0]).toEqual([seconds, further]);
    expect(front.latest).toEqual([]);
  });

  it('lets a named story lead however old it is, and gives further names whole rows', () => {
    const front = plan(published(60, 7), ['story-59', 'story-40', 'story-3', 'story-50', 'story-51']);
    expect(topOf(front)).toEqual([
      ...['story-59', 'story-40', 'story-3', 'story-50'],
      ...['story-51', 'story-0', 'story-1', 'story-2'],
    ]);
  });

  const pictured = { picture: '{ src: a.png, alt: A }' };
  it.each<[string, string, Readonly<Record<number, Readonly<Record<string, string>>>>]>([
    ['the newest story without a picture', 'story-0', {}],
    ['a report with a picture before newer ones without', 'story-2', { 2: pictured, 3: pictured }],
    ['a feature too', 'story-1', { 1: { ...pictured, kind: 'feature' }, 2: pictured }],
    [
      'no view, judgement or explanation for its picture',
      'story-4',
      {
        0: { ...pictured, kind: 'opinion' },
        1: { ...pictured, kind: 'explainer' },
        2: { ...pictured, kind: 'analysis' },
        3: { ...pictured, kind: 'review' },
        4: pictured,
      },
    ],
    ['a picture that is a day older', 'story-24', { 24: pictured }],
    ['none that is older still', 'story-0', { 25: pictured }],
  ])('lets %s lead', (_what, lead, fields) => {
    const stories = published(40).map((one, index) => ({ ...one, fields: fields[index] ?? {} }));
    const top = topOf(plan(stories, []));
    expect(top[0]).toBe(lead);
    // Those beside it are the newest that are left.
    expect(top.slice(1)).toEqual(
      ['story-0', 'story-1', 'story-2', 'story-3'].filter((slug) => slug !== lead).slice(0, 3),
    );
    expect(topOf(plan(stories, ['story-30']))[0]).toBe('story-30');
  });

  it.each([
    [0, 'story-4, story-5, story-6, story-7'],
    [6, 'story-6, story-4, story-5, story-7'],
    [7, 'story-4, story-5, story-6, story-7'],
  ])('begins a section with a pictured one of its first three: story %i', (number, slugsOfSection) => {
    const stories = published(8).map((one, index) => ({ ...one, fields: index === number ? pictured : {} }));
    expect(slugs(plan(stories, ['story-0']).strips[0]?.articles ?? []).join(', ')).toBe(slugsOfSection);
  });

  it('never becomes a list: of a hundred names the first have their places', () => {
    const names = Array.from({ length: 100 }, (_, index) => slugAt(index + 20));
    expect(topOf(plan(published(130, 7), names))).toEqual(names.slice(0, 24));
  });

  it.each([
    [2, 'long, long'],
    [3, 'large, large, large'],
    [5, 'large, large, small, small, small'],
    [7, 'large, large, large, large, small, small, small'],
  ])('sets %i sections so that small ones fill their rows', (sections, sizes) => {
    const front = plan(published(100, sections), []);
    expect(front.strips.map(({ size }) => size).join(', ')).toBe(sizes);
  });
});
