// Asks an editor at a terminal for what a new story begins with.

import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { nearestName } from '../../article/frontMatter/nearestName.ts';
import { storySchema } from '../../article/frontMatter/storySchema.ts';
import { suggestSlug } from '../../article/suggestSlug.ts';
import type { Archive } from '../../edition/Archive.ts';
import { flawOf, type Stock, slugFlaw, takenBy, type Wishes } from './draftStory.ts';

/** The two directions of a terminal. */
export interface Streams {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
}

/** What is known already: the flags of the command. */
export type Known = Omit<Wishes, 'headline'>;

/** An answer, or why it is asked for again. */
type Answer = { readonly value: string | undefined } | { readonly again: string };

interface Question {
  readonly words: string;
  readonly read: (line: string) => Answer;
}

type Ask = (question: Question) => Promise<string | undefined>;

/** The editor went away: Ctrl+C, or the end of the input. */
class Gone extends Error {}

/** What an editor answers, or null where they went away before the last answer. */
export async function askForStory(
  { input, output }: Streams,
  known: Known,
  stock: Stock,
): Promise<Wishes | null> {
  const terminal = createInterface({ input, output, terminal: true });
  // From the beginning: lines that are pasted all at once must not get lost between two questions.
  const lines = terminal[Symbol.asyncIterator]();
  let isClosed = false;
  terminal.once('close', () => {
    isClosed = true;
  });
  const ask: Ask = async ({ words, read }) => {
    for (;;) {
      // The input may be at its end while lines of it still wait; newer releases of Node then refuse to prompt.
      if (isClosed) output.write(words);
      else {
        terminal.setPrompt(words);
        terminal.prompt();
      }
      const { value: line, done } = await lines.next();
      if (done === true) throw new Gone();
      const answer = read(line.trim());
      if ('value' in answer) return answer.value;
      output.write(`  ${answer.again}\n`);
    }
  };
  try {
    output.write('A new story. Ctrl+C ends without a file.\n');
    return await interview(ask, known, stock);
  } catch (error) {
    if (!(error instanceof Gone)) throw error;
    output.write('\n');
    return null;
  } finally {
    terminal.close();
  }
}

async function interview(ask: Ask, known: Known, stock: Stock): Promise<Wishes> {
  const { archive } = stock;
  const text = (field: 'headline' | 'standfirst', otherwise?: string) => (line: string) =>
    line === '' && otherwise !== undefined
      ? { value: undefined }
      : checkedText(field, { ...known, headline: 'A headline', [field]: line }, archive);
  const headline = (await ask({ words: 'Headline: ', read: text('headline') })) ?? '';
  const standfirst =
    known.standfirst ?? (await ask({ words: 'Standfirst (Enter: later): ', read: text('standfirst', '') }));
  const sections = archive.site.sections.map(({ id, name }) => ({ id, name }));
  const section = known.section ?? (await ask(choice('Section', sections)));
  const kinds = storySchema(archive.site)
    .shape.kind.unwrap()
    .options.map((id) => ({ id, name: id }));
  const kind = known.kind ?? (await ask(choice('Kind', kinds)));
  return {
    ...known,
    headline,
    standfirst,
    section,
    kind,
    slug: await freeSlug(ask, { ...known, headline }, stock),
  };
}

function checkedText(field: 'headline' | 'standfirst', wishes: Wishes, archive: Archive): Answer {
  const flaw = flawOf(field, wishes, archive);
  return flaw === undefined ? { value: wishes[field] } : { again: `${flaw.message} ${flaw.hint}` };
}

interface Option {
  readonly id: string;
  readonly name: string;
}

/** A choice by number, by id or by name. The first is taken where nothing is answered. */
function choice(what: string, options: readonly Option[]): Question {
  const shown = options.map(({ name }, index) => `${index + 1} ${name}`).join(', ');
  const read = (line: string): Answer => {
    if (line === '') return { value: what === 'Kind' ? undefined : options[0]?.id };
    const wanted = line.toLowerCase();
    const found =
      (/^\d+$/.test(line) ? options[Number(line) - 1] : undefined) ??
      options.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
    if (found !== undefined) return { value: found.id };
    const nearest = nearestName(
      line,
      options.map(({ name }) => name),
    );
    return {
      again: `There is no “${line}”. ${nearest === null ? `Write a number from 1 to ${options.length}.` : `Did you mean ${nearest}?`}`,
    };
  };
  return { words: `${what}: ${shown} (Enter: 1): `, read };
}

// Only where the headline makes none that is free.
async function freeSlug(ask: Ask, { slug, headline }: Wishes, stock: Stock): Promise<string | undefined> {
  const problemOf = (wanted: string) => slugFlaw(wanted) ?? takenBy(wanted, stock);
  const first = slug ?? suggestSlug(headline);
  const problem = problemOf(first);
  if (problem === null) return first;
  const inDialogue = (text: string) => text.replace(/: give (?:one|another) with --slug\.$/, '.');
  const read = (line: string): Answer => {
    const again = problemOf(line);
    return again === null ? { value: line } : { again: inDialogue(again) };
  };
  return ask({ words: `${inDialogue(problem)}\nAddress (a to z, digits, hyphens): `, read });
}
