// Which tools of the comparison are on this machine.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where rivals from the npm registry are installed. */
export const RIVALS = resolve('test/bench/rivals');

/** How what is missing comes onto a machine, by its name. */
export const INSTALL = {
  nginx: 'apt-get install nginx libnginx-mod-http-brotli-static',
  wrk: 'apt-get install wrk',
  hugo: 'apt-get install hugo',
  rivals: 'npm install --prefix test/bench/rivals',
} as const;

/** Whether a program is there. */
export function hasProgram(name: string, flag = '--version'): boolean {
  return spawnSync(name, [flag], { stdio: 'ignore' }).error === undefined;
}

/** The first version number in what a program says of itself. */
export function versionOf(name: string, flag = '--version'): string {
  const { stdout = '', stderr = '' } = spawnSync(name, [flag], { encoding: 'utf8' });
  return /\d+\.\d+(?:\.\d+)?/.exec(`${stdout}${stderr}`)?.[0] ?? '';
}

/** The version of a package of the rivals; null where it is not installed. */
export function rivalVersion(name: string): string | null {
  const file = join(RIVALS, 'node_modules', name, 'package.json');
  if (!existsSync(file)) return null;
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Whether nginx can send what was compressed with Brotli ahead. */
export function hasNginx(): boolean {
  return hasProgram('nginx', '-v') && existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so');
}

/** Keeps processes to one core, where `taskset` is there and more than one core. */
export function pin(processes: readonly number[], core: number): void {
  for (const id of processes) execFileSync('taskset', ['-apc', `${core}`, `${id}`], { stdio: 'ignore' });
}
