/** What ships is permissively licensed, and the notices say so package by package. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAllowed } from '../../scripts/notices/licences';
import { shippedPackages } from '../../scripts/notices/packages';
import { renderNotices } from '../../scripts/notices/render';

const projectDir = join(__dirname, '..', '..');
const notices = readFileSync(join(projectDir, 'THIRD-PARTY-NOTICES.md'), 'utf8');
const packages = shippedPackages(projectDir);
const stated = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** Everything that the production dependencies pull in, followed through the installed packages themselves. */
function installedDependencies(): readonly string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const file = join(projectDir, 'node_modules', name, 'package.json');
    const { dependencies } = JSON.parse(readFileSync(file, 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    Object.keys(dependencies ?? {}).forEach(visit);
  };
  Object.keys(stated.dependencies).forEach(visit);
  return [...found];
}

test('the committed notices are those of the installed packages (npm run notices)', () => {
  expect(notices).toBe(renderNotices(projectDir));
});

test('every production dependency is covered, transitively', () => {
  const names = installedDependencies();
  expect(names.length).toBeGreaterThan(Object.keys(stated.dependencies).length);
  const covered = new Set(packages.map(({ name }) => name));
  expect(names.filter((name) => !covered.has(name))).toEqual([]);
  expect(names.filter((name) => !notices.includes(`\n- ${name} `))).toEqual([]);
});

test('every shipped package is under an allowed licence and names its owner', () => {
  expect(packages.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
  expect(packages.filter(({ text }) => !/copyright/i.test(text)).map(({ name }) => name)).toEqual([]);
});

test('no GPL in any licence text that ships', () => {
  const gpl = /\b(A|L)?GPL\b|GNU (Affero |Lesser |Library )?General Public/;
  expect(packages.filter(({ text, licence }) => gpl.test(text) || gpl.test(licence))).toEqual([]);
});

test('the district register is credited', () => {
  expect(notices).toContain('Copyright (c) 2023-Present Joe Takara');
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['Apache-2.0 AND OFL-1.1', true],
  ['MIT AND LGPL-2.1-only', false],
  ['GPL-3.0-only', false],
  ['AGPL-3.0-only OR SSPL-1.0', false],
  ['UNLICENSED', false],
  ['', false],
])('licence "%s": allowed %s', (expression, allowed) => {
  expect(isAllowed(expression)).toBe(allowed);
});
