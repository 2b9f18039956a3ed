// The rules between the dates of a story. They look before they read: other fields may have flaws of their own.
import type { z } from 'zod';
import type { Moment } from './moment.ts';

type Dates = { readonly [Field in 'published' | 'updated' | 'expires' | 'draft']?: unknown };

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

/** A story is neither updated nor expired before it is published. */
export function checkOrder(fields: Dates, context: z.RefinementCtx): void {
  const { published } = fields;
  if (!isMoment(published)) return;
  for (const later of ['updated', 'expires'] as const) {
    const moment = fields[later];
    if (!isMoment(moment) || endOf(moment, published) >= published.instant) continue;
    const hint = `Mend one of the two: published is ${published.iso}, ${later} is ${moment.iso}.`;
    context.addIssue({ code: 'custom', path: [later], message: 'is before `published`', params: { hint } });
  }
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
