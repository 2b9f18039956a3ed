// Writes a picture as Markdown.
import type { Paragraph } from 'mdast';
import type { PictureUse } from '../article/frontMatter/storySchema.ts';
import { pictureView } from '../edition/pictureView.ts';
import type { Issue } from './Document.ts';
import { paragraph } from './markdownNodes.ts';

/** The picture with its alternative text, then its caption and whose it is; nothing where the edition does not hold it. */
export function pictureMarkdown({ edition, origin }: Issue, use: PictureUse): readonly Paragraph[] {
  const picture = pictureView(edition, use);
  if (picture === null) return [];
  const { src, alt, caption, credit } = picture;
  const words = [caption, credit === null ? null : `(${credit})`].filter((part) => part !== null).join(' ');
  return [
    paragraph({ type: 'image', url: origin + src, alt }),
    ...(words === '' ? [] : [paragraph({ type: 'emphasis', children: [{ type: 'text', value: words }] })]),
  ];
}
