/** `npm run functions-doc`: writes docs/functions.md and README's table. Run after a function was added or its help changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderFunctions, withTable } from './docs/functions';

const root = join(__dirname, '..');
const readme = join(root, 'README.md');

writeFileSync(join(root, 'docs', 'functions.md'), renderFunctions());
writeFileSync(readme, withTable(readFileSync(readme, 'utf8')));
