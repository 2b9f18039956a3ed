// Takes the text of a story apart into what is prose and what others wrote. Its body is printed for that: in the thread.
import { renderBody } from '../article/body/renderBody.ts';
import type { StoryCopy } from './StoryCopy.ts';

/** A part of a body: HTML, or the words of a post with who wrote them. */
export type Part = { readonly html: string } | { readonly text: string; readonly author: string | null };

/** The parts of a story in their order. */
export function partsOf({ body, tweets }: Pick<StoryCopy, 'body' | 'tweets'>): readonly Part[] {
  return renderBody(body).flatMap((block): readonly Part[] => {
    if (block.kind === 'tweet') return postOf(tweets, block.key);
    if (block.kind !== 'picture') return [{ html: block.html }];
    const { caption } = block.picture;
    return caption === undefined ? [] : [{ text: caption, author: null }];
  });
}

// A post is printed together with the one that it quotes.
function postOf(tweets: StoryCopy['tweets'], key: string): readonly Part[] {
  const tweet = tweets[key];
  const quoted = tweets[tweet?.quoted ?? ''];
  return [tweet, quoted].flatMap((post) =>
    post === undefined ? [] : [{ text: post.text, author: `${post.author.name} @${post.author.handle}` }],
  );
}
