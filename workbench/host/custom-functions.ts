/**
 * Calls the custom functions that the add-in's page has registered. Excel sends invocations as messages and
 * takes the results back through a service object, many at a time.
 */
import type { CellError, CellValue } from '../../src/sheet/snapshot';
import { defineType, type HostObject } from './model';
import type { HostMessage, Json } from './wire';
import type { Matrix } from './workbook';

const CATEGORY = 1;
const INVOKE = 1000;
/** Bit of the flags: error values among the arguments are handed over instead of skipping the call. */
const ALLOW_ERRORS = 4;

interface FunctionError extends CellError {
  /** What the function said; Excel shows it for `#VALUE!` and `#N/A`. */
  readonly message?: string;
}

export type FunctionValue = Exclude<CellValue, CellError> | FunctionError;

/** A scalar, or the cells of a range; an omitted argument is `null`; a repeating parameter has a list of them. */
export type FunctionArgument = CellValue | Matrix<CellValue> | readonly Matrix<CellValue>[];

export interface InvokeOptions {
  /** `Sheet1!B2`, the cell that holds the formula. */
  readonly caller?: string;
  /** The function's metadata say `allowErrorForDataTypeAny`. */
  readonly allowErrors?: boolean;
}

/** Result codes of a failed call, as the client sends them; any other code shows as `#VALUE!`. */
const FAILURES: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

interface Pending {
  readonly message: HostMessage;
  readonly settle: (values: Matrix<FunctionValue>) => void;
}

export class FunctionCalls {
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;
  private isReady = false;
  private announceReady: () => void = () => undefined;
  /** Settles when the page said that its functions can be called. */
  ready = this.freshReady();

  /** `blank`: what a blank cell is handed over as. Excel on the desktop is said to make 0 of it. */
  constructor(
    private readonly send: (messages: readonly HostMessage[]) => void,
    private readonly blank: null | 0 = null,
  ) {}

  private freshReady(): Promise<void> {
    return new Promise((resolve) => (this.announceReady = resolve));
  }

  /** The page is (again) loading: calls without an answer wait for its functions. */
  reset(): void {
    if (this.isReady) this.ready = this.freshReady();
    this.isReady = false;
  }

  pageIsReady(): void {
    this.isReady = true;
    this.announceReady();
    const waiting = [...this.pending.values()].map(({ message }) => message);
    if (waiting.length > 0) this.send(waiting);
  }

  invoke(
    name: string,
    args: readonly FunctionArgument[],
    options: InvokeOptions,
  ): Promise<Matrix<FunctionValue>> {
    const error = options.allowErrors ? null : firstError(args);
    if (error) return Promise.resolve([[error]]);
    const id = this.nextId++;
    const flags = options.allowErrors ? ALLOW_ERRORS : 0;
    const payload = [
      id,
      name.toUpperCase(),
      args.map((arg) => this.toWire(arg)),
      options.caller ?? '',
      flags,
    ];
    const message: HostMessage = {
      messageCategory: CATEGORY,
      messageType: INVOKE,
      targetId: '',
      message: JSON.stringify(payload),
    };
    return new Promise((settle) => {
      this.pending.set(id, { message, settle });
      if (this.isReady) this.send([message]);
    });
  }

  /** An argument that is left out stays `null`. */
  private toWire(argument: FunctionArgument): Json {
    return isList(argument) ? argument.map((cells) => toWire(cells, this.blank)) : toWire(argument, null);
  }

  private take(results: readonly Json[]): void {
    for (const result of results) {
      if (!Array.isArray(result)) continue;
      const [id, succeeded, value, code] = result as readonly Json[];
      const call = typeof id === 'number' ? this.pending.get(id) : undefined;
      if (!call) continue;
      this.pending.delete(id as number);
      call.settle(succeeded === true ? matrix(value ?? null) : [[failure(value ?? null, code)]]);
    }
  }

  /** `Microsoft.ExcelServices.CustomFunctions`. */
  readonly service: HostObject = defineType<FunctionCalls>({
    type: 'CustomFunctions',
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: (self) => {
        self.pageIsReady();
        return undefined;
      },
      setInvocationArrayResults: (self, [results]) => {
        if (Array.isArray(results)) self.take(results as readonly Json[]);
        return undefined;
      },
    },
  })(this);
}

type Cells = CellValue | readonly Cells[];

function isList(cells: Cells): cells is readonly Cells[] {
  return Array.isArray(cells);
}

function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** Excel does not call a function with an error among its arguments: the error is the result. */
function firstError(args: readonly FunctionArgument[]): CellError | null {
  const cells = (given: Cells): readonly CellValue[] => (isList(given) ? given.flatMap(cells) : [given]);
  return args.flatMap(cells).find(isError) ?? null;
}

function cellToWire(value: CellValue): Json {
  return isError(value) ? { type: 'CustomFunctionError', code: value.error } : value;
}

function toWire(argument: Cells, blank: null | 0): Json {
  if (isList(argument)) return argument.map((cells) => toWire(cells, blank));
  return argument === null ? blank : cellToWire(argument);
}

function failure(message: Json, code: Json | undefined): FunctionError {
  const error = (typeof code === 'number' ? FAILURES[code] : undefined) ?? '#VALUE!';
  return typeof message === 'string' && message !== '' ? { error, message } : { error };
}

function fromWire(value: Json): FunctionValue {
  if (typeof value !== 'object' || value === null) return value;
  if ('code' in value && typeof value.code === 'string') {
    return typeof value.message === 'string' && value.message !== ''
      ? { error: value.code, message: value.message }
      : { error: value.code };
  }
  return { error: '#VALUE!' };
}

/** A scalar is one cell; a list that is no matrix is no result. */
function matrix(value: Json): Matrix<FunctionValue> {
  if (!Array.isArray(value)) return [[fromWire(value)]];
  const rows = value as readonly Json[];
  if (rows.length === 0 || !rows.every((row) => Array.isArray(row))) return [[{ error: '#VALUE!' }]];
  return (rows as readonly (readonly Json[])[]).map((row) => row.map(fromWire));
}
