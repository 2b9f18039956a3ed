// What a story says of its authors at its end.
import type { Article } from '../../article/Article.ts';
import { firstParagraph } from '../../article/body/firstParagraph.ts';
import type { Edition } from '../../edition/Edition.ts';
import { storyWording } from '../../edition/wordingOf.ts';
import { type LanguageView, otherLanguage } from '../LanguageView.ts';
import { type ResponsivePicture, responsivePicture } from '../responsivePicture.ts';

/** An author for the template. */
export interface AuthorView {
  readonly name: string;
  readonly role: string | null;
  /** The first paragraph of the biography, whole: cut anywhere else, it might say something else. */
  readonly biography: string | null;
  /** That of the role and the biography, where it is not the story’s. */
  readonly language: LanguageView | null;
  readonly portrait: ResponsivePicture | null;
  /** The page of the author; null where there is none yet. */
  readonly link: { readonly text: string; readonly href: string } | null;
}

/** The authors of a story of whom there is more to say than the name, which stands in the byline. */
export function authorBox(edition: Edition, article: Article): readonly AuthorView[] {
  const { authors, byAuthor, site } = edition;
  const { words } = storyWording(site, article);
  return article.fields.authors.flatMap((id): AuthorView[] => {
    const author = authors.get(id);
    if (author === undefined) return [];
    const { name, role = null, picture } = author.fields;
    const biography = firstParagraph(author.body);
    if (role === null && biography === null) return [];
    return [
      {
        name,
        role,
        biography,
        language: otherLanguage(author.language, article.language),
        // The name stands beside it.
        portrait:
          picture === undefined ? null : responsivePicture(edition, { src: picture, alt: '' }, 'square'),
        link: byAuthor.has(id) ? { text: words.around.allBy(name), href: `/authors/${id}` } : null,
      },
    ];
  });
}
