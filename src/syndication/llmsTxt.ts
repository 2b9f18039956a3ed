// llms.txt (https://llmstxt.org/): what the site holds, in Markdown, for programs that read for somebody.
import type { Paragraph, RootContent } from 'mdast';
import type { Article } from '../article/Article.ts';
import type { Site } from '../article/frontMatter/siteSchema.ts';
import { feedAddress } from '../edition/feeds.ts';
import { articleAddress } from '../edition/redirects.ts';
import { siteWording, storyWording } from '../edition/wordingOf.ts';
import type { DocumentFinder, Issue } from './Document.ts';
import { heading, linked, list, paragraph, printMarkdown } from './markdownNodes.ts';
import { NEWS_SITEMAP_ADDRESS } from './newsSitemap.ts';
import { SITEMAP_ADDRESS } from './sitemaps.ts';

/** Stories that it names: the sitemap names them all. */
const LATEST = 50;

/** The document at `/llms.txt`. */
export const llmsTxtAt: DocumentFinder = (issue, path) =>
  path === '/llms.txt'
    ? {
        mediaType: 'text/plain; charset=utf-8',
        text: printMarkdown(contentOf(issue)),
        validUntil: Number.POSITIVE_INFINITY,
        headers: {},
      }
    : null;

function contentOf(issue: Issue): readonly RootContent[] {
  const { site } = issue.edition;
  const { words } = siteWording(site);
  return [
    heading(1, site.name),
    ...(site.description === undefined
      ? []
      : [{ type: 'blockquote' as const, children: [paragraph(site.description)] }]),
    paragraph(words.machines.forms),
    ...section(words.site.latest, storyLinks(issue)),
    ...section(words.footer.sections, sectionLinks(issue)),
    ...section(words.footer.about, pageLinks(issue)),
    // The name that the format has for what may be left out.
    ...section('Optional', wholeLinks(issue)),
  ];
}

function section(name: string, links: readonly Paragraph[]): readonly RootContent[] {
  return links.length === 0 ? [] : [heading(2, name), list(links)];
}

/** A link, with some words about it. */
function link(name: string, address: string, about?: string): Paragraph {
  return paragraph(linked(name, address), ...(about === undefined ? [] : [`: ${about}`]));
}

function storyLinks({ edition: { site, latest, unpublished }, origin }: Issue): readonly Paragraph[] {
  return latest
    .filter(({ slug }) => !unpublished.has(slug))
    .slice(0, LATEST)
    .map((article) =>
      link(article.fields.headline, `${origin}${articleAddress(article.slug)}.md`, aboutStory(site, article)),
    );
}

// A reader should know an opinion for one before it is read.
function aboutStory(site: Site, article: Article): string {
  const { kind, standfirst } = article.fields;
  const label = storyWording(site, article).words.story.kinds[kind];
  return label === null ? standfirst : `${label}. ${standfirst}`;
}

function sectionLinks({ edition: { site, sections }, origin }: Issue): readonly Paragraph[] {
  return site.sections
    .filter(({ id }) => (sections.get(id)?.length ?? 0) > 0)
    .map(({ id, name, description }) => link(name, `${origin}/sections/${id}`, description));
}

function pageLinks({ edition: { pages }, origin }: Issue): readonly Paragraph[] {
  return [...pages.values()].map(({ slug, fields }) =>
    link(fields.title, origin + encodeURI(`/${slug}`), fields.description),
  );
}

function wholeLinks({ edition: { site }, origin }: Issue): readonly Paragraph[] {
  const { machines } = siteWording(site).words;
  return [
    link(machines.feed, origin + feedAddress('/', 'json'), machines.feedNote),
    link(machines.sitemap, origin + SITEMAP_ADDRESS, machines.sitemapNote),
    link(machines.newsSitemap, origin + NEWS_SITEMAP_ADDRESS, machines.newsSitemapNote),
  ];
}
