// Sums up measured values.

/** Values summed up, in their own unit. */
export interface Summary {
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
  readonly count: number;
}

/** Sums up values; of none, everything is zero. */
export function summaryOf(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), worst: sorted.at(-1) ?? 0, count: sorted.length };
}
