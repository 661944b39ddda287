/** What the pages of the add-in and of the workbench may load and who may frame them, as headers. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const PAGE = path.resolve(__dirname, '../../src/taskpane/taskpane.html');
const META = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"\s*\/>/;

/** The add-in's page carries its policy itself, so that every web host keeps it; this is where it is written down. */
export function policyOf(html: string): string {
  const [, content] = META.exec(html) ?? [];
  if (content === undefined) throw new Error('taskpane.html has no Content-Security-Policy.');
  return content.replace(/\s+/g, ' ').trim();
}

/** A page cannot say by itself who may frame it. Excel on the web is such a frame, and so are Teams and SharePoint. */
const OFFICE = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://*.live.com',
];

export function excelHeaders(): Readonly<Record<string, string>> {
  const policy = policyOf(readFileSync(PAGE, 'utf8'));
  return {
    'content-security-policy': `${policy}; frame-ancestors 'self' ${OFFICE.join(' ')}`,
    // Excel on the web fetches the function metadata from its own origin.
    'access-control-allow-origin': '*',
  };
}

/** The grid sets styles and draws pictures by itself; scripts come from this server alone. */
export const WORKBENCH_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
  'x-frame-options': 'SAMEORIGIN',
};
