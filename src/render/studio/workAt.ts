// Works off what a studio sends to its process: what brings a decoder down takes this process with it, not the server.
import { constants, setPriority } from 'node:os';
import process from 'node:process';

/** Answers every commission with what is made of it, or with the reason why it cannot be made. */
export function workAt<Commission, Delivery extends object>(
  make: (commission: Commission) => Promise<Delivery>,
): void {
  // Readers who wait for pages go first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  process.on('message', (commission: Commission) => {
    make(commission).then(
      (delivery) => process.send?.(delivery),
      (error: unknown) => process.send?.({ failure: error instanceof Error ? error.message : String(error) }),
    );
  });
  // The server has ended, in whatever way.
  process.on('disconnect', () => process.exit());
  // An interrupt from the keyboard reaches this process too: the server decides when it ends.
  process.on('SIGINT', () => {});
}
