/** The server for a real Excel on this machine: over https, readable from Excel's own origin. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { makeServer } from '../../scripts/serve-excel';

interface Answer {
  readonly status: number | undefined;
  readonly origin: string | undefined;
  readonly body: string;
}

function fetchFrom(port: number, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, rejectUnauthorized: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => (body += text));
      response.on('end', () => {
        const origin = response.headers['access-control-allow-origin'];
        resolve({ status: response.statusCode, origin, body });
      });
    }).on('error', reject);
  });
}

test('files of the build are served, others are not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kpi-serve-'));
  writeFileSync(join(folder, 'functions-th.json'), '{"functions":[]}');
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const server = makeServer({ key, cert }, folder);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    expect(await fetchFrom(port, '/functions-th.json')).toEqual({
      status: 200,
      origin: '*',
      body: '{"functions":[]}',
    });
    expect(await fetchFrom(port, '/functions-fr.json')).toMatchObject({ status: 404 });
    expect(await fetchFrom(port, '/../package.json')).toMatchObject({ status: 404 });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  }
});
