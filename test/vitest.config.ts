// How the tests are run: three files at a time, those first that take longest.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { compiledThreads } from './builders/compiledThreads.ts';

/** What takes longest, in this order: started last, it would have the others wait for it. */
const LONGEST = [
  'web/canary',
  'load/machine',
  'browser/',
  'search/',
  'load/',
  'cli/',
  'newsroom/',
  'render/',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((part) => moduleId.includes(`/test/${part}`));
      return place === -1 ? LONGEST.length : place;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  plugins: [compiledThreads()],
  test: {
    isolate: false,
    maxWorkers: 3,
    // Against what never ends: what is slow is measured elsewhere, and any machine may be busy.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    sequence: { sequencer: LongestFirst },
  },
});
