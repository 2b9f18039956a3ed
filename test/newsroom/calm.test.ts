// What is not urgent is done when nothing changes, and not twice.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Calm } from '../../src/newsroom/Calm.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('calm is waited for where it is wanted, begins anew after each change, and is told of once', () => {
  const onCalm = vi.fn();
  const calm = new Calm(onCalm);
  calm.begin();
  vi.advanceTimersByTime(10_000);
  expect(onCalm).not.toHaveBeenCalled();
  calm.want();
  calm.begin();
  vi.advanceTimersByTime(400);
  calm.end();
  vi.advanceTimersByTime(10_000);
  expect(onCalm).not.toHaveBeenCalled();
  calm.begin();
  calm.begin();
  vi.advanceTimersByTime(500);
  expect(onCalm).toHaveBeenCalledOnce();
  calm.begin();
  vi.advanceTimersByTime(10_000);
  expect(onCalm).toHaveBeenCalledOnce();
});
