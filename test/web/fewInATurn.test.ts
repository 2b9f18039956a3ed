// Pages are printed a few in each turn of the event loop, in the order in which they are asked for.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Request, Response } from 'express';
import { expect, it } from 'vitest';
import { fewInATurn } from '../../src/web/fewInATurn.ts';

/** Asks for pages of which each takes some milliseconds; lists what is printed by when. */
function pages(milliseconds: number) {
  let now = 0;
  const handler = fewInATurn(() => now);
  const printed: string[] = [];
  const ask = (name: string, response: Partial<Response> = {}) =>
    handler({} as Request, response as Response, () => {
      printed.push(name);
      now += milliseconds;
    });
  return { ask, printed };
}

it('lets others have their turn when some are printed', async () => {
  const { ask, printed } = pages(6);
  for (const name of ['a', 'b', 'c', 'd', 'e']) ask(name);
  expect(printed).toEqual(['a', 'b']);
  const seen: number[] = [];
  while (printed.length < 5) {
    await nextTurn();
    seen.push(printed.length);
  }
  expect(seen).toEqual([4, 5]);
  expect(printed).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('prints at once what is alone in its turn, however long that takes', async () => {
  const { ask, printed } = pages(1000);
  ask('a');
  expect(printed).toEqual(['a']);
  await nextTurn();
  ask('b');
  expect(printed).toEqual(['a', 'b']);
});

it('has nobody who comes later go first', async () => {
  const { ask, printed } = pages(20);
  for (const name of ['a', 'b', 'c']) ask(name);
  await nextTurn();
  ask('d');
  expect(printed).toEqual(['a', 'b']);
  for (let turn = 0; turn < 3; turn += 1) await nextTurn();
  expect(printed).toEqual(['a', 'b', 'c', 'd']);
});

it('prints nothing for those who have hung up meanwhile', async () => {
  const { ask, printed } = pages(20);
  ask('a');
  ask('b', { destroyed: true });
  ask('c');
  for (let turn = 0; turn < 2; turn += 1) await nextTurn();
  expect(printed).toEqual(['a', 'c']);
});
