// When a story is public.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodAt, publicationAt } from '../../src/edition/publication.ts';
import { story } from '../builders/contentFolder.ts';
import { archiveOf } from './editionOf.ts';

function articleWith(fields: Readonly<Record<string, string>>) {
  const [article] = archiveOf({ 'articles/a.md': story(fields) }).articles;
  if (article === undefined) throw new Error('no story');
  return article;
}

const PUBLISHED = '2020-06-01T12:00:00Z';
const EXPIRES = '2020-08-01T00:00:00Z';
const WITHDRAWN = '{ at: 2020-07-01T00:00:00Z, reason: Wrong. }';

describe('the state of a story', () => {
  it.each([
    [{}, '2020-06-01T11:59:59.999Z', 'embargoed'],
    [{}, '2020-06-01T12:00:00Z', 'published'],
    [{}, '2999-01-01T00:00:00Z', 'published'],
    [{ expires: EXPIRES }, '2020-07-31T23:59:59.999Z', 'published'],
    [{ expires: EXPIRES }, '2020-08-01T00:00:00Z', 'gone'],
    [{ expires: EXPIRES }, '2020-05-01T00:00:00Z', 'embargoed'],
    [{ withdrawn: WITHDRAWN }, '2020-06-30T23:59:59.999Z', 'published'],
    [{ withdrawn: WITHDRAWN }, '2020-07-01T00:00:00Z', 'gone'],
    [{ withdrawn: WITHDRAWN, expires: EXPIRES }, '2020-07-02T00:00:00Z', 'gone'],
    [{ withdrawn: WITHDRAWN, expires: EXPIRES }, '2020-09-01T00:00:00Z', 'gone'],
    [{ withdrawn: '{ at: 2020-06-01, reason: Wrong. }' }, '2020-06-01T12:00:00Z', 'gone'],
    [{ draft: 'true' }, '2020-06-02T00:00:00Z', 'draft'],
    [{ draft: 'true', withdrawn: WITHDRAWN }, '2020-09-01T00:00:00Z', 'draft'],
    [{ draft: 'true', expires: EXPIRES }, '2020-09-01T00:00:00Z', 'draft'],
  ])('with %o at %s is %s', (fields, date, state) => {
    expect(publicationAt(articleWith({ published: PUBLISHED, ...fields }), Date.parse(date))).toBe(state);
  });

  it('of a day begins at its midnight in the site’s zone', () => {
    const article = articleWith({ published: '2020-06-01' });
    expect(publicationAt(article, Date.parse('2020-05-31T22:59:59.999Z'))).toBe('embargoed');
    expect(publicationAt(article, Date.parse('2020-05-31T23:00:00Z'))).toBe('published');
  });
});

describe('the period of an edition', () => {
  const instants = fc.integer({ min: 0, max: 40 });
  const anyStory = fc.record({
    draft: fc.boolean(),
    published: fc.option(instants, { nil: undefined }),
    expires: fc.option(instants, { nil: undefined }),
    withdrawn: fc.option(instants, { nil: undefined }),
  });
  const base = articleWith({});
  const articleAt = ({ draft, published, expires, withdrawn }: Story) => {
    const moment = (instant: number | undefined) =>
      instant === undefined ? undefined : { instant, iso: '', precision: 'time' as const };
    const at = moment(withdrawn);
    return {
      ...base,
      fields: {
        ...base.fields,
        draft,
        published: moment(published),
        expires: moment(expires),
        withdrawn: at && { at, reason: 'Wrong.' },
      },
    };
  };
  type Story = typeof anyStory extends fc.Arbitrary<infer T> ? T : never;

  it('holds no change of any story, and begins and ends at such an instant', () => {
    fc.assert(
      fc.property(fc.array(anyStory, { maxLength: 6 }), instants, (stories, now) => {
        const articles = stories.map(articleAt);
        const states = (at: number) => articles.map((article) => publicationAt(article, at)).join();
        const { validFrom, validUntil } = periodAt(articles, now);
        expect(validFrom <= now && now < validUntil).toBe(true);
        for (let at = Math.max(0, validFrom); at < Math.min(41, validUntil); at += 1)
          expect(states(at)).toBe(states(now));
        const changes = stories
          .filter(({ draft }) => !draft)
          .flatMap(({ published, expires, withdrawn }) => [published, expires, withdrawn]);
        for (const end of [validFrom, validUntil])
          expect(!Number.isFinite(end) || changes.includes(end)).toBe(true);
      }),
    );
  });

  it('only ever leads a story on: never back from gone, nor from published to embargoed', () => {
    const rank = { draft: 0, embargoed: 1, published: 2, gone: 3 };
    fc.assert(
      fc.property(anyStory, instants, instants, (one, a, b) => {
        const article = articleAt(one);
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)];
        expect(rank[publicationAt(article, earlier)]).toBeLessThanOrEqual(
          rank[publicationAt(article, later)],
        );
      }),
    );
  });

  it('has no end for drafts', () => {
    const draft = articleWith({ draft: 'true', published: PUBLISHED, expires: EXPIRES });
    expect(periodAt([draft], 0)).toEqual({
      validFrom: Number.NEGATIVE_INFINITY,
      validUntil: Number.POSITIVE_INFINITY,
    });
  });
});
