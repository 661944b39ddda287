/**
 * Which browser the tests drive: KPI_BROWSER, else an installed Chrome, Edge or Chromium, else the Chromium that comes as
 * an npm package (Linux), unpacked once before the workers start.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const UNPACK =
  "import('@sparticuz/chromium').then(async (m) => process.stdout.write(await m.default.executablePath()))";

function fromPackage(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return execFileSync(process.execPath, ['--input-type=module', '-e', UNPACK], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

/** A browser of the package may start on one machine and lack a system library on the next. */
function starts(browser: string): boolean {
  if (process.platform === 'win32') return true;
  try {
    execFileSync(browser, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

export default function findBrowser(): void {
  const asked = process.env.KPI_BROWSER;
  const installed = [...(asked ? [asked] : []), ...(INSTALLED[process.platform] ?? [])].filter(existsSync);
  const found = installed.find(starts) ?? [fromPackage()].find((path) => path !== null && starts(path));
  if (!found) {
    throw new Error(
      'No browser for the tests. Install Chrome, Edge or Chromium (Debian: apt install chromium), ' +
        'or set KPI_BROWSER to the path of one.',
    );
  }
  process.env.KPI_BROWSER = found;
}
