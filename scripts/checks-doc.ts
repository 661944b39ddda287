/** `npm run checks-doc`: writes docs/checks.md. Run after a check was added or says something else. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderChecks } from './docs/checks';

writeFileSync(join(__dirname, '..', 'docs', 'checks.md'), renderChecks());
