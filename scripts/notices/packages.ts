/** The packages whose code may stand in a build, with the licence text each of them carries. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Copyright and conditions as the package states them. */
  readonly text: string;
}

/** Build tools that leave code of their own in the bundles (module loading, style loading, language helpers). */
const TOOLS_IN_BUNDLES: readonly string[] = ['webpack', 'mini-css-extract-plugin', '@swc/core'];

/** Packages that name their licence without including its text: the copyright line of their repository. */
const COPYRIGHTS: Readonly<Record<string, string>> = {
  '@fluentui/react-icons': 'Copyright (c) Microsoft Corporation',
  'embla-carousel': 'Copyright (c) David Jerleke',
  'embla-carousel-autoplay': 'Copyright (c) David Jerleke',
  'embla-carousel-fade': 'Copyright (c) David Jerleke',
};

interface LockEntry {
  readonly dev?: boolean;
  /** Wanted by a development dependency, and optionally by another. */
  readonly devOptional?: boolean;
  readonly version?: string;
}

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** Every package of the production dependencies, transitively, and the tools above; by name. */
export function shippedPackages(projectDir: string): readonly ShippedPackage[] {
  const lock = readJson(join(projectDir, 'package-lock.json')) as { packages: Record<string, LockEntry> };
  const tools = TOOLS_IN_BUNDLES.map((name) => `node_modules/${name}`);
  const folders = Object.entries(lock.packages)
    .filter(
      ([folder, entry]) => folder !== '' && (!(entry.dev || entry.devOptional) || tools.includes(folder)),
    )
    .map(([folder]) => join(projectDir, folder))
    // Optional packages of other platforms are in the lock file but not installed.
    .filter((folder) => existsSync(folder));
  return folders.map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = readJson(join(folder, 'package.json')) as PackageFile;
  return { name, version, licence: license ?? '', text: licenceText(folder, name, license ?? '') };
}

/** Throws where a package neither carries its licence nor is known by name. */
function licenceText(folder: string, name: string, licence: string): string {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (files.length > 0) {
    return files.map((file) => tidy(readFileSync(join(folder, file), 'utf8'), name)).join('\n\n');
  }
  if (name === 'saxes') return ownText('saxes.txt');
  const copyright = COPYRIGHTS[name];
  if (copyright === undefined)
    throw new Error(`${name} carries no licence text: look it up in its repository`);
  if (licence !== 'MIT') throw new Error(`${name}: only MIT's text is kept here, not that of ${licence}`);
  return `${copyright}\n\n${ownText('mit.txt')}`;
}

/** Without the package's own name on top, so that packages of one owner share one text. */
function tidy(text: string, name: string): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\t', '  ').split('\n');
  if (lines[0]?.trim() === name) lines.shift();
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

export function ownText(file: string): string {
  return readFileSync(join(__dirname, file), 'utf8').trim();
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
