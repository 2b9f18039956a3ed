// What the head of an author's page says beyond that of every page.
import type { Author } from '../../article/Article.ts';
import type { Edition } from '../../edition/Edition.ts';
import { aboutAuthor } from '../../edition/feeds.ts';
import type { About } from '../Page.ts';
import type { ListPage } from '../pagination.ts';
import { profileData } from '../structuredData/personData.ts';
import { listHead } from './listHead.ts';
import { portraitImage } from './ShareImage.ts';
import { accountOf } from './xCard.ts';

/** What the page of an author says about itself; `path` and stories are those of a page of the list. */
export function authorHead(
  edition: Edition,
  origin: string,
  { author, page }: { readonly author: Author; readonly page: ListPage },
): About {
  const { language, fields } = author;
  const { name, links } = fields;
  const description = aboutAuthor(edition, author);
  const head = listHead(edition, origin, { name, description, page });
  const accounts = links.flatMap((link) => accountOf(link) ?? []);
  const [list, ...way] = head.structuredData ?? [];
  const first = page.suffix === '' ? profileData(edition, origin, author) : list;
  return {
    ...head,
    language,
    image: portraitImage(edition, origin, fields),
    openGraph: [{ property: 'og:type', content: 'profile' }],
    entries: accounts.slice(0, 1).map((content) => ({ name: 'twitter:creator', content })),
    structuredData: [...(first ? [first] : []), ...way],
  };
}
