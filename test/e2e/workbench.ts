/** Drives the workbench page as a person does: a server on a free port, a browser that reaches nothing else. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { startServer, type RunningServer } from '../../scripts/serve';
import type { RangeAddress } from '../../src/sheet/address';
import { parseRange } from '../../src/sheet/address';
import type { CellValue } from '../../src/sheet/snapshot';
import { BLOCKING, openCrossSite, type CrossSite } from './crossSite';
import type { WorkbenchPage } from '../../workbench/page/workbenchPage';

declare global {
  interface Window {
    kpiWorkbench?: WorkbenchPage;
  }
}

const SCREENSHOTS = path.resolve(__dirname, '../../build/screenshots');
const SIZE = { width: 1440, height: 900 };
/** Well below what a whole test may take: a step that does not come names itself. A busy machine takes long for some. */
const STEP_MS = 50_000;

export interface OpenOptions {
  readonly https?: boolean;
  readonly language?: 'th' | 'en';
  /** "Excel on the web": the frame in a host page. */
  readonly webEntry?: boolean;
  /** The same, with the add-in on another site and the data of other sites blocked. */
  readonly crossSite?: boolean;
  /** An Excel that has not taken in the add-in's functions. */
  readonly unregistered?: boolean;
  /** An Office that is dark. */
  readonly dark?: boolean;
  /** An Excel that hands blank cells to functions as 0. */
  readonly blankIsZero?: boolean;
  /** An Excel that denies every change. */
  readonly denied?: boolean;
}

/** What the page's address says of the Excel that is played. */
function switches({ webEntry, unregistered, dark, blankIsZero, denied }: OpenOptions): string {
  return new URLSearchParams({
    ...(webEntry && { entry: '1' }),
    ...(unregistered && { unregistered: '1' }),
    ...(dark && { theme: 'dark' }),
    ...(blankIsZero && { blank: '0' }),
    ...(denied && { denied: '1' }),
  }).toString();
}

