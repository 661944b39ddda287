/** Both servers of this machine: no request line ends them, and nobody but this machine's own names is answered. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect as connectPlain, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import fc from 'fast-check';
import { generate } from 'selfsigned';
import { routes } from '../../scripts/serve';
import { makeServer } from '../../scripts/serve-excel';
import { policyOf } from '../../scripts/server/policy';

const HTML = readFileSync('src/taskpane/taskpane.html', 'utf8');

let folder = '';
let servers: Readonly<Record<string, { server: Server; open: () => Socket }>> = {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kpi-serve-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'taskpane.html'), HTML);
  writeFileSync(join(folder, 'dist', 'functions.json'), '{}');
  mkdirSync(join(folder, 'dist-old'));
  writeFileSync(join(folder, 'dist-old', 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const dist = join(folder, 'dist');
  const workbench = createServer(routes(dist, join(folder, 'page')));
  const excel = makeServer({ key, cert }, dist);
  for (const server of [workbench, excel])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = (server: Server): number => (server.address() as AddressInfo).port;
  servers = {
    workbench: { server: workbench, open: () => connectPlain(port(workbench), '127.0.0.1') },
    excel: {
      server: excel,
      open: () => connectTls({ port: port(excel), host: '127.0.0.1', rejectUnauthorized: false }),
    },
  };
});
afterAll(async () => {
  for (const { server } of Object.values(servers)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  rmSync(folder, { recursive: true });
});

/** Everything that comes back until the server closes. */
function send(name: string, request: string, patience = 20_000): Promise<string> {
  return new Promise((resolve) => {
    const socket = servers[name]?.open();
    if (!socket) throw new Error(name);
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => (answer += text));
    // Half a request has no answer: whoever waited for it goes away.
    socket.setTimeout(patience, () => socket.destroy());
    // A server may hang up on what is too long before all of it was sent.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    socket.write(Buffer.from(request, 'latin1'));
  });
}

function get(target: string, { host = 'localhost', method = 'GET', more = '' } = {}): string {
  return `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`;
}

function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
}

const FILES = { workbench: '/addin/functions.json', excel: '/functions.json' } as const;
const NAMES = ['workbench', 'excel'] as const;

async function lives(name: (typeof NAMES)[number]): Promise<void> {
  expect(statusOf(await send(name, get(FILES[name])))).toBe(200);
}

const TARGETS: readonly (readonly [string, number])[] = [
  ['//', 404],
  ['///', 404],
  ['//evil.example/x', 404],
  ['/%', 404],
  ['/%zz', 404],
  ['/%00', 404],
  ['/a%00.js', 404],
  ['/%c0%af', 404],
  ['/%2e%2e/secret.txt', 404],
  ['/..%2fsecret.txt', 404],
  ['/../dist-old/secret.txt', 404],
  ['/..%2fdist-old%2fsecret.txt', 404],
  ['/addin/..%2fdist-old%2fsecret.txt', 404],
  ['/\\..\\secret.txt', 404],
  ['/?', 404],
  ['/#', 404],
  ['/addin//', 404],
  [`/${'a'.repeat(5000)}`, 404],
  ['http://', 400],
  ['http://localhost:x/', 400],
  ['http://[/', 400],
  ['http://evil.example/', 421],
  ['file:///etc/passwd', 421],
  ['*', 400],
  ['x', 400],
];

describe.each(NAMES)('%s', (name) => {
  test.each(TARGETS)('GET %s', async (target, status) => {
    const answer = await send(name, get(target));
    expect(answer).not.toContain('\r\n\r\nsecret');
    // The workbench has a page at its root where it has been built; here it has none.
    if (target !== '/?' && target !== '/#') expect(statusOf(answer)).toBe(status);
    await lives(name);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])('%s is not for here', async (method) => {
    expect(statusOf(await send(name, get('/', { method })))).toBe(405);
  });

  test.each([
    `${get('/').slice(0, -2)}X: ${'x'.repeat(100_000)}\r\n\r\n`,
    get('/', { more: 'Range: bytes=5-2\r\n' }),
    get(FILES[name], { more: 'Range: bytes=9999999999999999999-x\r\n' }),
    get('/', { more: 'Upgrade: websocket\r\nConnection: Upgrade\r\n' }),
    get('/', { more: 'Expect: 100-continue\r\n' }),
    get('localhost:443', { method: 'CONNECT' }),
    'GET / HTTP/1.1\r\n\r\n',
    'GET / HTTP/1.0\r\n\r\n',
    'GET /\r\n\r\n',
    '\r\n\r\n',
    '\x16\x03\x01',
    '',
  ])('does not end at %j', async (request) => {
    await send(name, request, 300);
    await lives(name);
  });

  test('any request line', async () => {
    const bytes = fc.string({
      unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
    });
    const pieces = fc.constantFrom(
      '/',
      '//',
      '..',
      '%',
      '%2',
      '%2e',
      '?',
      '#',
      '\\',
      ':',
      '@',
      '[',
      'http:',
      ' ',
    );
    const target = fc.array(fc.oneof(pieces, bytes), { maxLength: 8 }).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(
        target,
        fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'POST', 'X'),
        async (line, method) => {
          await send(name, get(line, { method }), 1000);
        },
      ),
      { numRuns: 100, seed: 2561 },
    );
    await lives(name);
  }, 60_000);

  test.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:80', '[::1]:3000'])('answers %s', async (host) => {
    expect(statusOf(await send(name, get(FILES[name], { host })))).toBe(200);
  });

  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    'localhost@evil.example',
    '10.0.0.1',
    '',
  ])('does not answer %j', async (host) => {
    const answer = await send(name, get(FILES[name], { host }));
    expect([400, 421]).toContain(statusOf(answer));
    expect(answer).not.toContain('{}');
  });

  test('every answer says what it may be used for', async () => {
    for (const target of [FILES[name], '/nothing', '/%']) {
      const answer = await send(name, get(target));
      expect(answer).toMatch(/\r\nx-content-type-options: nosniff\r\n/i);
      expect(answer).toMatch(/\r\ncontent-security-policy: [^\r]*frame-ancestors 'self'/i);
      expect(answer).not.toMatch(/unsafe-eval/);
    }
  });
});

describe('the policy of the shipped page', () => {
  const policy = policyOf(HTML);

  test('stands before the first script, lets in office.js and nothing that is made of text', () => {
    expect(HTML.indexOf('Content-Security-Policy')).toBeLessThan(HTML.indexOf('<script'));
    const office = /<script src="(https:\/\/[^/]+)\//.exec(HTML)?.[1] ?? '';
    expect(office).not.toBe('');
    expect(policy).toContain(`script-src 'self' ${office};`);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toContain('unsafe-eval');
  });

  test('is the one that the server for Excel sends, with those who may frame it', async () => {
    const answer = await send('excel', get('/taskpane.html'));
    expect(answer).toContain(`content-security-policy: ${policy}; frame-ancestors 'self' https://`);
    expect(answer).toMatch(/\r\naccess-control-allow-origin: \*\r\n/);
  });

  test('the workbench is framed by itself alone', async () => {
    expect(await send('workbench', get('/addin/taskpane.html'))).toMatch(
      /\r\nx-frame-options: SAMEORIGIN\r\n/,
    );
  });
});
