/**
 * The web entry, "Excel on the web": the add-in's page runs in a frame as it is, nothing is put into it, and the
 * page around it answers its messages. Office.js then wants https and a host name it trusts, so this serves
 * the browser tests and a person with a certificate; the workbench itself uses the desktop entry.
 */
import type { BridgeLink } from './desktopEntry';
import type { HostMessage } from './wire';

const HOST_INFO = 'Excel$Web$16.00$en-US$$$disableLogging$3';
const CONVERSATION = 'workbench';
const REQUEST = 0;
const RESPONSE = 1;
const SUBSCRIBE = 1;
const UNSUBSCRIBE = 2;
const FOR_CALLING = 0;
const FOR_EVENT = 1;
const NO_ERROR = 0;
/** What the client takes for "the host could not do it" (internal error). */
const FAILED = 5001;
const RICH_API = 93;
const RICH_API_EVENTS = 'richApiMessage';

/** The name and the address that the frame must have when it is put into the page. */
export function webFrame(
  addInPage: string,
  hostPage: string,
): { readonly name: string; readonly src: string } {
  const name = JSON.stringify({
    baseFrameName: 'workbench',
    hostInfo: HOST_INFO,
    xdmInfo: `${CONVERSATION}|kpi-addin|${hostPage}`,
    serializerVersion: '1',
  });
  const src = new URL(addInPage, hostPage);
  src.searchParams.set('_host_Info', HOST_INFO);
  return { name, src: src.href };
}

interface XdmRequest {
  readonly _messageType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _data: unknown;
}

interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
}

/** Answers the frame's messages until the returned function is called. */
export function serveWebFrame(page: Window, frame: Window, link: BridgeLink): () => void {
  let eventAction: string | null = null;

  const post = (
    request: Pick<XdmRequest, '_actionName' | '_correlationId'>,
    type: number,
    data: unknown,
  ): void => {
    const message = {
      _messageType: RESPONSE,
      _conversationId: CONVERSATION,
      _correlationId: request._correlationId,
      _actionName: request._actionName,
      _origin: page.location.origin,
      _serializerVersion: 1,
      _responseType: type,
      _errorCode: NO_ERROR,
      _data: data,
    };
    frame.postMessage(JSON.stringify(message), '*');
  };

  const sendEvents = (messages: readonly HostMessage[]): void => {
    if (eventAction === null) return;
    const rows = messages.map(({ messageCategory, messageType, targetId, message }) => [
      messageCategory,
      messageType,
      targetId,
      message,
      0,
      false,
    ]);
    post({ _actionName: eventAction, _correlationId: -1 }, FOR_EVENT, { ArrayData: rows });
  };

  const answer = async (request: XdmRequest): Promise<unknown> => {
    if (request._actionType === SUBSCRIBE || request._actionType === UNSUBSCRIBE) {
      if (!request._actionName.includes(RICH_API_EVENTS)) return { Error: FAILED, Version: 1 };
      eventAction = request._actionType === SUBSCRIBE ? request._actionName : null;
      return { Error: 0, Version: 1 };
    }
    if (request._actionName === 'ContextActivationManager_getAppContextAsync') {
      link.listen(sendEvents);
      return appContext(link);
    }
    const { DdaMethod, ArrayData = [] } = (request._data ?? {}) as MethodCall;
    if (request._actionName !== 'executeMethod' || DdaMethod?.DispatchId !== RICH_API) {
      return { Error: FAILED, Version: 1 };
    }
    const [body, flags] = [ArrayData[4], ArrayData[6]];
    if (typeof body !== 'string') return { Error: FAILED, Version: 1 };
    return {
      Error: 0,
      Version: 1,
      Data: [200, [], await link.send(body, typeof flags === 'number' ? flags : 0)],
    };
  };

  const receive = (event: MessageEvent): void => {
    if (event.source !== frame || typeof event.data !== 'string') return;
    const request = readRequest(event.data);
    if (!request) return;
    void answer(request).then((data) => post(request, FOR_CALLING, data));
  };
  page.addEventListener('message', receive);
  return () => page.removeEventListener('message', receive);
}

/** `null` for messages of anybody else. */
function readRequest(text: string): XdmRequest | null {
  try {
    const message = JSON.parse(text) as Partial<XdmRequest> | null;
    if (message?._messageType !== REQUEST || message._conversationId !== CONVERSATION) return null;
    return message as XdmRequest;
  } catch {
    return null;
  }
}

function appContext({ environment }: BridgeLink): unknown {
  return {
    _id: 'kpi-addin',
    _appName: 16,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: environment.uiLocale,
    _dataLocale: environment.dataLocale,
    _docUrl: environment.documentUrl,
    _clientMode: 0,
    _settings: [],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: '',
    _appInstanceId: 'workbench',
    _requirementMatrix: JSON.stringify(environment.requirementSets),
    _hostFullVersion: '16.0.14332.20000',
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}
