/** Drives the workbench page as a person does; the page reaches nothing but this machine. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { RangeAddress } from '../../src/sheet/address';
import { parseRange } from '../../src/sheet/address';
import type { CellValue } from '../../src/sheet/snapshot';
import { load, whenReady, type OpenOptions, type OpenPage } from './openPages';

const SCREENSHOTS = path.resolve(__dirname, '../../build/screenshots');

export class Workbench {
  private constructor(
    private readonly opened: OpenPage,
    private options: OpenOptions,
  ) {}

  /** With the first sample open, as the page is when it has just been loaded. */
  static async open(options: OpenOptions = {}): Promise<Workbench> {
    return new Workbench(await kpiOpenPages.take(options), options);
  }

  /** The page anew, as another Excel. */
  async reopen(options: Omit<OpenOptions, 'https' | 'crossSite'>): Promise<void> {
    this.options = { ...this.options, ...options };
    await load(this.opened, options);
  }

  close(): Promise<void> {
    return kpiOpenPages.giveBack(this.opened, this.options);
  }

  get page(): Page {
    return this.opened.page;
  }

  /** What the page complained about; a test that expects nothing looks here at its end. */
  get complaints(): readonly string[] {
    return this.opened.complaints;
  }

  get blocked(): readonly string[] {
    return this.opened.blocked;
  }

  /** Questions the page asked; all are answered with yes. */
  get questions(): readonly string[] {
    return this.opened.questions;
  }

  /** The add-in's pane. */
  get pane(): FrameLocator {
    return this.page.frameLocator('#pane iframe');
  }

  /** The pane's button that writes what the preview shows, whatever the number of cells. */
  get writeButton(): Locator {
    return this.pane.getByRole('button', { name: /^(เขียน [\d,]+ เซลล์|Write [\d,]+ cells?)$/ });
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
    await whenReady(this.page);
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
}

function rangeOf(address: string): RangeAddress {
  const range = parseRange(address);
  if (!range) throw new Error(`${address} is no address.`);
  return range;
}
