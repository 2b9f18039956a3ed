// `broadsheet preview`: prints a signed link to a story that is not published yet.
import { parseArgs } from 'node:util';
import type { Moment } from '../article/frontMatter/moment.ts';
import { nearestName } from '../article/frontMatter/nearestName.ts';
import type { Problem } from '../article/Problem.ts';
import type { Archive } from '../edition/Archive.ts';
import { previewIdentity, unpublishedArticle } from '../edition/previewEdition.ts';
import { publicationAt } from '../edition/publication.ts';
import { articleAddress } from '../edition/redirects.ts';
import { timeView } from '../edition/times.ts';
import { readArchive } from '../newsroom/readArchive.ts';
import { signPreview } from '../web/preview/previewToken.ts';
import { type Command, type Context, complaint, type Outcome, success } from './Command.ts';
import { problemText } from './problemText.ts';
import { systemError } from './systemError.ts';

const HELP = `Usage: broadsheet preview SLUG [--for SPAN] [--json]

Prints a signed link to a draft or to a story under embargo. It shows the story as it is now to whoever has the link,
and ends with the next change of its file. A published story has no preview: after publication the link leads to it.

  --for SPAN   how long the link works: minutes, hours or days, such as 90m, 12h or 7d (7d); 90 days at most
  --json       prints { "url", "expires" } instead of words

Exit code: 0 when a link is printed, 1 if there can be none, 2 for wrong flags.

Environment: PREVIEW_SECRET (at least 32 characters, the same as that of the server), CONTENT_DIR (content),
SITE_URL (url of site.yaml).
`;

const OPTIONS = {
  for: { type: 'string', default: '7d' },
  json: { type: 'boolean', default: false },
} as const;

/** The command `preview`. */
export const preview: Command = {
  name: 'preview',
  summary: 'prints a signed, expiring link to an unpublished story',
  help: HELP,
  run,
};

const NO_SECRET =
  'PREVIEW_SECRET is not set, so there are no previews: give this command and the server the same text of at least 32 characters, such as that of `openssl rand -hex 32`.';

async function run(flags: string[], context: Context): Promise<Outcome> {
  const { values, positionals } = parseArgs({ args: flags, options: OPTIONS, allowPositionals: true });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0)
    return complaint('preview takes one slug: npm run preview -- the-slug', 2);
  const span = spanOf(values.for);
  if (span === null)
    return complaint(
      `--for cannot be “${values.for}”: write a span of up to 90 days, such as 90m, 12h or 7d.`,
      2,
    );
  const { settings, now } = context;
  const secret = settings.PREVIEW_SECRET;
  if (secret === undefined) return complaint(NO_SECRET, 1);
  try {
    const { archive, problems } = await readArchive(settings.CONTENT_DIR);
    if (archive === null)
      return complaint(`${settings.CONTENT_DIR}/site.yaml cannot be used: run the check.`, 1);
    const origin = settings.SITE_URL ?? archive.site.url;
    const slug = slugIn(name);
    const article = unpublishedArticle(archive, slug, now);
    if (article === null) return complaint(refusal({ slug, archive, problems, origin, now }), 1);
    const expires = Math.floor(now / 1000) + span;
    const previewed = { slug, id: article.id, identity: previewIdentity(archive, article) };
    const url = `${origin}${articleAddress(slug)}?preview=${signPreview(secret, previewed, expires)}`;
    const until = timeView(momentAt(expires), archive.site.language, archive.site.timeZone).text;
    return success(linkText(url, { expires, until }, values.json));
  } catch (error) {
    return complaint(`CONTENT_DIR=${systemError(error, settings.CONTENT_DIR)}`, 1);
  }
}

const SECONDS: Readonly<Record<string, number>> = { m: 60, h: 3600, d: 86_400 };
const LONGEST = 90 * 86_400;

/** A span such as `12h` in seconds; null for what is none, or is longer than anyone can overlook. */
function spanOf(text: string): number | null {
  const [, number, unit] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  const seconds = Number(number) * (SECONDS[unit ?? ''] ?? Number.NaN);
  return seconds > 0 && seconds <= LONGEST ? seconds : null;
}

// People paste what they have: an address, a path of a file.
function slugIn(name: string): string {
  return (
    name
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .pop() ?? ''
  ).replace(/\.md$/, '');
}

interface Refused {
  readonly slug: string;
  readonly archive: Archive;
  readonly problems: readonly Problem[];
  readonly origin: string;
  readonly now: number;
}

function refusal({ slug, archive, problems, origin, now }: Refused): string {
  const article = archive.articles.find((candidate) => candidate.slug === slug);
  if (article !== undefined)
    return publicationAt(article, now) === 'gone'
      ? `“${slug}” is gone: it has expired or was withdrawn, and has no preview.`
      : `“${slug}” is public already: ${origin}${articleAddress(slug)}`;
  const own = problems.find(({ file, severity }) => severity === 'error' && slugIn(file) === slug);
  if (own !== undefined) return `“${slug}” cannot be shown before its file is mended. ${problemText(own)}`;
  const nearest = nearestName(
    slug,
    archive.articles.map((candidate) => candidate.slug),
  );
  return `There is no story “${slug}”.${nearest === null ? '' : ` Did you mean ${nearest}?`}`;
}

interface End {
  /** Seconds since 1970-01-01T00:00Z. */
  readonly expires: number;
  /** The same for people. */
  readonly until: string;
}

function momentAt(expires: number): Moment {
  const instant = expires * 1000;
  return { instant, iso: new Date(instant).toISOString(), precision: 'time' };
}

function linkText(url: string, { expires, until }: End, json: boolean): string {
  if (json) return `${JSON.stringify({ url, expires: momentAt(expires).iso })}\n`;
  return `${url}\nIt works until ${until}, and ends with the next change of the story, its pictures or its authors.\n`;
}
