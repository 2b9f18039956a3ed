// The web app manifest says what the site is called, from what is public alone.
import { describe, expect, it } from 'vitest';
import { SITE_YAML, story } from '../builders/contentFolder.ts';
import { paper, press } from '../builders/paper.ts';
import { ask } from '../web/exchange.ts';
import { textAt } from './documentsOf.ts';

const manifestOf = (files: Record<string, string>, date?: string) =>
  JSON.parse(textAt(files, '/site.webmanifest', date));

describe('the manifest', () => {
  it('has the name, language and direction of the site', () => {
    const arabic = SITE_YAML.replace('en-GB', 'ar').replace('The Test Paper', 'الجريدة');
    expect(manifestOf({ 'site.yaml': arabic })).toMatchObject({
      name: 'الجريدة',
      short_name: 'الجريدة',
      lang: 'ar',
      dir: 'rtl',
      start_url: '/',
      display: 'minimal-ui',
    });
    // A name that is too long for a home screen is cut by the device, not by us.
    expect(manifestOf({})).not.toHaveProperty('short_name');
  });

  it('leads to sections from the instant on at which they have a story', () => {
    const files = { 'articles/a.md': story({ section: 'science', published: '2020-06-01T12:00:00Z' }) };
    expect(manifestOf(files, '2020-06-01T11:59:59Z').shortcuts).toEqual([]);
    expect(manifestOf(files, '2020-06-01T12:00:00Z').shortcuts).toEqual([
      { name: 'Science', url: '/sections/science' },
    ]);
  });

  it('is named by every page, allowed by its policy, and names icons that are there', async () => {
    const { app } = await paper({ 'articles/a.md': story() });
    const { text, headers } = await ask(app, '/articles/a');
    expect(text).toContain('<link rel="manifest" href="/site.webmanifest">');
    expect(headers['content-security-policy']).toContain("manifest-src 'self'");
    const manifest = await ask(app, '/site.webmanifest');
    expect(manifest.headers['content-type']).toBe('application/manifest+json; charset=utf-8');
    const { icons } = JSON.parse(manifest.text);
    expect(icons.map(({ purpose, sizes }: Record<string, string>) => `${sizes} ${purpose}`)).toEqual([
      'any any',
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src, type } of icons) expect((await ask(app, src)).headers['content-type'], src).toBe(type);
    expect(text).toContain(press.assets.get('apple-touch-icon.png')?.address);
  });
});
