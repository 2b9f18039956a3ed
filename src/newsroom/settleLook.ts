// Has a look settle, and what was open at its beginning too if it has been quiet by its end.
import type { Look } from './FolderView.ts';
import type { Lookout } from './Lookout.ts';
import type { QuietTimes, Settled, Settling } from './Settling.ts';

/** Who sees files, who knows which have settled, and who says how long each must be quiet. */
export interface Settlers {
  readonly lookout: Lookout;
  readonly settling: Settling;
  readonly quietTimes: QuietTimes;
}

/** What of a look counts. */
export async function settleLook({ lookout, settling, quietTimes }: Settlers, look: Look): Promise<Settled> {
  const start = performance.now();
  const settled = await settling.take(look, start, quietTimes);
  if (settled.wait === null || performance.now() < start + settled.wait) return settled;
  // Of many files, those that were read first have been quiet for long enough when the last one is read.
  const again = await lookout.lookAt(settling.open());
  if (again === null) return { ...settled, wait: 0 };
  const more = await settling.take(again, performance.now(), quietTimes);
  const changed = [...settled.changed, ...more.changed];
  return { ...more, changed, removed: [...settled.removed, ...more.removed] };
}
