// Turns the blocks of a body into what the body's template prints.
import type { Article } from '../article/Article.ts';
import type { Block } from '../article/body/Block.ts';
import type { SafeHtml } from '../article/body/sanitise.ts';
import type { Edition } from '../edition/Edition.ts';
import { type PictureView, pictureView } from './pictureView.ts';
import { type TweetView, tweetView } from './tweetView.ts';

/** A block for its template. */
export type BlockView =
  | { readonly kind: 'html'; readonly html: SafeHtml }
  | { readonly kind: 'table'; readonly html: SafeHtml; readonly label: string }
  | { readonly kind: 'tweet'; readonly tweet: TweetView }
  | { readonly kind: 'picture'; readonly picture: PictureView };

/** The views of a body's blocks; `article` gives the fields that hold its tweets, for a story. */
export function blockViews(edition: Edition, blocks: readonly Block[], article: Article | null): BlockView[] {
  let tables = 0;
  return blocks.flatMap((block): BlockView[] => {
    if (block.kind === 'html') return [block];
    if (block.kind === 'table') {
      tables += 1;
      return [{ ...block, label: `Table ${tables}` }];
    }
    if (block.kind === 'picture') {
      const picture = pictureView(edition, block.picture);
      return picture === null ? [] : [{ kind: 'picture', picture }];
    }
    const tweet = article === null ? null : tweetView(edition, article, block.key);
    return tweet === null ? [] : [{ kind: 'tweet', tweet }];
  });
}
