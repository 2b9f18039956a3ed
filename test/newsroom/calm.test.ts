// What is not urgent is done when nothing changes, and rests while something does.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Calm } from '../../src/newsroom/Calm.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('calm comes when nothing has changed for a moment, begins anew after each change, and is told of once', async () => {
  const [onCalm, onStir] = [vi.fn(), vi.fn()];
  const calm = new Calm({ onCalm, onStir });
  calm.begin();
  vi.advanceTimersByTime(400);
  calm.end();
  vi.advanceTimersByTime(10_000);
  expect([onCalm.mock.calls.length, onStir.mock.calls.length]).toEqual([0, 0]);
  calm.begin();
  calm.begin();
  vi.advanceTimersByTime(500);
  calm.begin();
  vi.advanceTimersByTime(10_000);
  expect([onCalm.mock.calls.length, onStir.mock.calls.length]).toEqual([1, 0]);
  await calm.reached();
  calm.end();
  calm.end();
  expect([onCalm.mock.calls.length, onStir.mock.calls.length]).toEqual([1, 1]);
  calm.begin();
  vi.advanceTimersByTime(500);
  expect(onCalm).toHaveBeenCalledTimes(2);
});

it('who waits for calm waits until it comes, or until nobody waits any more', async () => {
  const calm = new Calm({ onCalm: () => {}, onStir: () => {} });
  const over = vi.fn();
  const first = calm.reached().then(over);
  calm.begin();
  await vi.advanceTimersByTimeAsync(499);
  expect(over).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await first;
  calm.end();
  const second = calm.reached();
  calm.close();
  await second;
});
