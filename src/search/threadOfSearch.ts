// What runs in the thread of the search: it alone touches the index.
import { parentPort } from 'node:worker_threads';
import { findStories } from './store/findStories.ts';
import { openStore } from './store/openStore.ts';
import { StoryStore } from './store/StoryStore.ts';
import type { Outcome, Reply, Task } from './Task.ts';

let store: StoryStore | null = null;

parentPort?.on('message', (task: Task) => parentPort?.postMessage(replyTo(task)));

function replyTo(task: Task): Reply {
  try {
    return { outcome: outcomeOf(task) };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { failure, isDamaged: task.kind !== 'find' || DAMAGE.test(failure) };
  }
}

/** What SQLite says of a damaged file, and what we find in one. No query may look like it: it would cost the index. */
const DAMAGE = /malformed|corrupt|not a database|disk I\/O|disk is full|no such table|JSON|of no story/;

function outcomeOf(task: Task): Outcome {
  if (task.kind === 'open') {
    store = new StoryStore(openStore(task.path, task.isAfresh));
    return null;
  }
  if (task.kind === 'close') {
    store?.close();
    store = null;
    return null;
  }
  if (store === null) throw new Error('No index is open');
  return doneIn(store, task);
}

function doneIn(open: StoryStore, task: Exclude<Task, { kind: 'open' | 'close' }>): Outcome {
  switch (task.kind) {
    case 'missing':
      return open.missing(task.stories);
    case 'dropOthers':
      return open.dropOthers();
    case 'put':
      open.put(task.stories);
      if (task.isLast) open.commit();
      return null;
    case 'remove':
      open.remove(task.slugs);
      return null;
    case 'find':
      return Date.now() > task.deadline ? null : findStories(open, task.query);
  }
}
