/**
 * Serves the workbench on this machine only: the page that plays Excel at /, the add-in's production files byte for
 * byte at /addin/ (its page alone differs: the host script first, office.js from node_modules instead of Microsoft's
 * network), office.js at /office-js/ and the samples at /samples/. Plain http, so that no certificate is asked about;
 * https is for the browser test of the framed entry.
 */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { generate } from 'selfsigned';
import { fileIn } from './server/files';
import { handler, type Answer } from './server/handler';
import { WORKBENCH_HEADERS } from './server/policy';

const ROOT = path.resolve(__dirname, '..');
const DIST = path.join(ROOT, 'dist');
const PAGE = path.join(ROOT, 'build/workbench');
const SAMPLES = path.join(ROOT, 'samples');
const OFFICE_JS = path.join(ROOT, 'node_modules/@microsoft/office-js/dist');

const OFFICE_CDN = /<script\b[^>]*\bsrc="https:\/\/[^"]*\/office\.js"[^>]*><\/script>/;

export interface ServerOptions {
  /** 0: any free port. A taken port makes way for a free one. */
  readonly port?: number;
  readonly https?: boolean;
  /** The add-in's production build. */
  readonly dist?: string;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** The add-in's page as the frame gets it; `framed`: nothing but the place of office.js differs. */
export function pageForFrame(html: string, framed: boolean): string {
  if (!OFFICE_CDN.test(html))
    throw new Error('dist/taskpane.html loads no office.js: build the add-in first.');
  const host = framed ? '' : '<script src="/frame.js"></script>\n';
  return html.replace(OFFICE_CDN, `${host}<script src="/office-js/office.js"></script>`);
}

export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dist = options.dist ?? DIST;
  requireBuilds(dist);
  const handle = routes(dist);
  const server: Server = options.https ? createHttps(await selfSigned(), handle) : createHttp(handle);
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: options.https ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** Everything that is served, also without a server around it. */
export function routes(dist: string, page = PAGE): RequestListener {
  const mounts = [
    ['/addin/', dist],
    ['/office-js/', OFFICE_JS],
    ['/samples/', SAMPLES],
    ['/', page],
  ] as const;
  return handler(WORKBENCH_HEADERS, async ({ pathname, searchParams }) => {
    if (pathname === '/addin/taskpane.html') {
      const html = await readFile(path.join(dist, 'taskpane.html'), 'utf8');
      return text('text/html', pageForFrame(html, searchParams.has('_host_Info')));
    }
    if (pathname === '/samples.json') return text('application/json', JSON.stringify(sampleNames()));
    const [prefix, folder] = mounts.find(([start]) => pathname.startsWith(start)) ?? ['/', page];
    return fileIn(folder, pathname.slice(prefix.length - 1));
  });
}

function text(type: string, body: string): Answer {
  return { status: 200, type: `${type}; charset=utf-8`, body };
}

/** The sample with results first: it is what the page opens at the start. */
export function sampleNames(): string[] {
  const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));
  return names.sort(
    (a, b) => Number(b.includes('results')) - Number(a.includes('results')) || a.localeCompare(b),
  );
}

function requireBuilds(dist: string): void {
  for (const [file, command] of [
    [path.join(dist, 'taskpane.html'), 'npm run build'],
    [path.join(PAGE, 'index.html'), 'npm run build:workbench'],
  ] as const) {
    if (!existsSync(file))
      throw new Error(`${path.relative(ROOT, file)} is missing: run "${command}" first.`);
  }
}

async function selfSigned(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
  });
  return { key, cert };
}

async function listen(server: Server, port: number): Promise<void> {
  try {
    await tryPort(server, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port === 0) throw error;
    await tryPort(server, 0);
  }
}

function tryPort(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
