// The address of a share picture changes with what is drawn, and with nothing else.
import { describe, expect, it } from 'vitest';
import { type CardShape, cardAddress } from '../../src/edition/cardAddress.ts';
import { SITE_YAML, story } from '../builders/contentFolder.ts';
import { editionOf } from './editionOf.ts';

type Fields = Readonly<Record<string, string>>;

function addressOf(
  fields: Fields = {},
  { site = SITE_YAML, body = 'Words.\n', slug = 'border' } = {},
): string {
  const edition = editionOf({
    'site.yaml': site,
    [`articles/${slug}.md`]: story(fields, body),
    'pictures/fence.png': '',
    'pictures/other.png': '',
  });
  const article = edition.articles.get(slug);
  if (article === undefined) throw new Error('There is no story');
  return cardAddress(edition, article, 'wide');
}

const mark = (address: string) => address.split('?')[1];
const PICTURE = { picture: '{ src: fence.png, alt: A fence }' };

describe('the address of a share picture', () => {
  it.each<[CardShape, RegExp]>([
    ['wide', /^\/articles\/border\/card\.png\?v=[\da-f]{16}$/],
    ['widescreen', /^\/articles\/border\/card-16x9\.png\?v=[\da-f]{16}$/],
    ['standard', /^\/articles\/border\/card-4x3\.png\?v=[\da-f]{16}$/],
    ['square', /^\/articles\/border\/card-1x1\.png\?v=[\da-f]{16}$/],
  ])('names the story, the shape %s and the fingerprint', (shape, form) => {
    const edition = editionOf({ 'articles/border.md': story() });
    for (const article of edition.latest) expect(cardAddress(edition, article, shape)).toMatch(form);
    expect(edition.latest).toHaveLength(1);
  });

  it.each<[string, Fields]>([
    ['the headline', { headline: 'Another headline' }],
    ['the title for sharing', { share: '{ title: In other words }' }],
    ['the section', { section: 'science' }],
    ['the kind', { kind: 'analysis' }],
    ['the language', { lang: 'ar' }],
    ['the picture', PICTURE],
    ['the picture for sharing', { share: '{ picture: fence.png }' }],
  ])('changes with %s', (_name, fields) => {
    expect(mark(addressOf(fields))).not.toBe(mark(addressOf()));
  });

  it('changes with the point that crops keep, and with the names of site and section', () => {
    const focused = { picture: '{ src: fence.png, alt: A fence, focus: 10% 20% }' };
    expect(mark(addressOf(focused))).not.toBe(mark(addressOf(PICTURE)));
    for (const name of ['name: The Test Paper', 'name: World'])
      expect(mark(addressOf({}, { site: SITE_YAML.replace(name, 'name: Anew') }))).not.toBe(
        mark(addressOf()),
      );
  });

  it.each<[string, Fields]>([
    ['the standfirst', { standfirst: 'Other words.' }],
    ['the description for sharing', { share: '{ description: Other words }' }],
    ['a headline that the title for sharing hides', { headline: 'Hidden', share: '{ title: A headline }' }],
    ['topics, dates and identity', { topics: '[Sea]', updated: '2019-01-01', id: 'other' }],
  ])('stays the same where %s changes', (_name, fields) => {
    expect(mark(addressOf(fields))).toBe(mark(addressOf()));
  });

  it('stays the same where the body, the slug or the name of the picture’s file changes', () => {
    expect(mark(addressOf({}, { body: 'Other words.\n' }))).toBe(mark(addressOf()));
    expect(mark(addressOf({}, { slug: 'renamed' }))).toBe(mark(addressOf()));
    expect(mark(addressOf({ picture: '{ src: other.png, alt: The same bytes }' }))).toBe(
      mark(addressOf(PICTURE)),
    );
  });
});
