// Every part of a page says in which language it is, and in which direction it is read.
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { deskPaper } from '../builders/deskPaper.ts';
import { ARABIC_PAPER, ENGLISH_PAPER } from '../builders/languages.ts';
import { markupFlaws } from '../builders/markup.ts';
import { paper } from '../builders/paper.ts';
import { readHead } from '../builders/readHead.ts';
import { searchedPaper } from '../builders/searchedPaper.ts';
import { spokenIn, tongueOf } from '../builders/spoken.ts';

async function pageOf(files: Readonly<Record<string, string | Uint8Array>>, path: string): Promise<string> {
  const { app } = await paper(files);
  return (await request(app).get(path)).text;
}

/** Words with the language and direction in which a page is to say them. */
type Expected = Readonly<Record<string, string>>;

function expectTongues(html: string, expected: Expected): void {
  const found = Object.keys(expected).map((words) => [words, tongueOf(html, words).join(', ')]);
  expect(Object.fromEntries(found)).toEqual(expected);
  expect(markupFlaws(html)).toEqual([]);
}

describe('the page of a story in Arabic on an English site', () => {
  it('is in Arabic, with the names of the site in English and each tweet in its own language', async () => {
    const html = await pageOf(ENGLISH_PAPER, '/articles/arabic');
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expectTongues(html, {
      'انتقل إلى المحتوى': 'ar rtl',
      'The Test Paper': 'en-GB ltr',
      Sections: 'en-GB ltr',
      World: 'en-GB ltr',
      شرح: 'ar rtl',
      'عنوان «طويل» لمقال': 'ar rtl',
      'جملة واحدة تقول': 'ar rtl',
      بقلم: 'ar rtl',
      القاهرة: 'ar rtl',
      'نُشر في': 'ar rtl',
      'تقول الفقرة الأولى ما حدث، وفيها «كلام منقول» و«كلام آخر»': 'ar rtl',
      'To be read from left to right,': 'en ltr',
      'مرحبا بالعالم': 'ar rtl',
      'Gone by now.': 'ar auto',
      تغريدة: 'ar rtl',
      'منقولة بنصها الكامل': 'ar rtl',
      'عُلِّق هذا الحساب، وفق آخر تحقق في 8 يناير 2021.': 'ar rtl',
      تصحيحان: 'ar rtl',
      'ذكرت نسخة سابقة': 'ar rtl',
      'شارك هذا المقال': 'ar rtl',
      المواضيع: 'ar rtl',
      Mexico: 'en-GB ltr',
      المناخ: 'ar rtl',
      'مقالات ذات صلة': 'ar rtl',
      'A headline': 'en-GB ltr',
      'Un titular «largo»': 'es ltr',
      تحليل: 'ar rtl',
      'More of this site': 'en-GB ltr',
      Archive: 'en-GB ltr',
      مراسلة: 'ar rtl',
      Correspondent: 'en-GB ltr',
      'كل مقالات': 'ar rtl',
      'About us': 'en-GB ltr',
      'Sobre nosotros': 'es ltr',
    });
  });

  it('tells machines its own language, and keeps its dates as they read them', async () => {
    const html = await pageOf(ENGLISH_PAPER, '/articles/arabic');
    const { entries, structuredData } = readHead(html);
    expect(entries('og:locale')).toEqual(['ar_AR']);
    expect(structuredData.find((data) => data['@type'] === 'BackgroundNewsArticle')?.inLanguage).toBe('ar');
    const dates = [...html.matchAll(/datetime="([^"]*)"/g)].map(([, date]) => date);
    expect(dates.length).toBeGreaterThan(5);
    for (const date of dates)
      expect(date).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/);
  });
});

