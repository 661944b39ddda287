/** The workbench page's side: connects the add-in's frame to the workbook that the page shows. */
import type { BridgeLink } from './desktopEntry';
import type { FunctionArgument, FunctionValue, InvokeOptions } from './custom-functions';
import { offerLink } from './frame-link';
import { ExcelHost, type HostOptions } from './host';
import type { HostWorkbook, Matrix } from './workbook';

export interface HostConnection {
  readonly host: ExcelHost;
  /** Settles when the frame's custom functions can be called; anew after the frame reloads. */
  readonly functionsReady: Promise<void>;
  /** `name` without the namespace. A failed call gives one error cell, with the function's message. */
  invokeFunction(
    name: string,
    args: readonly FunctionArgument[],
    options?: InvokeOptions,
  ): Promise<Matrix<FunctionValue>>;
  dispose(): void;
}

/**
 * Call it when the iframe is in the document and before its `src` is set: the frame looks for its link while
 * it loads. To show another workbook, dispose of the connection, connect again and reload the frame.
 */
export function connectFrame(
  iframe: HTMLIFrameElement,
  workbook: HostWorkbook,
  options?: HostOptions,
): HostConnection {
  const frame = iframe.contentWindow;
  const page = iframe.ownerDocument.defaultView;
  if (!frame || !page) throw new Error('The frame must be in the document before it is connected.');
  const host = new ExcelHost(workbook, options);
  return connection(host, offerLink(page, frame, inTasksOfTheirOwn(page, host)));
}

/**
 * Excel answers from another thread: between two answers the page draws and takes keys. Here both share a thread, so
 * each request waits until the page has done what it had to do.
 */
function inTasksOfTheirOwn(page: Window, host: ExcelHost): BridgeLink {
  return {
    environment: host.environment,
    officeTheme: () => host.officeTheme(),
    listen: (receive) => host.listen(receive),
    send: async (body, flags) => {
      await new Promise((resolve) => page.setTimeout(resolve));
      return host.send(body, flags);
    },
  };
}

function connection(host: ExcelHost, disconnect: () => void): HostConnection {
  return {
    host,
    get functionsReady() {
      return host.functionsReady;
    },
    invokeFunction: (name, args, options) => host.invokeFunction(name, args, options),
    dispose() {
      disconnect();
      host.dispose();
    },
  };
}
