import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
};

/**
 * Serves a folder of finished files on this machine only, as a plain web server would.
 * @param base the path under which the folder stands, such as `/some/path/`
 */
export function createFileServer(folder: string, base = '/'): Server {
  const root = resolve(folder);
  return createServer((request, response) => {
    void answer(root, base, request.url ?? '/').then(({ status, file, location }) => {
      if (location) response.writeHead(301, { location }).end();
      else if (file) {
        response.writeHead(status, {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          'x-content-type-options': 'nosniff',
        });
        createReadStream(file).pipe(response);
      } else response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    });
  });
}

interface Answer {
  readonly status: number;
  readonly file?: string;
  readonly location?: string;
}

async function answer(root: string, base: string, address: string): Promise<Answer> {
  const path = decode(new URL(address, 'http://localhost').pathname);
  if (path === undefined || !path.startsWith(base)) return { status: 404 };
  const target = resolve(root, path.slice(base.length));
  const inFolder = target === root || target.startsWith(root + sep);
  const real = inFolder ? await realpath(target).catch(() => undefined) : undefined;
  if (real === undefined || !(real === root || real.startsWith((await realpath(root)) + sep)))
    return notFound(root, path.slice(base.length));
  if ((await stat(real)).isDirectory()) {
    if (!path.endsWith('/')) return { status: 301, location: `${path}/` };
    const index = join(real, 'index.html');
    return (await stat(index).catch(() => undefined))
      ? { status: 200, file: index }
      : notFound(root, path.slice(base.length));
  }
  return { status: 200, file: real };
}

/** The page “not found” of the school in whose folder the address lies. */
async function notFound(root: string, path: string): Promise<Answer> {
  const file = join(root, path.split('/')[0]?.replace(/[^a-z0-9-]/g, '') ?? '', '404.html');
  return (await stat(file).catch(() => undefined)) ? { status: 404, file } : { status: 404 };
}

function decode(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** Starts a server on a port of this machine. @returns the port it listens on */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
