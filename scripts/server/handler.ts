/**
 * What both servers do before they look for a file: any request line has an answer and none ends the server, and only
 * this machine's own names are answered (a page elsewhere whose name was turned to 127.0.0.1 must not read from here).
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { cacheControl } from './caching';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

function plain(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body };
}

/** `answer`: what stands at this address, in which `..`, `%2e` and the like are resolved; `null`: nothing. */
export function handler(
  headers: Readonly<Record<string, string>>,
  answer: (url: URL) => Promise<Answer | null>,
): RequestListener {
  return (request, response) => {
    // Somebody who goes away in the middle is no matter.
    response.on('error', () => undefined);
    void respond(request, answer).then((given) => send(request, response, headers, given));
  };
}

async function respond(
  request: IncomingMessage,
  answer: (url: URL) => Promise<Answer | null>,
): Promise<Answer> {
  const url = addressOf(request);
  if (!url) return plain(400, 'Not an address.');
  if (!LOOPBACK.test(request.headers.host ?? '') || !LOOPBACK.test(url.host))
    return plain(421, 'Only localhost is served here.');
  if (request.method === 'OPTIONS') return plain(200, '');
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'GET and HEAD only.');
  try {
    return (await answer(url)) ?? plain(404, 'Not here.');
  } catch (error) {
    return plain(500, error instanceof Error ? error.message : 'Failed.');
  }
}

/** "/path?query", or the whole address ("http://host/path"), which then names the host that counts. */
function addressOf({ url = '' }: IncomingMessage): URL | null {
  const whole = url.startsWith('/') ? `http://localhost${url}` : url;
  return URL.canParse(whole) ? new URL(whole) : null;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  { status, type, body }: Answer,
): void {
  response.writeHead(status, {
    ...headers,
    'x-content-type-options': 'nosniff',
    'cache-control': cacheControl(status, addressOf(request)?.pathname ?? ''),
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    ...(status === 405 ? { allow: 'GET, HEAD, OPTIONS' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
