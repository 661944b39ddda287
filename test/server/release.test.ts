/** What a web host serves after an update, and for how long browsers may keep it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { release } from '../../scripts/release';
import { cacheControl } from '../../scripts/server/caching';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kpi-release-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const dist = () => join(folder, 'dist');

/** A build whose scripts have `hash` in their names. */
function build(hash: string) {
  const built = join(folder, `build-${hash}`);
  mkdirSync(join(built, 'fonts'), { recursive: true });
  writeFileSync(join(built, 'taskpane.html'), `<script src="functions.${hash}.js"></script>`);
  writeFileSync(join(built, `functions.${hash}.js`), `functions ${hash}`);
  writeFileSync(join(built, `taskpane.${hash}.js`), `pane ${hash}`);
  writeFileSync(join(built, 'fonts', 'sarabun.00000000.woff2'), 'font');
  return release(built, dist());
}

const names = () => readdirSync(dist()).sort();

test('the release before stays beside the new one, and no longer', () => {
  build('aaaaaaaa');
  build('bbbbbbbb');
  expect(names()).toEqual([
    'fonts',
    'functions.aaaaaaaa.js',
    'functions.bbbbbbbb.js',
    'functions.js',
    'release.json',
    'taskpane.aaaaaaaa.js',
    'taskpane.bbbbbbbb.js',
    'taskpane.html',
  ]);
  expect(build('cccccccc').before).toEqual(['functions.bbbbbbbb.js', 'taskpane.bbbbbbbb.js']);
  expect(names()).not.toContain('functions.aaaaaaaa.js');
});

test('built again without a change, the release before is still there', () => {
  build('aaaaaaaa');
  const { before } = build('bbbbbbbb');
  expect(build('bbbbbbbb').before).toEqual(before);
  expect(names()).toContain('taskpane.aaaaaaaa.js');
});

test('the script that the manifest names is the one of this release; what has no hash is not kept', () => {
  mkdirSync(dist());
  writeFileSync(join(dist(), 'taskpane.js'), 'of a build without names');
  build('aaaaaaaa');
  build('bbbbbbbb');
  expect(readFileSync(join(dist(), 'functions.js'), 'utf8')).toBe('functions bbbbbbbb');
  expect(names()).not.toContain('taskpane.js');
});

test.each([
  [200, '/addin/taskpane.0a1b2c3d.js', /immutable/],
  [200, '/fonts/sarabun.0a1b2c3d.woff2', /immutable/],
  [404, '/addin/taskpane.0a1b2c3d.js', /^no-cache$/],
  [200, '/addin/taskpane.html', /^no-cache$/],
  [200, '/functions.js', /^no-cache$/],
  [200, '/functions-th.json', /^no-cache$/],
  [200, '/assets/icon-32.png', /^no-cache$/],
])('%i %s: %s', (status, address, expected) => {
  expect(cacheControl(status, address)).toMatch(expected);
});
