// The words with which a story is shared.
import type { StoryFields } from '../article/frontMatter/storySchema.ts';

/** A title and a description. */
export interface ShareWords {
  readonly title: string;
  readonly description: string;
}

/**
 * The words of a story for sharing, else its own. They are for the share picture, the metadata of cards and the embed;
 * feeds, JSON-LD, ninjs and Markdown carry the headline and the standfirst.
 */
export function shareWords({ headline, standfirst, share }: StoryFields): ShareWords {
  return { title: share?.title ?? headline, description: share?.description ?? standfirst };
}
