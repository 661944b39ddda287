/** The page of checks is what the checks say of themselves and of a fault of their kind. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderChecks } from '../../scripts/docs/checks';

test('the committed page is that of the checks (npm run checks-doc)', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'checks.md'), 'utf8')).toBe(renderChecks());
});