describe('the page of a story in Spanish', () => {
  it('is in Spanish, with “y” and “e” as Spanish has them', async () => {
    const files = { ...ENGLISH_PAPER, 'authors/sara.md': '---\nname: Inés\n---\n' };
    const html = await pageOf(files, '/articles/spanish');
    const byline = /<p class="byline">.*?<\/p>/s.exec(html)?.[0].replace(/<[^>]+>/g, '');
    expect(byline).toBe('Por Jane Doe e Inés, en Madrid');
    expectTongues(html, {
      'Publicado el': 'es ltr',
      Corrección: 'es ltr',
      Notas: 'es ltr',
      'Volver a la referencia 1': 'es ltr',
      'عنوان «طويل»': 'ar rtl',
      World: 'en-GB ltr',
    });
  });
});

describe('the page of a story in a language without a catalogue', () => {
  it('has the site’s words around it, marked as such, and dates of its own', async () => {
    const html = await pageOf(ENGLISH_PAPER, '/articles/french');
    expect(html).toContain('<html lang="fr" dir="ltr">');
    expectTongues(html, {
      'Skip to content': 'en-GB ltr',
      Opinion: 'en-GB ltr',
      By: 'en-GB ltr',
      Published: 'en-GB ltr',
      '24 octobre 2018': 'fr ltr',
      'Quelques mots': 'fr ltr',
      'Bonjour.': 'fr auto',
      'This tweet has been deleted, as last checked on 26 October 2018.': 'en-GB ltr',
      Footnotes: 'en-GB ltr',
      'Back to reference 1': 'en-GB ltr',
      'Link to this paragraph': 'en-GB ltr',
      Correction: 'en-GB ltr',
      'Une correction.': 'fr ltr',
      'Share this story': 'en-GB ltr',
    });
  });

  it('has English words on a site that has none either', async () => {
    const site = String(ENGLISH_PAPER['site.yaml']).replace('en-GB', 'fr-FR');
    const html = await pageOf({ ...ENGLISH_PAPER, 'site.yaml': site }, '/no-such-page');
    expect(html).toContain('<html lang="fr-FR" dir="ltr">');
    expectTongues(html, { 'Page not found': 'en-GB ltr', 'Latest stories': 'en-GB ltr', World: 'fr-FR ltr' });
  });
});

/** Names that are the same in every language. */
const NAMES =
  /@someone|Jane Doe|@?janedoe|@?johnroe|@?sara_ar|John Roe|twitter\.com|https?:\S+|Broadsheet|WhatsApp|Bluesky|Mastodon|LinkedIn|Facebook|\bX\b|JSON Feed|Atom|RSS|BST|EET|EEST|GMT|UTC/g;

/** Expects of an Arabic page that each word is marked as what it is. */
function expectArabic(html: string): void {
  expect(html).toContain('<html lang="ar" dir="rtl">');
  const strange = spokenIn(html).filter(
    ({ text, language, direction }) =>
      language === 'ar' && direction !== 'auto' && /\p{Script=Latin}/u.test(text.replace(NAMES, '')),
  );
  expect(strange).toEqual([]);
  const wrong = spokenIn(html).filter(
    ({ text, language }) => !language.startsWith('ar') && /\p{Script=Arabic}/u.test(text),
  );
  expect(wrong).toEqual([]);
  expect(markupFlaws(html)).toEqual([]);
}

