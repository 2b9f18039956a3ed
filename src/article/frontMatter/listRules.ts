// The rules between the items of a story's lists. They look before they read: other fields may have flaws of their own.
import type { z } from 'zod';
import { topicSlug } from '../topicSlug.ts';

type Lists = { readonly [Field in 'authors' | 'topics' | 'related']?: unknown };

/** No list names the same twice, and no two topics have one address. */
export function checkRepeats(fields: Lists, context: z.RefinementCtx): void {
  for (const field of ['authors', 'topics', 'related'] as const) {
    const first = new Map<string, string>();
    const items: readonly unknown[] = Array.isArray(fields[field]) ? fields[field] : [];
    items.forEach((item, index) => {
      if (typeof item !== 'string' || item.trim() === '') return;
      const address = field === 'topics' ? topicSlug(item) : item;
      const other = first.get(address);
      if (other === undefined) first.set(address, item);
      else context.addIssue({ code: 'custom', path: [field, index], ...repeated(item, other) });
    });
  }
}

function repeated(item: string, other: string): { message: string; params: { hint: string } } {
  if (item === other) return { message: `repeats “${item.slice(0, 60)}”`, params: { hint: 'Delete it.' } };
  return {
    message: `would have the same address as “${other.slice(0, 60)}”`,
    params: { hint: 'Keep one of the two, or write out the signs that an address leaves out: C sharp.' },
  };
}
