// Tells where figures come from: the day, the machine and the versions.
import { cpus, totalmem } from 'node:os';
import { hasNginx, hasProgram, rivalVersion, versionOf } from './tools.ts';

/** What stands beside the figures, because they mean little without it. */
export interface Surroundings {
  readonly date: string;
  readonly machine: { readonly processor: string; readonly cores: number; readonly memory: string };
  /** By the names of the programs; null for those that are not there. */
  readonly versions: Readonly<Record<string, string | null>>;
}

/** The surroundings of a measurement that was made just now. */
export function surroundings(): Surroundings {
  const [first] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      processor: first?.model.trim() ?? '',
      cores: cpus().length,
      memory: `${Math.round(totalmem() / 1024 ** 3)} GiB`,
    },
    versions: {
      node: process.versions.node,
      fastify: rivalVersion('fastify'),
      compression: rivalVersion('compression'),
      eleventy: rivalVersion('@11ty/eleventy'),
      nginx: hasNginx() ? versionOf('nginx', '-v') : null,
      hugo: hasProgram('hugo', 'version') ? versionOf('hugo', 'version') : null,
      wrk: hasProgram('wrk', '-v') ? versionOf('wrk', '-v') : null,
    },
  };
}
