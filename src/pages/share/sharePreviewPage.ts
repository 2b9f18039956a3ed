// The page at the desk that shows a story as networks draw it where it is shared.
import type { Article } from '../../article/Article.ts';
import { parseUrl } from '../../article/parseUrl.ts';
import type { Edition } from '../../edition/Edition.ts';
import { articleAddress } from '../../edition/redirects.ts';
import type { DeskBar } from '../deskBar.ts';
import { DESK, deskWording } from '../deskWords.ts';
import { storyHead } from '../head/storyHead.ts';
import { type LanguageView, otherLanguage } from '../LanguageView.ts';
import type { Page, Shell } from '../Page.ts';
import { shellOf } from '../shell.ts';
import { type Cut, cutAt } from './cutAt.ts';
import { NETWORKS, type Network } from './networks.ts';
import { previewAddress } from './previewAddress.ts';

/** What the preview is made of. */
export interface SharePreview {
  readonly edition: Edition;
  /** The public origin. */
  readonly origin: string;
  readonly article: Article;
  /** The bar above the page of the story, with what the check says of its file. */
  readonly bar: DeskBar;
}

interface CardView {
  readonly network: string;
  readonly form: Network['form'];
  readonly domain: string;
  readonly title: Cut;
  readonly description: Cut | null;
  readonly picture: CardPicture | null;
  readonly language: LanguageView | null;
  /** What is cut off, in words; or that nothing is. */
  readonly notes: readonly string[];
}

interface CardPicture {
  readonly src: string;
  readonly alt: string;
  readonly width: string;
  readonly height: string;
}

/** The preview of a story, also of one that is not published yet: as it will be shared once it is. */
export function sharePreviewPage({ edition, origin, article, bar }: SharePreview): Page {
  const wording = deskWording(edition.site);
  const published: Edition = { ...edition, unpublished: new Map() };
  const shared = shellOf(published, origin, storyHead(published, origin, article));
  const language = otherLanguage(article.language, wording.language);
  const story = { name: DESK.story, href: articleAddress(article.slug) };
  const desk = {
    ...bar,
    links: [story, ...bar.links.filter(({ href }) => href !== previewAddress(article))],
  };
  const shell = shellOf(edition, origin, { title: DESK.sharePreview, path: null, wording });
  return {
    status: 200,
    template: 'share-preview',
    shell: { ...shell, desk: { ...desk, problems: [], moreProblems: null } },
    content: {
      heading: DESK.sharePreview,
      introduction: DESK.sharePreviewLimits,
      lostLabel: DESK.cutOff,
      cards: NETWORKS.map((network) => cardOf(network, shared, language)),
      problemsLabel: bar.problems.length === 0 ? DESK.noProblemsHere : bar.problemsLabel,
      problems: bar.problems,
      more: bar.moreProblems,
    },
  };
}

function cardOf(network: Network, shared: Shell, language: LanguageView | null): CardView {
  const words = wordsFor(network, shared);
  const title = cutAt(words.title, network.title);
  const description = network.description === null ? null : cutAt(words.description, network.description);
  const lost = [
    ...(title.lost === null ? [] : [DESK.titleCut(title.length, network.title)]),
    ...(description?.lost == null ? [] : [DESK.descriptionCut(description.length, network.description ?? 0)]),
  ];
  return {
    network: network.name,
    form: network.form,
    domain: parseUrl(shared.canonical ?? '')?.host ?? '',
    title,
    description,
    picture: network.form === 'result' ? null : pictureOf(shared),
    language,
    notes: lost.length === 0 ? [DESK.nothingCut] : lost,
  };
}

// Google reads the page's own title and description; X its own entries, where they are there.
function wordsFor({ name }: Network, { title, description, metadata }: Shell) {
  if (name === 'Google') return { title, description };
  const entries = metadata.entries.filter((entry) => name === 'X' && entry.name.startsWith('twitter:'));
  const named = (word: string) =>
    entries.find((entry) => entry.name === `twitter:${word}`)?.content ?? propertyOf(metadata, `og:${word}`);
  return { title: named('title') ?? title, description: named('description') ?? description };
}

function propertyOf({ openGraph }: Shell['metadata'], name: string): string | undefined {
  return openGraph.find(({ property }) => property === name)?.content;
}

// The desk shows its own copy of the picture: the public one may not be there yet.
function pictureOf({ metadata }: Shell): CardPicture | null {
  const url = parseUrl(propertyOf(metadata, 'og:image') ?? '');
  if (url === null) return null;
  return {
    src: url.pathname + url.search,
    alt: propertyOf(metadata, 'og:image:alt') ?? '',
    width: propertyOf(metadata, 'og:image:width') ?? '1200',
    height: propertyOf(metadata, 'og:image:height') ?? '630',
  };
}
