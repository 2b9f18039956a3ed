// What machines read of a story has the words of its language around it.
import { describe, expect, it } from 'vitest';
import { ENGLISH_PAPER } from '../builders/languages.ts';
import { textAt } from './documentsOf.ts';

const FILES = Object.fromEntries(
  Object.entries(ENGLISH_PAPER).map(([file, content]) => [file, typeof content === 'string' ? content : '']),
);

describe('a story in another language than the site', () => {
  it('has the words of its language in Markdown', () => {
    const markdown = textAt(FILES, '/articles/spanish.md');
    expect(markdown).toContain('language: es\n');
    expect(markdown).toContain('\n\nAnálisis\n\n');
    expect(markdown).toMatch(/\n\nPor \[Jane Doe\]\(\S+\) y \[سارة\]\(\S+\), en Madrid\n\n/);
    expect(markdown).toContain('Publicado el 24 de octubre de 2018.');
    expect(markdown).toContain('## Corrección\n\n- 25 de octubre de 2018: Una corrección.');
    expect(textAt(FILES, '/articles/arabic.md')).toContain(
      '> تغريدة: سارة (@sara_ar)، 24 أكتوبر 2018. عُلِّق هذا الحساب، وفق آخر تحقق في 8 يناير 2021. منقولة بنصها الكامل.',
    );
  });

  it('has them in ninjs, too', () => {
    const item = JSON.parse(textAt(FILES, '/articles/arabic.json'));
    expect(item.language).toBe('ar');
    expect(item.bodies.at(-1).value).toMatch(/^تصحيح، 26 أكتوبر 2018، 10:30 .+: ذكرت نسخة سابقة/);
    const tweet = item.associations.find(({ rel }: { rel: string }) => rel === 'quotation');
    expect(tweet).toMatchObject({
      language: 'en',
      edNote: expect.stringMatching(/^نُشرت في 25 أكتوبر 2018\. /),
    });
  });

  it('has them in feeds, whose categories stay in the words of the site', () => {
    const { language, items } = JSON.parse(textAt(FILES, '/feed.json'));
    expect(language).toBe('en-GB');
    const story = items.find(({ url }: { url: string }) => url.endsWith('/arabic'));
    expect(story).toMatchObject({ language: 'ar', tags: ['World', 'Explainer', 'Mexico', 'المناخ'] });
    expect(story.content_html).toContain('<h2>تصحيحان</h2>');
    expect(story.content_html).toContain('<p lang="en" dir="ltr">To be read from left to right');
    expect(story.content_html).not.toMatch(/Quoted|Captured|Correction|Updated/);
  });

  it('has them in llms.txt', () => {
    const site = String(FILES['site.yaml']).replace('en-GB', 'es-MX');
    const text = textAt({ ...FILES, 'site.yaml': site }, '/llms.txt');
    expect(text).toContain('## Últimos artículos');
    expect(text).toContain('## Secciones');
    expect(text).toContain(': شرح. ');
  });
});
