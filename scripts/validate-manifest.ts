/**
 * `npm run validate`: checks manifest.xml, what it becomes in every environment, and the built one where there is
 * a build. Needs no network (Microsoft's own validator is a web service).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DEVELOPMENT_HOST,
  isEnvironment,
  MANIFEST_IDS,
  renderManifest,
  TEMPLATE_PATH,
} from './manifest/render';
import { validateManifest } from './manifest/rules';

const projectDir = join(__dirname, '..');
const dist = join(projectDir, 'dist');
const built = join(dist, 'manifest.xml');
/** A host with a folder, the harder case; nothing is fetched from it. */
const SAMPLE_HOST = 'https://kpi.example.go.th/addin';

function check(label: string, xml: string, distDir: string | null): number {
  const findings = validateManifest(xml, { projectDir, distDir });
  for (const { rule, line, message } of findings) console.error(`${label}:${line}  ${rule}  ${message}`);
  if (findings.length === 0) console.log(`${label}: valid`);
  return findings.length;
}

function main(): void {
  let faults = check('manifest.xml', readFileSync(TEMPLATE_PATH, 'utf8'), null);
  for (const environment of Object.keys(MANIFEST_IDS).filter(isEnvironment)) {
    const host = environment === 'development' ? DEVELOPMENT_HOST : SAMPLE_HOST;
    faults += check(`manifest for ${environment}`, renderManifest({ host, environment }), null);
  }
  if (existsSync(built)) faults += check('dist/manifest.xml', readFileSync(built, 'utf8'), dist);
  if (faults > 0) process.exitCode = 1;
}

main();
