// Sets nginx up on gathered pages: files that are compressed ahead, with the same headers.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatheredPages } from './gatherPages.ts';

/** Headers that nginx makes itself. */
const ITS_OWN = ['content-length', 'content-encoding', 'content-type', 'etag', 'last-modified', 'vary'];

/** Debian keeps modules here. */
const MODULES = '/usr/lib/nginx/modules';

/** Writes a configuration for a folder of gathered pages; returns its path. */
export function nginxConfiguration(folder: string, port: number): string {
  const headers = gatheredPages(folder)[0]?.headers ?? [];
  const path = join(folder, 'nginx.conf');
  writeFileSync(path, configuration({ folder, port, headers }));
  return path;
}

interface Set {
  readonly folder: string;
  readonly port: number;
  readonly headers: readonly string[];
}

function configuration({ folder, port, headers }: Set): string {
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
    root ${folder};
    default_type "text/html; charset=utf-8";
    brotli_static on;
    gzip_static on;
    gzip_vary on;
${added.join('\n')}
  }
}
`;
}
