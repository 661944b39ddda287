/** One template, three environments. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';
import {
  DEVELOPMENT_HOST,
  isEnvironment,
  MANIFEST_IDS,
  normaliseHost,
  optionsFromEnvironment,
  renderManifest,
} from '../../scripts/manifest/render';
import { validateManifest } from '../../scripts/manifest/rules';

const environments = Object.keys(MANIFEST_IDS).filter(isEnvironment);
const projectDir = join(__dirname, '..', '..');

test.each(environments)('%s is valid and holds its own id', (environment) => {
  const xml = renderManifest({ host: 'https://kpi.example.go.th', environment });
  expect(validateManifest(xml, { projectDir, distDir: null })).toEqual([]);
  expect(xml).toContain(`<Id>${MANIFEST_IDS[environment]}</Id>`);
});

test('the version is that of package.json, with the fourth part that the web wants', () => {
  const options = { host: DEVELOPMENT_HOST, environment: 'production' } as const;
  expect(renderManifest(options)).toContain(`<Version>${version}.0</Version>`);
  expect(renderManifest({ ...options, version: '2.30.4' })).toContain('<Version>2.30.4.0</Version>');
});

test('ids are GUIDs and differ', () => {
  const ids = Object.values(MANIFEST_IDS);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test('nothing of the development host is left elsewhere', () => {
  const xml = renderManifest({ host: 'https://intranet.example/kpi/', environment: 'production' });
  expect(xml).not.toContain('localhost');
  expect(xml).toContain('"https://intranet.example/kpi/taskpane.html"');
});

test('a host with a character that XML reserves stays well formed', () => {
  const xml = renderManifest({ host: 'https://intranet.example/a&b', environment: 'production' });
  expect(xml).toContain('"https://intranet.example/a&amp;b/taskpane.html"');
  expect(validateManifest(xml, { projectDir, distDir: null })).toEqual([]);
});

test('only the trial says that it is one', () => {
  const named = environments.map((environment) => [
    environment,
    /<DisplayName DefaultValue="([^"]*)"/.exec(renderManifest({ host: DEVELOPMENT_HOST, environment }))?.[1],
  ]);
  expect(Object.fromEntries(named)).toEqual({
    development: 'คะแนนตัวชี้วัด',
    staging: 'คะแนนตัวชี้วัด (ทดลอง)',
    production: 'คะแนนตัวชี้วัด',
  });
});

/** In a process of its own: the package is a mix of module kinds that jest does not load. */
const READ_BY_MICROSOFT = `
  const { OfficeAddinManifest } = require('office-addin-manifest');
  OfficeAddinManifest.readManifestFile(process.argv[1]).then((info) => console.log(JSON.stringify(info)));
`;

test("Microsoft's reader finds the same in it", () => {
  const folder = mkdtempSync(join(tmpdir(), 'kpi-manifest-'));
  try {
    const file = join(folder, 'manifest.xml');
    writeFileSync(file, renderManifest({ host: 'https://kpi.example.go.th', environment: 'production' }));
    const options = { cwd: projectDir, encoding: 'utf8' } as const;
    const output = execFileSync(
      process.execPath,
      ['--import', 'tsx', '-e', READ_BY_MICROSOFT, file],
      options,
    );
    const info: unknown = JSON.parse(output);
    expect(info).toMatchObject({
      id: MANIFEST_IDS.production,
      displayName: 'คะแนนตัวชี้วัด',
      defaultLocale: 'th-TH',
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
      version: `${version}.0`,
      hosts: ['Workbook'],
      defaultSettings: { sourceLocation: 'https://kpi.example.go.th/taskpane.html' },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  ['http://kpi.example.go.th', 'must begin with https'],
  ['kpi.example.go.th', 'is no URL'],
  ['https://kpi.example.go.th/?a=1', 'must be a server'],
  ['https://user:word@kpi.example.go.th', 'must be a server'],
])('%s is refused as a host', (host, reason) => {
  expect(() => normaliseHost(host)).toThrow(reason);
});

describe('build parameters', () => {
  test('development without any', () => {
    expect(optionsFromEnvironment({})).toEqual({ environment: 'development', host: DEVELOPMENT_HOST });
  });
  test('production needs its host', () => {
    expect(() => optionsFromEnvironment({ KPI_ENV: 'production' })).toThrow('KPI_HOST must name the server');
  });
  test('both given', () => {
    expect(optionsFromEnvironment({ KPI_ENV: 'staging', KPI_HOST: 'https://test.example/' })).toEqual({
      environment: 'staging',
      host: 'https://test.example',
    });
  });
  test('an unknown environment', () => {
    expect(() => optionsFromEnvironment({ KPI_ENV: 'constructor' })).toThrow('KPI_ENV must be one of');
  });
});
