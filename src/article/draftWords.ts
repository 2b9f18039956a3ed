// The words that a new draft has until somebody writes others.

/** Stands where the standfirst belongs. */
export const DRAFT_STANDFIRST = 'The standfirst: one or two sentences that lead into the story.';

/** Stands where the text belongs. */
export const DRAFT_TEXT = 'The first paragraph.';
