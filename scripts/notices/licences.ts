/** Which licences the add-in may ship under its own MIT licence, and how a package states its own. */

/** Permissive licences only: an office may pass the add-in on without obligations beyond the notices. */
const ALLOWED: readonly string[] = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'OFL-1.1',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'Unlicense',
];

/**
 * Whether an SPDX expression allows shipping: of alternatives (OR) one must, of joined ones (AND) all. AND binds
 * more tightly; a form this cannot read (WITH, nested brackets) counts as not allowed.
 */
export function isAllowed(expression: string): boolean {
  const text = expression.trim().replace(/^\((.*)\)$/, '$1');
  return text
    .split(/\s+OR\s+/)
    .some((alternative) => alternative.split(/\s+AND\s+/).every((name) => ALLOWED.includes(name.trim())));
}
