// Answers whoever has a signed link to a story that is not published yet.
import type { RequestHandler } from 'express';
import type { Moment } from '../../article/frontMatter/moment.ts';
import {
  type Preview,
  previewEdition,
  previewIdentity,
  unpublishedArticle,
} from '../../edition/previewEdition.ts';
import { articleAddress } from '../../edition/redirects.ts';
import { previewPage } from '../../pages/previewPage.ts';
import type { FailureParts } from '../failures.ts';
import { answerOf } from '../printing.ts';
import { requestTarget } from '../requestTarget.ts';
import { sendAnswer } from '../sendAnswer.ts';
import { type PictureParts, pictureSender } from '../sendPicture.ts';
import { opensPreview, parsePreviewToken } from './previewToken.ts';

/** What previews are made of. */
export interface PreviewParts extends FailureParts, PictureParts {
  /** The present in milliseconds. */
  readonly clock: () => number;
  /** Signs the links; null where there are no previews. */
  readonly previewSecret: string | null;
}

/**
 * Answers with a story or its pictures where the token opens it; otherwise the request goes on as if there were no
 * token, so that a wrong or expired one is an ordinary 404, and one for a story that is out by now leads to it.
 */
export function previewAnswers(parts: PreviewParts): RequestHandler {
  const send = pictureSender(parts);
  return (request, response, next) => {
    const { decoded, query } = requestTarget(request.url);
    const opened = openedBy(parts, query);
    if (opened === null || decoded === null) return next();
    if (decoded.startsWith('/pictures/'))
      return send(
        { request, response, next },
        () => opened.edition,
        () => TO_ONESELF,
      );
    if (decoded !== articleAddress(opened.article.slug)) return next();
    const answer = answerOf(parts.press, previewPage(opened, opened.until, parts.clock()));
    sendAnswer(request, response, { ...answer, headers: { ...answer.headers, ...TO_ONESELF } });
  };
}

// Nothing may remember the page, nor tell others of its address (RFC 9111, section 5.2.2.5).
const TO_ONESELF = {
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
};

const NOBODY = { slug: '', id: '' };

interface Opened extends Preview {
  readonly until: Moment;
}

function openedBy({ newsroom, clock, previewSecret }: PreviewParts, query: string): Opened | null {
  const text = new URLSearchParams(query).get('preview');
  const token = text === null ? null : parsePreviewToken(text);
  if (text === null || token === null || previewSecret === null) return null;
  const now = clock();
  const archive = newsroom.archive();
  const article = unpublishedArticle(archive, token.slug, now);
  // Where there is no such story as much is computed, so that no clock tells which drafts there are.
  const { slug, id } = article ?? NOBODY;
  const identity = article === null ? '' : previewIdentity(archive, article);
  const isRight = opensPreview(previewSecret, { slug, id, identity }, token, now);
  if (article === null || !isRight) return null;
  const instant = token.expires * 1000;
  const until: Moment = { instant, iso: new Date(instant).toISOString(), precision: 'time' };
  return { ...previewEdition(newsroom.edition(), archive, article, `?preview=${text}`), until };
}
