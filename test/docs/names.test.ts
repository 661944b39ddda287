/** The pages for engineers name files and names that are there: whoever moves one finds where it is spoken of. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const decisions = readdirSync(join(root, 'docs', 'decisions')).map((name) => `docs/decisions/${name}`);
const pages = ['CONTRIBUTING.md', 'docs/architecture.md', 'docs/glossary.md', ...decisions];

function textOf(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}

/** What stands between backticks and begins like a path of the project. */
function pathsIn(page: string): string[] {
  return [...textOf(page).matchAll(/`((?:src|workbench|test|scripts|docs|bench|samples)\/[^\s`*{]*)`/g)].map(
    ([, path = '']) => path,
  );
}

test.each(pages)('%s: files', (page) => {
  // Steps of CONTRIBUTING name the file that is to be made.
  const named = pathsIn(page).filter((path) => !path.includes('your-'));
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test.each(pages)('%s: links', (page) => {
  const links = [...textOf(page).matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(join(root, page, '..', link)))).toEqual([]);
});

test("the glossary's names are those of the code", () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'));
  const code = sources.join('\n');
  const named = textOf('docs/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...(line.split('|')[3] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
    .filter((name) => !name.startsWith('workbench/'));
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((name) => !code.includes(name))).toEqual([]);
});

test('rows to verify in Excel each have a number of their own', () => {
  const numbers = [...textOf('docs/verify-in-excel.md').matchAll(/^\| (\d+) +\|/gm)].map(
    ([, number]) => number,
  );
  expect(numbers.length).toBeGreaterThan(80);
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
});
