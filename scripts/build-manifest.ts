/**
 * Writes OUTDIR/manifest.xml for the environment in KPI_ENV (development, staging, production) and the server in
 * KPI_HOST: `KPI_ENV=production KPI_HOST=https://kpi.example.go.th npx tsx scripts/build-manifest.ts dist`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { optionsFromEnvironment, renderManifest } from './manifest/render';

function main(outDir: string | undefined): void {
  if (!outDir) throw new Error('usage: build-manifest OUTDIR');
  const options = optionsFromEnvironment(process.env);
  mkdirSync(outDir, { recursive: true });
  const file = join(outDir, 'manifest.xml');
  writeFileSync(file, renderManifest(options));
  console.log(`${file}: ${options.environment}, ${options.host}`);
}

try {
  main(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
