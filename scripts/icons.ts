/**
 * Draws the add-in's icons from assets/icon.svg at the sizes the manifest names. Run by hand after the drawing
 * changed (`npx tsx scripts/icons.ts`); the images are committed, so a build needs no browser.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as browsers } from 'playwright-core';

const SIZES = [16, 32, 64, 80];
const assets = join(__dirname, '..', 'assets');

async function drawIcons(): Promise<void> {
  const svg = readFileSync(join(assets, 'icon.svg'), 'utf8');
  const browser = await browsers.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
  });
  try {
    const page = await browser.newPage();
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
      const file = join(assets, `icon-${size}.png`);
      writeFileSync(file, await page.screenshot({ omitBackground: true }));
      console.log(file);
    }
  } finally {
    await browser.close();
  }
}

drawIcons().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
