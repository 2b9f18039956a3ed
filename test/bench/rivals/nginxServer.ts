// Sets nginx up on gathered pages: files that are compressed ahead, with the same headers.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GatheredPage } from './gatherPages.ts';

/** Headers that nginx makes itself. */
const ITS_OWN = ['content-length', 'content-encoding', 'content-type', 'etag', 'last-modified', 'vary'];

/** Debian keeps modules here. */
const MODULES = '/usr/lib/nginx/modules';

/** Writes the files and a configuration; returns the path of that. */
export function nginxConfiguration(file: string, folder: string, port: number): string {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const root = join(folder, 'root');
  for (const line of lines) writePage(root, JSON.parse(line) as GatheredPage);
  const { headers } = JSON.parse(lines[0] ?? '') as GatheredPage;
  const path = join(folder, 'nginx.conf');
  writeFileSync(path, configuration({ folder, root, port, headers }));
  return path;
}

function writePage(root: string, { path, br, gzip, identity }: GatheredPage): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(identity, 'base64'));
  writeFileSync(`${file}.br`, Buffer.from(br, 'base64'));
  writeFileSync(`${file}.gz`, Buffer.from(gzip, 'base64'));
}

interface Set {
  readonly folder: string;
  readonly root: string;
  readonly port: number;
  readonly headers: readonly string[];
}

function configuration({ folder, root, port, headers }: Set): string {
  const added = headers.flatMap((name, index) =>
    index % 2 === 1 || ITS_OWN.includes(name.toLowerCase())
      ? []
      : [`    add_header ${name} "${headers[index + 1]?.replaceAll('"', '\\"')}";`],
  );
  return `load_module ${MODULES}/ngx_http_brotli_static_module.so;
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=20000;
  keepalive_timeout 72s;
  keepalive_requests 1000000000;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    default_type "text/html; charset=utf-8";
    brotli_static on;
    gzip_static on;
    gzip_vary on;
${added.join('\n')}
  }
}
`;
}
