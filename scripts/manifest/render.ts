/**
 * The manifest of one environment. manifest.xml in the project's root is the development manifest and the
 * template of the others: only the host, the id and (in staging) the shown name differ. The version is that of
 * package.json, the one place that states it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version as packageVersion } from '../../package.json';

export type Environment = 'development' | 'staging' | 'production';

/** An id of its own per environment, so that a trial and the real add-in never replace each other. */
export const MANIFEST_IDS: Readonly<Record<Environment, string>> = {
  development: 'feea1305-e8f6-4c5e-8387-a1aeafb131e6',
  staging: '3f1a607c-58c8-43ba-a02b-0be118cad8f5',
  production: '17653aa7-1fc3-43df-a069-aa8d2b8d6b39',
};

/** The host that stands in manifest.xml. */
export const DEVELOPMENT_HOST = 'https://localhost:3000';

export const TEMPLATE_PATH = join(__dirname, '..', '..', 'manifest.xml');

/** Whoever tests a release has it beside the real one: the trial says so wherever the name is shown. */
const STAGING_NAMES: readonly (readonly [name: string, marked: string])[] = [
  ['คะแนนตัวชี้วัด', 'คะแนนตัวชี้วัด (ทดลอง)'],
  ['KPI Scores', 'KPI Scores (trial)'],
];

export interface ManifestOptions {
  /** Where the built files are served, e.g. https://kpi.example.go.th or https://intranet.example/kpi. */
  readonly host: string;
  readonly environment: Environment;
  /** Three parts; that of package.json where it is not given. */
  readonly version?: string;
}

export function isEnvironment(name: string): name is Environment {
  return Object.hasOwn(MANIFEST_IDS, name);
}

/** The host without its last slash. Throws for anything that Office would refuse or that is no plain folder. */
export function normaliseHost(host: string): string {
  if (!URL.canParse(host)) throw new Error(`KPI_HOST is no URL: ${host}`);
  const url = new URL(host);
  if (url.protocol !== 'https:') throw new Error(`KPI_HOST must begin with https://: ${host}`);
  if (url.search || url.hash || url.username || url.password) {
    throw new Error(`KPI_HOST must be a server and at most a folder: ${host}`);
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

/** What KPI_ENV and KPI_HOST ask for; without them, development. */
export function optionsFromEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): ManifestOptions {
  const environment = variables['KPI_ENV'] || 'development';
  if (!isEnvironment(environment)) {
    throw new Error(`KPI_ENV must be one of ${Object.keys(MANIFEST_IDS).join(', ')}: ${environment}`);
  }
  const host = variables['KPI_HOST'] || (environment === 'development' ? DEVELOPMENT_HOST : '');
  if (!host) throw new Error(`KPI_HOST must name the server of the ${environment} build`);
  return { host: normaliseHost(host), environment };
}

export function renderManifest({ host, environment, version = packageVersion }: ManifestOptions): string {
  const template = readFileSync(TEMPLATE_PATH, 'utf8');
  if (!template.includes(MANIFEST_IDS.development)) {
    throw new Error('manifest.xml does not hold the development id');
  }
  // Comments speak of the template and its host; the built manifest needs none of them.
  let manifest = template
    .replace(/^[ \t]*<!--[\s\S]*?-->[ \t]*\r?\n/gm, '')
    .replace(/<Version>[^<]*/, `<Version>${version}.0`)
    .replaceAll(DEVELOPMENT_HOST, escapeAttribute(normaliseHost(host)))
    .replace(MANIFEST_IDS.development, MANIFEST_IDS[environment]);
  if (environment === 'staging') {
    for (const [name, marked] of STAGING_NAMES) manifest = manifest.replaceAll(`="${name}"`, `="${marked}"`);
  }
  return manifest;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
