// The rules between the dates of a story. They look before they read: other fields may have flaws of their own.
import type { z } from 'zod';
import type { Moment } from './moment.ts';

type Field = 'published' | 'updated' | 'expires' | 'draft' | 'withdrawn' | 'corrections';
type Dates = { readonly [Name in Field]?: unknown };
type Path = (string | number)[];

const DAY = 86_400_000;

/** A story that is no draft says when it is published. */
export function checkPublished(fields: Dates, context: z.RefinementCtx): void {
  if (fields.published !== undefined || fields.draft !== false) return;
  context.addIssue({
    code: 'custom',
    path: ['published'],
    message: 'is missing',
    params: {
      hint: 'Add the day, such as `published: 2018-10-25`, or `draft: true` while the story is not ready.',
    },
  });
}

/** Nothing happens to a story before it is published, and it expires after that. */
export function checkOrder(fields: Dates, context: z.RefinementCtx): void {
  const { published, expires, corrections } = fields;
  if (!isMoment(published)) return;
  const refuse = (path: Path, later: Moment, message: string) => {
    const hint = `Mend one of the two: published is ${published.iso}, ${path.at(-1)} is ${later.iso}.`;
    context.addIssue({ code: 'custom', path, message, params: { hint } });
  };
  const notBefore = (path: Path, moment: unknown) => {
    if (isMoment(moment) && endOf(moment, published) < published.instant)
      refuse(path, moment, 'is before `published`');
  };
  notBefore(['updated'], fields.updated);
  if (isMoment(expires) && expires.instant <= published.instant)
    refuse(['expires'], expires, 'is not after `published`');
  notBefore(['withdrawn', 'at'], momentIn(fields.withdrawn));
  (Array.isArray(corrections) ? corrections : []).forEach((correction, index) => {
    notBefore(['corrections', index, 'at'], momentIn(correction));
  });
}

function momentIn(group: unknown): unknown {
  return typeof group === 'object' && group !== null && 'at' in group ? group.at : null;
}

// A day without a time counts as its end here: a story of noon may be updated the same day.
function endOf(moment: Moment, published: Moment): number {
  return moment.precision === 'day' && published.precision === 'time'
    ? moment.instant + DAY - 1
    : moment.instant;
}

function isMoment(value: unknown): value is Moment {
  return typeof value === 'object' && value !== null && 'instant' in value;
}
