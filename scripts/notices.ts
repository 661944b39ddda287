/** `npm run notices`: writes THIRD-PARTY-NOTICES.md from the installed packages. Run after a dependency changed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderNotices } from './notices/render';

const projectDir = join(__dirname, '..');

try {
  writeFileSync(join(projectDir, 'THIRD-PARTY-NOTICES.md'), renderNotices(projectDir));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
