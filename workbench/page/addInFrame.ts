/**
 * The add-in beside the grid: its production page in an iframe, with Microsoft's Office.js talking to the host.
 * Usually as "Excel for Windows" (the desktop entry); with `?entry=1` in the page's address as "Excel on the web", which needs
 * https and serves the browser tests; `&addin=https://…/taskpane.html` puts it on another site.
 */
import { serveWebFrame, webFrame } from '../host/webEntry';
import { ExcelHost, type HostOptions } from '../host/host';
import { connectFrame } from '../host/page';
import type { HostWorkbook } from '../host/workbook';
import type { AddInFunctions } from './kpiFunctions';
import type { PlayedExcel } from './playedExcel';

const ADD_IN_PAGE = '/addin/taskpane.html';
/** Another address of the add-in's page, for the web entry: a frame of another site, as in the real one. */
const ADDRESS_PARAMETER = 'addin';

/** What office.js puts into the add-in's page. */
interface AddInWindow {
  readonly CustomFunctions?: {
    readonly _association: { readonly mappings: Readonly<Record<string, unknown>> };
    readonly Error: new (code: string) => unknown;
  };
}

export interface AddIn {
  readonly frame: HTMLIFrameElement;
  readonly host: ExcelHost;
  readonly functions: AddInFunctions;
  close(): void;
}

export interface AddInOptions {
  readonly excel: PlayedExcel;
  readonly title: string;
  readonly displayLanguage: string;
  readonly documentUrl: string;
}

export function openAddIn(pane: HTMLElement, workbook: HostWorkbook, options: AddInOptions): AddIn {
  const { excel } = options;
  const frame = document.createElement('iframe');
  frame.title = options.title;
  const hostOptions = {
    uiLocale: options.displayLanguage,
    documentUrl: options.documentUrl,
    theme: excel.theme,
    ...excel.host,
  };
  const connect = excel.entry === 'web' ? connectAsWeb : connectAsWindows;
  const { host, disconnect } = connect(frame, pane, workbook, hostOptions);
  return {
    frame,
    host,
    functions: functionsOf(frame),
    close() {
      disconnect();
      frame.remove();
    },
  };
}

interface Connected {
  readonly host: ExcelHost;
  disconnect(): void;
}

function connectAsWindows(
  frame: HTMLIFrameElement,
  pane: HTMLElement,
  workbook: HostWorkbook,
  options: HostOptions,
): Connected {
  pane.append(frame);
  const connection = connectFrame(frame, workbook, options);
  frame.src = ADD_IN_PAGE;
  return { host: connection.host, disconnect: () => connection.dispose() };
}

function connectAsWeb(
  frame: HTMLIFrameElement,
  pane: HTMLElement,
  workbook: HostWorkbook,
  options: HostOptions,
): Connected {
  const host = new ExcelHost(workbook, options);
  const asked = new URLSearchParams(location.search).get(ADDRESS_PARAMETER);
  const { name, src } = webFrame(asked ?? ADD_IN_PAGE, location.href);
  frame.name = name;
  frame.src = src;
  pane.append(frame);
  if (!frame.contentWindow) throw new Error('The frame must be in the document before it is connected.');
  const stop = serveWebFrame(window, frame.contentWindow, host);
  return {
    host,
    disconnect() {
      stop();
      host.dispose();
    },
  };
}

function functionsOf(frame: HTMLIFrameElement): AddInFunctions {
  // What is on another site answers messages alone.
  const runtime = () =>
    (frame.contentDocument?.defaultView as AddInWindow | null | undefined)?.CustomFunctions;
  return {
    find(id) {
      const associated = runtime()?._association.mappings[id.toUpperCase()];
      return typeof associated === 'function' ? (associated as (...args: unknown[]) => unknown) : null;
    },
    error(code) {
      const custom = runtime();
      if (!custom) throw new Error('The add-in has not loaded.');
      return new custom.Error(code);
    },
  };
}