describe('a site in Arabic', () => {
  it('has the page of an English story in English, within its own names', async () => {
    const html = await pageOf(ARABIC_PAPER, '/articles/english');
    expect(html).toContain('<html lang="en-GB" dir="ltr">');
    expectTongues(html, {
      'Skip to content': 'en-GB ltr',
      'صحيفة التجارب': 'ar rtl',
      الأقسام: 'ar rtl',
      العالم: 'ar rtl',
      Analysis: 'en-GB ltr',
      Published: 'en-GB ltr',
      Correction: 'en-GB ltr',
      Footnotes: 'en-GB ltr',
      المكسيك: 'ar rtl',
      Climate: 'en-GB ltr',
      'عنوان «طويل»': 'ar rtl',
      Explainer: 'en-GB ltr',
      'من نحن': 'ar rtl',
      'About us': 'en ltr',
    });
  });

  it.each([
    '/',
    '/sections/world',
    '/sections/world?page=2',
    '/topics/المكسيك',
    '/authors/sara',
    '/archive',
    '/archive/2018/10',
    '/corrections',
    '/about',
    '/articles/arabic',
    '/articles/arabic/embed',
    '/no-such-page',
  ])('%s has no word of another language that is not marked as such', async (path) => {
    expectArabic(await pageOf(ARABIC_PAPER, encodeURI(path)));
  });

  it('marks what is in another language on its fronts, lists and standing pages', async () => {
    expectTongues(await pageOf(ARABIC_PAPER, '/'), { 'A headline from': 'en-GB ltr', تحليل: 'ar rtl' });
    expectTongues(await pageOf(ARABIC_PAPER, '/topics/climate'), {
      Climate: 'en-GB ltr',
      'A headline from': 'en-GB ltr',
    });
    expectTongues(await pageOf(ARABIC_PAPER, '/authors/jane-doe'), {
      Correspondent: 'en-GB ltr',
      'She writes.': 'en-GB ltr',
    });
    expectTongues(await pageOf(ARABIC_PAPER, '/english'), {
      'Words about us.': 'en ltr',
      'من نحن': 'ar rtl',
    });
  });

  it('writes numbers in the figures of its country', async () => {
    const site = String(ARABIC_PAPER['site.yaml']).replace('language: ar', 'language: ar-EG');
    const html = await pageOf({ ...ARABIC_PAPER, 'site.yaml': site }, '/sections/world?page=2');
    expect(html).toContain('الصفحة ٢ من ٢');
    expect(html).toMatch(/<time datetime="2018-10-24">٢٤ أكتوبر ٢٠١٨<\/time>/);
  });
});

describe('a story that was taken down', () => {
  it('gives the reason in its own language', async () => {
    expectTongues(await pageOf(ENGLISH_PAPER, '/articles/withdrawn'), {
      'This story is no longer available': 'en-GB ltr',
      'لم تتأكد الأرقام.': 'ar rtl',
      'Go to the front page of The Test Paper': 'en-GB ltr',
    });
  });
});

describe('the desk of an Arabic site', () => {
  it('speaks English, and marks it on the pages of the site', async () => {
    const draft = '---\nheadline: مسودة\nstandfirst: جملة.\nsection: world\ndraft: true\n---\n\nكلمات.\n';
    const { app } = await deskPaper({ ...ARABIC_PAPER, 'articles/draft.md': draft });
    const desk = (await request(app).get('/desk')).text;
    expect(desk).toContain('<html lang="en-GB" dir="ltr">');
    expectTongues(desk, { Drafts: 'en-GB ltr', مسودة: 'ar rtl', 'صحيفة التجارب': 'ar rtl' });
    expectTongues((await request(app).get('/articles/draft')).text, {
      'Draft: no reader': 'en-GB ltr',
      مسودة: 'ar rtl',
      'انتقل إلى المحتوى': 'ar rtl',
    });
  });
});

describe('the search of an Arabic site', () => {
  const searched = searchedPaper(ARABIC_PAPER);

  it('has its words, numbers and remarks in Arabic', async () => {
    const { text, heading } = await searched.search(`q=${encodeURIComponent('المقال')}`);
    expect(heading.replace(/[\u2068\u2069]/g, '')).toMatch(/^نتائج البحث عن «المقال»: \d+ مقالًا$/);
    expectArabic(text);
    expectArabic((await searched.search(`q=${encodeURIComponent('لاشيءهنا')}`)).text);
    expectArabic((await request(searched.app()).get('/search')).text);
    const flawed = await request(searched.app()).get(
      `/search?q=${encodeURIComponent('كلمات')}&from=2018-99-99`,
    );
    expect(flawed.text).toContain('ليس تاريخًا');
    expectArabic(flawed.text);
  });

  it('marks the words of an English story that it found', async () => {
    const { text } = await searched.search('q=headline');
    expectTongues(text, { 'from left to right': 'en-GB ltr', تحليل: 'ar rtl', 'مقال واحد': '' });
  });
});
