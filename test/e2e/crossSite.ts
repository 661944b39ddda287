/**
 * Excel on the web as a browser sees it: the page around the pane is Microsoft's, the add-in comes from another site, with the
 * headers and the very files that an office serves, and the data of other sites is blocked. Nobody asks the network:
 * the servers of this machine answer for Microsoft's names.
 */
import type { Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { generate } from 'selfsigned';
import { makeServer } from '../../scripts/serve-excel';

const DIST = path.resolve(__dirname, '../../dist');
const EXCEL = 'https://excel.officeapps.live.com';
const ADD_IN = 'https://kpi.example.go.th';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** For a browser that has the switch; what has none gets the same refusal from `refuseStorage`. */
export const BLOCKING = ['--test-third-party-cookie-phaseout'];

export interface CrossSite {
  /** The page that plays Excel. */
  readonly page: string;
  close(): void;
}

export async function openCrossSite(context: BrowserContext, workbench: string): Promise<CrossSite> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const server = makeServer({ key, cert }, DIST);
  const local = await listen(server);
  const answerFrom = async (site: string, folder: string) =>
    context.route(
      ({ href }) => href.startsWith(site),
      async (route) => {
        const response = await route.fetch({ url: route.request().url().replace(site, folder) });
        const headers = response.headers();
        // The workbench's page lets nobody else's frame in; the add-in's headers stay as they are.
        if (site === EXCEL) delete headers['content-security-policy'];
        await route.fulfill({ response, headers });
      },
    );
  await answerFrom(EXCEL, workbench);
  await answerFrom(ADD_IN, local);
  await answerFrom(OFFICE_JS, `${workbench}/office-js/`);
  await context.addInitScript(refuseStorage, ADD_IN);
  return {
    page: `${EXCEL}/?entry=1&addin=${encodeURIComponent(`${ADD_IN}/taskpane.html`)}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `https://localhost:${(server.address() as AddressInfo).port}`;
}

function refuseStorage(addIn: string): void {
  if (location.origin !== addIn) return;
  for (const kind of ['localStorage', 'sessionStorage'] as const) {
    try {
      void window[kind];
    } catch {
      continue;
    }
    Object.defineProperty(window, kind, {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  }
}
