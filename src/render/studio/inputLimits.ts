// What sharp is told of every picture that it opens.
import { MOST_PIXELS } from '../../edition/Archive.ts';

/** Damaged pictures are refused, and those that would take long, which may be meant to. */
export const INPUT_LIMITS = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const;