export class Workbench {
  /** What the page complained about; a test that expects nothing looks here at its end. */
  readonly complaints: string[] = [];
  readonly blocked: string[] = [];
  /** Questions the page asked; all are answered with yes. */
  readonly questions: string[] = [];
  private readonly sites: CrossSite[] = [];

  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly server: RunningServer,
  ) {}

  static async open(options: OpenOptions = {}): Promise<Workbench> {
    const { https = false, language = 'th', crossSite = false } = options;
    const server = await startServer({ https: https || crossSite });
    const browser = await chromium.launch({
      executablePath: process.env.KPI_BROWSER,
      // A container's root user has no sandbox.
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(crossSite ? BLOCKING : [])],
    });
    const context = await browser.newContext({
      viewport: SIZE,
      ignoreHTTPSErrors: https || crossSite,
      acceptDownloads: true,
      locale: language === 'th' ? 'th-TH' : 'en-US',
    });
    context.setDefaultTimeout(STEP_MS);
    const workbench = new Workbench(await context.newPage(), browser, server);
    try {
      await workbench.watch();
      const site = crossSite ? await openCrossSite(context, server.url) : null;
      if (site) workbench.sites.push(site);
      const start = site?.page ?? `${server.url}/?${switches(options)}`;
      await workbench.page.goto(`${start}&lang=${language}`);
      await workbench.ready();
      return workbench;
    } catch (error) {
      // A browser that nobody closes keeps the whole run from ending.
      await workbench.close();
      throw error;
    }
  }

  /** The page anew, as another Excel. */
  async reopen(options: Omit<OpenOptions, 'https' | 'crossSite'>): Promise<void> {
    const { language = 'th' } = options;
    await this.page.goto(`${this.server.url}/?${switches(options)}&lang=${language}`);
    await this.ready();
  }

  async close(): Promise<void> {
    await this.browser.close();
    for (const site of this.sites) site.close();
    await this.server.close();
  }

  /** The add-in's pane. */
  get pane(): FrameLocator {
    return this.page.frameLocator('#pane iframe');
  }

  /** The pane's button that writes what the preview shows, whatever the number of cells. */
  get writeButton(): Locator {
    return this.pane.getByRole('button', { name: /^(เขียน [\d,]+ เซลล์|Write [\d,]+ cells?)$/ });
  }

  /** The file is open, the pane has drawn itself and its functions can be called. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => window.kpiWorkbench?.addIn);
    await this.page.evaluate(() => window.kpiWorkbench?.addIn?.host.functionsReady);
    await this.pane.locator('#root > *').first().waitFor();
  }

  async select(sheet: string, address: string): Promise<void> {
    const range = rangeOf(address);
    await this.page.evaluate(
      ({ sheet: name, range: wanted }) => {
        const workbook = window.kpiWorkbench?.document?.workbook;
        const found = workbook?.sheets().find((one) => one.name === name);
        if (!workbook || !found) throw new Error(`There is no sheet ${name}.`);
        workbook.select({ sheetId: found.id, range: wanted });
      },
      { sheet, range },
    );
  }

  /** Selects the cell, types and leaves with Enter, as at the keyboard. */
  async type(sheet: string, cell: string, text: string): Promise<void> {
    await this.select(sheet, cell);
    await this.startTyping(text);
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction(() => !window.kpiWorkbench?.document?.workbook.isEditing());
  }

  /** Types into the selected cell and stays in it: the first key opens it, the rest comes as one piece of input. */
  async startTyping(text: string): Promise<void> {
    await this.focusGrid();
    await this.page.keyboard.type(text.slice(0, 1));
    await this.page.waitForFunction(() => window.kpiWorkbench?.document?.workbook.isEditing());
    // The grid lays a formula out anew at each key, which is most of the time that typing takes.
    if (text.length > 1) await this.page.keyboard.insertText(text.slice(1));
    await this.page.waitForFunction((typed) => window.kpiWorkbench?.editedText() === typed, text);
  }

  async focusGrid(): Promise<void> {
    await this.page.evaluate(() => window.kpiWorkbench?.focusGrid());
  }

  async values(sheet: string, address: string): Promise<CellValue[][]> {
    return (await this.read('values', sheet, address)) as CellValue[][];
  }

  async value(sheet: string, cell: string): Promise<CellValue> {
    return (await this.values(sheet, cell))[0]?.[0] ?? null;
  }

  async formula(sheet: string, cell: string): Promise<string | null> {
    return ((await this.read('formulas', sheet, cell)) as (string | null)[][])[0]?.[0] ?? null;
  }

  /** Waits until the cell shows the value. */
  async waitForValue(sheet: string, cell: string, value: CellValue): Promise<void> {
    await this.page.waitForFunction(
      ({ name, range, wanted }) => {
        const found = window.kpiWorkbench?.document?.workbook.sheets().find((one) => one.name === name);
        return JSON.stringify(found?.values(range)[0]?.[0]) === wanted;
      },
      { name: sheet, range: rangeOf(cell), wanted: JSON.stringify(value) },
    );
  }

  /** Presses Save and gives the file's bytes. */
  async save(): Promise<Uint8Array> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.click('#save')]);
    return new Uint8Array(readFileSync(await download.path()));
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.setInputFiles('#file', {
      name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    });
    await this.page.locator('#file-name', { hasText: name }).waitFor();
    await this.ready();
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }

  private async read(what: 'values' | 'formulas', sheet: string, address: string): Promise<unknown> {
    return this.page.evaluate(
      ({ what: method, name, range }) => {
        const found = window.kpiWorkbench?.document?.workbook.sheets().find((one) => one.name === name);
        if (!found) throw new Error(`There is no sheet ${name}.`);
        return found[method](range);
      },
      { what, name: sheet, range: rangeOf(address) },
    );
  }

  private async watch(): Promise<void> {
    const { origin } = new URL(this.server.url);
    await this.page.context().route('**/*', async (route) => {
      const url = new URL(route.request().url());
      if (url.origin === origin || !url.protocol.startsWith('http')) return route.continue();
      this.blocked.push(url.href);
      return route.abort();
    });
    this.page.on('dialog', (dialog) => {
      this.questions.push(dialog.message());
      void dialog.accept();
    });
    this.page.on('pageerror', (error) => this.complaints.push(error.message));
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }
}

function rangeOf(address: string): RangeAddress {
  const range = parseRange(address);
  if (!range) throw new Error(`${address} is no address.`);
  return range;
}
