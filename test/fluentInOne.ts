/**
 * Fluent as one file for the tests of the pane. As it comes it is thousands of modules and every icon there is, and each
 * suite would load them anew. The file holds what the pane imports; React stays outside, so that there is one.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const ROOT = path.resolve(__dirname, '..');
const SOURCES = path.join(ROOT, 'src');
const FILE = path.join(ROOT, 'build/tests/fluent.cjs');
const ICONS = /import \{([^}]*)\} from '@fluentui\/react-icons'/g;

function iconsOfPane(): readonly string[] {
  const lists = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => [...readFileSync(path.join(SOURCES, name), 'utf8').matchAll(ICONS)]);
  const names = lists.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  return [...new Set(names)].filter((name) => name !== '' && !name.startsWith('type '));
}

export default async function fluentInOne(): Promise<void> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from '@fluentui/react-components';
        export { ${iconsOfPane().join(', ')} } from '@fluentui/react-icons';`,
      resolveDir: ROOT,
    },
    bundle: true,
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['react', 'react/*', 'react-dom', 'react-dom/*'],
    write: false,
    logLevel: 'error',
  });
  const text = outputFiles[0]?.text ?? '';
  // Another run may be reading it.
  if (existsSync(FILE) && readFileSync(FILE, 'utf8') === text) return;
  mkdirSync(path.dirname(FILE), { recursive: true });
  writeFileSync(FILE, text);
}
