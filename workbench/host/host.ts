/**
 * The rich-API host: plays Excel for Microsoft's Office.js over any `HostWorkbook`. The web entry (`webEntry.ts`) and
 * the desktop entry (`desktopEntry.ts`, `frame.ts`) only carry its texts.
 *
 * What real Excel does is known here from documentation, not from seeing it; docs/verify-in-excel.md lists
 * what a person with Excel should check.
 */
import { utf8Bytes } from '../../src/sheet/bytes';
import type { BridgeLink, HostEnvironment, OfficeTheme } from './desktopEntry';
import { localAddress } from './addresses';
import {
  FunctionCalls,
  type FunctionArgument,
  type FunctionValue,
  type InvokeOptions,
} from './custom-functions';
import { dispatch, type ObjectSpace } from './dispatch';
import { actionsDone, type FaultSwitch, type MemberSwitch } from './faults';
import { KeptObjects } from './kept';
import { defineType } from './model';
import { workbookObject, worksheetObject } from './sheets';
import { kindOf, type RequestKind } from './requestKind';
import { HostError, type HostMessage, type RichRequest, type RichResponse } from './wire';
import type { HostChange, HostSelection, HostWorkbook, Matrix } from './workbook';

/** The web's limit for a request and for an answer. */
const PAYLOAD_LIMIT_BYTES = 5 * 1024 * 1024;

const REQUIREMENT_SETS = {
  ExcelApi: '1.13',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.7',
  RichApiRuntime: '1.2',
  DelayForCellEdit: '1.1',
};

/** Request flag of `Excel.run({ delayForCellEdit: true })`. */
const FLAG_DELAY_FOR_CELL_EDIT = 64;
const EVENT_CATEGORY = 65_536;
const EVENT_CHANGED = 10;
const EVENT_SELECTION_CHANGED = 14;
const EVENT_VISIBILITY_CHANGED = 65_539;
const WHOLE_WORKBOOK = 'Workbook';

export interface HostOptions extends Partial<HostEnvironment> {
  readonly payloadLimitBytes?: number;
  /** A blank cell of a range reaches functions as 0, as is told of Excel on the desktop. */
  readonly blankIsZero?: boolean;
  /** Members that this Excel refuses or passes over. */
  readonly members?: MemberSwitch;
  /** Requests that go wrong, until `setFaults` says otherwise. */
  readonly faults?: FaultSwitch | null;
  /** Setting or calling something on an object that is not there fails, instead of doing nothing. */
  readonly refusesNullObjects?: boolean;
  /** The file is open for viewing: changes are refused, without a word about the place. */
  readonly isViewOnly?: boolean;
  /** As it begins; of the desktop only, since Excel on the web names no theme. */
  readonly theme?: OfficeTheme;
}

/** What one `context.sync()` was. */
export interface HostRequest {
  readonly kind: RequestKind;
  readonly requestBytes: number;
  readonly answerBytes: number;
  readonly error: string | null;
}

export class ExcelHost implements BridgeLink {
  readonly environment: HostEnvironment;
  /** Every request since the start, for tests that count. */
  readonly requests: HostRequest[] = [];
  /** Chosen in Office; the page hears of it when it asks. */
  theme: OfficeTheme;
  private faults: { switch: FaultSwitch; requests: number } | null = null;
  private readonly events = { wanted: new Set<'changed' | 'selectionChanged'>() };
  private readonly functions: FunctionCalls;
  private readonly space: ObjectSpace;
  private readonly limit: number;
  private readonly isViewOnly: boolean;
  private receive: (messages: readonly HostMessage[]) => void = () => undefined;
  private readonly stops: readonly (() => void)[];

  constructor(
    readonly workbook: HostWorkbook,
    options: HostOptions = {},
  ) {
    this.environment = {
      uiLocale: options.uiLocale ?? 'th-TH',
      dataLocale: options.dataLocale ?? 'th-TH',
      documentUrl: options.documentUrl ?? 'workbook.xlsx',
      requirementSets: options.requirementSets ?? REQUIREMENT_SETS,
    };
    this.theme = options.theme ?? 'light';
    this.setFaults(options.faults ?? null);
    this.limit = options.payloadLimitBytes ?? PAYLOAD_LIMIT_BYTES;
    this.isViewOnly = options.isViewOnly ?? false;
    this.functions = new FunctionCalls(
      (messages) => this.receive(messages),
      options.blankIsZero === true ? 0 : null,
    );
    const services = new Map([
      ['Microsoft.ExcelServices.CustomFunctions', this.functions.service],
      ['Microsoft.InternalService.AddinInternalService', internalService(null)],
      ['Microsoft.AppRuntime.AppRuntimeService', runtimeService(null)],
    ]);
    this.space = {
      root: workbookObject({
        workbook,
        events: this.events,
        worksheet: worksheetObject,
        isViewOnly: this.isViewOnly,
      }),
      service: (name) => services.get(name) ?? null,
      kept: new KeptObjects(),
      members: options.members ?? null,
      refusesNullObjects: options.refusesNullObjects ?? false,
    };
    this.stops = [
      workbook.onChanged((change) => this.tellChanged(change)),
      workbook.onSelectionChanged((selection) => this.tellSelection(selection)),
    ];
  }

