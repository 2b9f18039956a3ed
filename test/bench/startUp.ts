// Tells what a start took, and how much memory the process holds after it.
import { readFileSync } from 'node:fs';
import type { BenchSite } from './BenchSite.ts';
import type { Result } from './Result.ts';

/** The time and the memory of the start of a site. */
export function startUp({ startUp: took, stories, server }: BenchSite): Result {
  const rows = [
    { name: 'start-up, ms', figures: { value: took } },
    { name: 'start-up per 1,000 stories, ms', figures: { value: (took * 1000) / stories } },
    { name: 'resident memory, MiB', figures: { value: residentMemory(server.process.pid) } },
  ];
  return { title: 'Start', stories, rows };
}

/** The memory of a process in MiB, where the system tells it in /proc; else 0. */
export function residentMemory(pid: number | undefined): number {
  try {
    const kibibytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kibibytes) / 1024);
  } catch {
    return 0;
  }
}
