// The lead story as readers get it: every fact in its order, claims with their qualifiers, the tweet to the letter.
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { markupFlaws } from '../builders/markup.ts';
import { paperOn } from '../builders/paper.ts';

const ADDRESS = '/articles/us-troops-southern-border-caravan';

const TWEET =
  'To those in the Caravan, turnaround, we are not letting people into the United States illegally. Go back to your Country and if you want, apply for citizenship like millions of others are doing!';

/** What each fact of the story is recognised by, in the order of the story. */
const FACTS = [
  /800 or more active-duty troops to the southern border while a caravan of thousands of migrants makes its way through Mexico/,
  /President Donald Trump tries to turn fears about immigration into electoral gains in next month’s mid-term elections/,
  /Jim Mattis, the defence secretary, is expected to sign an order sending the troops, who will bolster the National Guard forces already at the border/,
  /drew attention to the caravan of Central Americans, who are travelling slowly and on foot into southern Mexico and are still more than 1,000 miles from US soil/,
  /The president and senior White House officials have long regarded the issue as key to turning out his most ardent supporters/,
  /additional troops would provide the Border Patrol with logistical and other support, according to US officials/,
  /not unusual for the National Guard to help with border security\. Active-duty troops are sometimes called on in domestic emergencies such as hurricanes or floods, but they rarely deploy to the southern border/,
  /active-duty troops will not be on armed security missions/,
  /assist the Border Patrol with such things as vehicles, tents and equipment\. About 2,000 National Guard troops are already there under an earlier Pentagon arrangement/,
  /election-season warnings that the US is being infiltrated by illegal immigrants “pouring across the border”/,
  /Tweet To those in the Caravan, turnaround, .*? Donald J\. Trump @realDonaldTrump 25 October 2018/,
  /He has claimed, without any apparent basis in fact, that “Middle Easterners” are among the group/,
  /pro-illegal immigration, and has claimed, with no evidence, that Democrats organised and paid for the caravan/,
  /“Democrat inspired laws make it tough for us to stop people at the border”, and said that he was using the military to respond to what he called a “National Emergency”/,
  /once estimated by the United Nations at more than 7,000 people, who hope to reach the United States\. Most are Hondurans seeking to escape the poverty and violence that plague the region; others come from Guatemala and El Salvador/,
  /On Thursday Mr Trump tweeted a message directly to the migrants, urging them to return home\. “To those in the Caravan, turnaround/,
];

async function leadStory(): Promise<string> {
  const { app } = await paperOn('content', '2026-11-22T12:00:00Z');
  return (await request(app).get(ADDRESS).expect(200)).text;
}

/** The words of some markup, as text. */
function wordsOf(html: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;?!”])/g, '$1');
}

describe('the lead story', () => {
  it('tells every fact, in order', async () => {
    const words = wordsOf((await leadStory()).split('class="prose"')[1] ?? '');
    const places = FACTS.map((fact) => words.search(fact));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('quotes the tweet to the letter, once as a quoted post', async () => {
    const html = await leadStory();
    expect([...html.matchAll(/<figure class="tweet"/g)]).toHaveLength(1);
    expect(html).toContain(`<p class="tweet__text">${TWEET}</p>`);
    expect(html).toContain('<time datetime="2018-10-25">25 October 2018</time>');
  });

  it('prints no claim without its qualifier, anywhere on the site', async () => {
    const { app } = await paperOn('content', '2026-11-22T12:00:00Z');
    for (const path of [
      '/',
      ADDRESS,
      '/sections/world',
      '/sections/defence',
      '/topics/mexico',
      '/no-such-page',
    ]) {
      const words = wordsOf((await request(app).get(path)).text);
      const claims = [...words.matchAll(/[^.]*(?:Middle Easterners|organised and paid for)[^.]*\./g)].map(
        ([sentence]) => sentence,
      );
      for (const sentence of claims)
        expect(sentence).toMatch(/without any apparent basis in fact|with no evidence/);
      if (path !== ADDRESS) expect(claims).toEqual([]);
    }
  });

  it('leads with a map, described for those who cannot see it, and tells where it is from', async () => {
    const [figure = ''] = (await leadStory()).match(/<figure class="picture.*?<\/figure>/s) ?? [];
    expect(figure).toMatch(/<img [^>]*width="1500" height="1000"/);
    const [, alt = ''] = figure.match(/ alt="([^"]*)"/) ?? [];
    for (const words of [
      'United States',
      'Guatemala, Honduras and El Salvador',
      'US–Mexico border',
      'Southern Mexico',
    ])
      expect(alt).toContain(words);
    const words = wordsOf(figure);
    expect(words).toContain(
      'The US government plans to send 800 or more active-duty troops to the southern border.',
    );
    expect(words).toContain(
      'The caravan of Central Americans is going slowly, on foot, into southern Mexico.',
    );
    expect(words).toContain('Map: Broadsheet. Data: Natural Earth');
  });

  it('has no byline, since no author is known', async () => {
    expect(await leadStory()).not.toMatch(/class="byline"|>\s*By\s/);
  });

  it('weighs less than 12 KB compressed, style included', async () => {
    const { app } = await paperOn('content', '2026-11-22T12:00:00Z');
    const { headers } = await request(app).get(ADDRESS).set('Accept-Encoding', 'br').buffer(false);
    expect(Number(headers['content-length'])).toBeLessThan(12 * 1024);
  });

  it.each([
    '/',
    ADDRESS,
    '/articles/national-guard-border-operations',
    '/sections/world',
    '/topics/us-military',
    '/about',
    '/privacy',
    '/corrections-policy',
    '/accessibility',
    '/no-such-page',
  ])('%s is valid HTML', async (path) => {
    const { app } = await paperOn('content', '2026-11-22T12:00:00Z');
    expect(markupFlaws((await request(app).get(path)).text)).toEqual([]);
  });
});