  officeTheme(): OfficeTheme {
    return this.theme;
  }

  /** A page connects (again): what an earlier page had asked for is over. */
  listen(receive: (messages: readonly HostMessage[]) => void): void {
    this.receive = receive;
    this.events.wanted.clear();
    this.space.kept.clear();
    this.functions.reset();
  }

  async send(body: string, flags: number): Promise<string> {
    const request = JSON.parse(body) as RichRequest;
    const kind = kindOf(request);
    // Functions answer and references go while a cell is edited; the workbook does not.
    if (this.workbook.isEditing() && (kind === 'read' || kind === 'write')) {
      if (flags & FLAG_DELAY_FOR_CELL_EDIT) await this.workbook.editingEnded();
    }
    const requestBytes = utf8Bytes(body);
    const isCounted = kind === 'read' || kind === 'write';
    const fault = isCounted && this.faults ? this.faults.switch(++this.faults.requests) : null;
    let answer = this.answer(request, kind, requestBytes, actionsDone(request, fault));
    if (fault?.kind === 'silence') return new Promise(() => undefined);
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.seconds * 1000));
    let text = JSON.stringify(answer);
    if (utf8Bytes(text) > this.limit) {
      answer = refusal(
        new HostError(
          'ResponsePayloadSizeLimitExceeded',
          'The response payload size has exceeded the limit.',
        ),
      );
      text = JSON.stringify(answer);
    }
    const error = answer.Error?.Code ?? null;
    this.requests.push({ kind, requestBytes, answerBytes: utf8Bytes(text), error });
    return text;
  }

  private answer(request: RichRequest, kind: RequestKind, bytes: number, most: number): RichResponse {
    if (bytes > this.limit) {
      return refusal(
        new HostError('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.'),
      );
    }
    if (this.workbook.isEditing() && (kind === 'read' || kind === 'write')) {
      return refusal(new HostError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.'));
    }
    if (this.isViewOnly && kind === 'write') {
      return refusal(new HostError('AccessDenied', "You don't have sufficient permissions for this action."));
    }
    return dispatch(request, this.space, most);
  }

  /** From now on requests go wrong as the switch says; `null`: none does. */
  setFaults(faults: FaultSwitch | null): void {
    this.faults = faults && { switch: faults, requests: 0 };
  }

  /** The pane is closed, its page goes on; or it is opened again. */
  showPane(isShown: boolean): void {
    const event = { visibility: isShown ? 'Visible' : 'Hidden' };
    this.tell(EVENT_VISIBILITY_CHANGED, event, '');
  }

  /** Asks the page's registered custom function; `name` without the namespace, e.g. `OTOPLEVEL`. */
  invokeFunction(
    name: string,
    args: readonly FunctionArgument[],
    options: InvokeOptions = {},
  ): Promise<Matrix<FunctionValue>> {
    return this.functions.invoke(name, args, options);
  }

  /** Settles when the page's custom functions can be called. */
  get functionsReady(): Promise<void> {
    return this.functions.ready;
  }

  /** A page that announced its functions to an earlier host moves to this one. */
  adoptReadyPage(): void {
    this.functions.pageIsReady();
  }

  dispose(): void {
    this.stops.forEach((stop) => stop());
    this.receive = () => undefined;
  }

  private tellChanged({ sheetId, range }: HostChange): void {
    if (!this.events.wanted.has('changed')) return;
    this.tell(EVENT_CHANGED, {
      address: localAddress(range),
      changeType: 'RangeEdited',
      source: 'Local',
      worksheetId: sheetId,
      shiftDirection: 'None',
    });
  }

  private tellSelection({ sheetId, range }: HostSelection): void {
    if (!this.events.wanted.has('selectionChanged')) return;
    this.tell(EVENT_SELECTION_CHANGED, { address: localAddress(range), worksheetId: sheetId });
  }

  private tell(
    messageType: number,
    event: Readonly<Record<string, string>>,
    targetId = WHOLE_WORKBOOK,
  ): void {
    const message = JSON.stringify(event);
    this.receive([{ messageCategory: EVENT_CATEGORY, messageType, targetId, message }]);
  }
}

function refusal(error: HostError): RichResponse {
  return {
    ProcessedResults: { Results: [], TraceIds: [] },
    TraceIds: [],
    Error: {
      Code: error.code,
      Message: error.message,
      Location: error.location,
      ActionIndex: -1,
      HttpStatusCode: error.status,
    },
  };
}

const internalService = defineType<null>({
  type: 'AddinInternalService',
  methods: { notifyActionHandlerReady: () => undefined },
});

/** Of it the client asks nothing but that it is there: the events come by themselves. */
const runtimeService = defineType<null>({ type: 'AppRuntimeService' });
