// Tells whoever listens that something changed.

/** A stream of changes. The version names the present state; it is another one after every change and every start. */
export interface Changes {
  readonly version: () => string;
  readonly announce: () => void;
  /** Calls a listener at every change, with the new version; returns what ends that. */
  readonly listen: (listener: ChangeListener) => () => void;
  /** Ends everybody's listening. */
  readonly close: () => void;
}

/** Who listens. */
export interface ChangeListener {
  readonly onChange: (version: string) => void;
  readonly onEnd: () => void;
}

/** Opens a stream of changes. The name of the run sets its versions apart from those of other runs. */
export function openChanges(run: string): Changes {
  const listeners = new Set<ChangeListener>();
  let number = 0;
  const version = () => `${run}.${number}`;
  return {
    version,
    announce: () => {
      number += 1;
      for (const { onChange } of listeners) onChange(version());
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      for (const { onEnd } of listeners) onEnd();
      listeners.clear();
    },
  };
}
