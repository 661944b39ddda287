/** How long a browser may keep a file without asking: for ever where the name changes with the content, else not at all. */

/** As webpack.config.js names scripts, styles and fonts. */
const HASHED = /\.[0-9a-f]{8}\.(?:js|css|woff2)$/;

export function isHashed(file: string): boolean {
  return HASHED.test(file);
}

export function cacheControl(status: number, pathname: string): string {
  return status === 200 && isHashed(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
