/** Files of a folder, read anew at each request, so that a rebuild shows after a reload. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Answer } from './handler';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** `pathname` as an address has it: "/a%20b.js"; a folder stands for its index.html. */
export async function fileIn(folder: string, pathname: string): Promise<Answer | null> {
  const name = decoded(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (name === null) return null;
  const file = path.join(folder, name);
  // With the separator: "dist-old" beside "dist" begins with the same letters.
  if (!file.startsWith(path.resolve(folder) + path.sep)) return null;
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return null;
  const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  return { status: 200, type, body: await readFile(file) };
}

/** `null` for what no file is called: broken escapes, characters that end a name. */
function decoded(pathname: string): string | null {
  try {
    const name = decodeURIComponent(pathname);
    return name.includes('\0') ? null : name;
  } catch {
    return null;
  }
}
