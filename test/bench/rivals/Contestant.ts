// Who takes part in a comparison: a server that answers with the same pages.

/** A server of the comparison, at work. */
export interface Contestant {
  readonly name: string;
  readonly port: number;
  /** Its processes: those that answer. */
  readonly processes: readonly number[];
  readonly close: () => Promise<void>;
}
