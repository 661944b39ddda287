/**
 * The desktop entry, "Excel for Windows": what a page must hold before office.js loads. The frame of the workbench and
 * the tests in jsdom use it; both hand in a link to the host.
 */
import type { HostMessage } from './wire';

export interface BridgeLink {
  readonly environment: HostEnvironment;
  /** As Office shows itself at this moment. */
  officeTheme(): OfficeTheme;
  /** One rich-API request; resolves with the answer's JSON. */
  send(body: string, flags: number): Promise<string>;
  /** Events of the workbook and calls of custom functions. */
  listen(receive: (messages: readonly HostMessage[]) => void): void;
}

export type OfficeTheme = 'light' | 'dark';

export interface HostEnvironment {
  readonly uiLocale: string;
  readonly dataLocale: string;
  readonly documentUrl: string;
  readonly requirementSets: Readonly<Record<string, string>>;
}

const APP_EXCEL = 1;
const HOST_INFO = 'Excel$Win32$16.01$en-US$$$disableLogging$3';

interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: unknown };
}

/** The bridge alone: `OfficeExtension.HostBridge.init` takes it to move a page to another workbook. */
export function createBridge(link: BridgeLink): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as BridgeMessage;
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      void link.send(body, flags ?? 0).then((answer) => {
        const response = { statusCode: 200, headers: {}, body: answer };
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: response }));
      });
    },
  };
  link.listen((entries) => {
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  });
  return bridge;
}

/** Puts `window.external` and the native bridge into the page. */
export function installDesktopEntry(page: Window, link: BridgeLink): void {
  const { environment } = link;
  const settings = new Map<string, string>();
  const settingsStore = {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: readonly string[], values: readonly string[]) {
      settings.clear();
      keys.forEach((key, index) => settings.set(key, values[index] ?? ''));
    },
  };
  const context = {
    GetAppType: () => APP_EXCEL,
    GetSolutionRef: () => 'kpi-addin',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => environment.uiLocale,
    GetAppDataLocale: () => environment.dataLocale,
    GetDocUrl: () => environment.documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 'documentOpened',
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => 'workbench',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(environment.requirementSets),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.14332.20000',
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 2,
    GetSettings: () => settingsStore,
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[link.officeTheme()]),
  };
  const refuse = (name: string) => () => {
    throw new Error(`The workbench does not implement window.external.${name}`);
  };
  Object.defineProperty(page, 'external', {
    configurable: true,
    value: {
      GetHostInfo: () => HOST_INFO,
      GetContext: () => context,
      Execute: refuse('Execute'),
      RegisterEvent: refuse('RegisterEvent'),
      UnregisterEvent: refuse('UnregisterEvent'),
      MessageParent: refuse('MessageParent'),
      MessageChild: refuse('MessageChild'),
    },
  });
  Object.defineProperty(page, '_richApiNativeBridge', { configurable: true, value: createBridge(link) });
}

/** Colours as Office hands them over, each in one integer; the client makes texts of all members, of the last one too. */
const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x262626,
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x262626,
    controlForegroundColor: 0xffffff,
    isDarkTheme: true,
  },
};
