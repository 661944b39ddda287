/**
 * The browser and the pages of one worker. They stand outside of what Jest makes anew for every file of tests, so that the
 * next file finds them loaded: to load the page takes some ten seconds of a core, to open another workbook in it less than two.
 */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { startServer } from '../../scripts/serve';
import type { WorkbenchPage } from '../../workbench/page/workbenchPage';
import { BLOCKING, openCrossSite } from './crossSite';

declare global {
  interface Window {
    kpiWorkbench?: WorkbenchPage;
  }
}

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

export interface OpenPage {
  readonly page: Page;
  /** Where the workbench is served. */
  readonly url: string;
  /** What the page complained about; a test that expects nothing looks here at its end. */
  readonly complaints: string[];
  readonly blocked: string[];
  /** Questions the page asked; all are answered with yes. */
  readonly questions: string[];
  /** What ends with the page. */
  close(): Promise<void>;
}

/** What the page's address says of the Excel that is played. */
function address(url: string, options: OpenOptions): string {
  const { language = 'th', webEntry, unregistered, dark, blankIsZero, denied } = options;
  const said = new URLSearchParams({
    lang: language,
    ...(webEntry && { entry: '1' }),
    ...(unregistered && { unregistered: '1' }),
    ...(dark && { theme: 'dark' }),
    ...(blankIsZero && { blank: '0' }),
    ...(denied && { denied: '1' }),
  });
  return `${url}/?${said.toString()}`;
}

function launch(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.KPI_BROWSER,
    // A container's root user has no sandbox.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
  });
}

/** The file is open, the pane has drawn itself and its functions can be called. */
export async function whenReady(page: Page): Promise<void> {
  await page.waitForFunction(() => window.kpiWorkbench?.addIn);
  await page.evaluate(() => window.kpiWorkbench?.addIn?.host.functionsReady);
  await page.frameLocator('#pane iframe').locator('#root > *').first().waitFor();
}

async function watch(context: BrowserContext, opened: OpenPage): Promise<void> {
  const { page, url, blocked, questions, complaints } = opened;
  const { origin } = new URL(url);
  await context.route('**/*', async (route) => {
    const asked = new URL(route.request().url());
    if (asked.origin === origin || !asked.protocol.startsWith('http')) return route.continue();
    blocked.push(asked.href);
    return route.abort();
  });
  page.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void dialog.accept();
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
}

/** Loads the page as this Excel; `start`: the address at which another site has it. */
export async function load({ page, url }: OpenPage, options: OpenOptions, start?: string): Promise<void> {
  await page.goto(start ? `${start}&lang=${options.language ?? 'th'}` : address(url, options));
  await whenReady(page);
}

async function open(browser: Browser, options: OpenOptions): Promise<OpenPage> {
  const { https = false, language = 'th', crossSite = false } = options;
  const server = await startServer({ https: https || crossSite });
  const context = await browser.newContext({
    viewport: SIZE,
    ignoreHTTPSErrors: https || crossSite,
    acceptDownloads: true,
    locale: language === 'th' ? 'th-TH' : 'en-US',
  });
  context.setDefaultTimeout(STEP_MS);
  const ends: (() => unknown)[] = [() => context.close(), () => server.close()];
  const page = await context.newPage();
  const close = async () => {
    for (const end of ends) await end();
  };
  const opened: OpenPage = { page, url: server.url, complaints: [], blocked: [], questions: [], close };
  try {
    await watch(context, opened);
    const site = crossSite ? await openCrossSite(context, server.url) : null;
    if (site) ends.push(() => site.close());
    await load(opened, options, site?.page);
    return opened;
  } catch (error) {
    await close();
    throw error;
  }
}

/** As a page is that was just loaded: the first sample, the size, nothing stored, nothing said. */
async function asLoaded(opened: OpenPage, language: 'th' | 'en'): Promise<OpenPage> {
  const { page } = opened;
  await page.setViewportSize(SIZE);
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  await page.locator('#width').selectOption('normal');
  await page.evaluate(async (chosen) => {
    const [first] = (await (await fetch('/samples.json')).json()) as string[];
    localStorage.clear();
    sessionStorage.clear();
    window.kpiWorkbench?.setLanguage(chosen);
    if (first !== undefined) await window.kpiWorkbench?.openSample(first);
  }, language);
  await whenReady(page);
  for (const seen of [opened.complaints, opened.blocked, opened.questions]) seen.length = 0;
  return opened;
}

export class OpenPages {
  private running: Promise<Browser> | null = null;
  /** Loaded pages that no test is at. */
  private readonly free = new Map<string, OpenPage>();
  private hasFailed = false;

  /** A browser that is there anyway, for a test that opens pages of its own. */
  browser(): Promise<Browser> {
    this.running ??= launch();
    return this.running;
  }

  async take(options: OpenOptions): Promise<OpenPage> {
    if (this.hasFailed) await this.forget();
    if (options.crossSite) return this.takeCrossSite(options);
    const key = keptAs(options);
    const kept = key === null ? undefined : this.free.get(key);
    if (key === null || !kept) return open(await this.browser(), options);
    this.free.delete(key);
    try {
      return await asLoaded(kept, options.language ?? 'th');
    } catch (error) {
      await kept.close();
      throw error;
    }
  }

  /** What a failed test leaves behind is nobody else's business: its page goes. */
  async giveBack(opened: OpenPage, options: OpenOptions): Promise<void> {
    const key = keptAs(options);
    if (key === null || this.hasFailed || this.free.has(key)) return opened.close();
    this.free.set(key, opened);
  }

  failed(): void {
    this.hasFailed = true;
  }

  async closeAll(): Promise<void> {
    await this.forget();
    await (await this.running)?.close();
    this.running = null;
  }

  private async forget(): Promise<void> {
    for (const opened of this.free.values()) await opened.close();
    this.free.clear();
    this.hasFailed = false;
  }

  /** Blocking is a matter of the whole browser. */
  private async takeCrossSite(options: OpenOptions): Promise<OpenPage> {
    const browser = await launch(BLOCKING);
    try {
      const opened = await open(browser, options);
      return { ...opened, close: () => opened.close().finally(() => browser.close()) };
    } catch (error) {
      await browser.close();
      throw error;
    }
  }
}

/** Only the Excel that most tests have is kept, in each language. */
function keptAs({ language = 'th', ...others }: OpenOptions): string | null {
  return Object.values(others).some(Boolean) ? null : language;
}

/** Those of this worker. */
export const openPages = new OpenPages();
