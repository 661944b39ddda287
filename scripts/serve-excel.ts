/**
 * Serves the build at https://localhost:3000, where the development manifest points, for loading it into a real
 * Excel on this machine. Office loads nothing over a certificate that the machine does not trust: the first run
 * makes one and asks for the permission to trust it. (`npm start` is the workbench and needs none of this.)
 */
import { existsSync } from 'node:fs';
import { createServer, type Server, type ServerOptions } from 'node:https';
import { join } from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { DEVELOPMENT_HOST } from './manifest/render';
import { fileIn } from './server/files';
import { handler } from './server/handler';
import { excelHeaders } from './server/policy';

const DIST = join(__dirname, '..', 'dist');

export function makeServer(certificate: ServerOptions, folder: string): Server {
  return createServer(
    certificate,
    handler(excelHeaders(), ({ pathname }) => fileIn(folder, pathname)),
  );
}

async function main(): Promise<void> {
  if (!existsSync(join(DIST, 'manifest.xml')))
    throw new Error('dist/ is missing: run "npm run build" first.');
  const { ca, cert, key } = await getHttpsServerOptions();
  const server = makeServer({ ca, cert, key }, DIST);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(Number(new URL(DEVELOPMENT_HOST).port), '127.0.0.1', resolve);
  });
  console.log(`${DEVELOPMENT_HOST}  (dist/manifest.xml)`);
  console.log('หยุดด้วย Ctrl+C · stop with Ctrl+C');
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
