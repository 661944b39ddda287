/**
 * The add-in's custom functions as functions of the grid. Excel asks the add-in through the rich-API channel, in
 * batches that wait 50 to 500 ms; the grid's engine wants an answer at once, so the page calls the functions that the
 * frame has associated (`CustomFunctions.associate`) directly, with the arguments shaped as the add-in's
 * `functions.json` declares. The channel itself is covered by the tests of the host.
 */
import type { Injector } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type IFunctionInfo,
} from '@univerjs/preset-sheets-core';
import { WAITING } from './cellContent';

/** The part of `functions.json` that matters here. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Errors in cells come in as values instead of passing the function by. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly parameters?: readonly ParameterMetadata[];
}

interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly dimensionality?: 'scalar' | 'matrix';
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** What the add-in's page has associated; `find` gives `null` until it has loaded. */
export interface AddInFunctions {
  find(id: string): ((...args: unknown[]) => unknown) | null;
  /** An error value of a cell, as the add-in's page knows it. */
  error(code: string): unknown;
}

interface KnownFunctions extends AddInFunctions {
  /** Excel knows the functions; until then a formula shows #NAME?. */
  isRegistered(): boolean;
  /** What a blank cell is handed over as. */
  readonly blank: null | 0;
}

const NAMESPACE = 'KPI';

/** Why a formula shows an error, by sheet and cell; Excel shows it on the error's little card. */
export class ErrorNotes {
  private readonly notes = new Map<string, string>();

  set(sheet: string, row: number, column: number, message: string): void {
    const key = `${sheet}!${row},${column}`;
    if (message === '') this.notes.delete(key);
    else this.notes.set(key, message);
  }

  get(sheet: string, row: number, column: number): string | null {
    return this.notes.get(`${sheet}!${row},${column}`) ?? null;
  }
}

export function registerFunctions(
  injector: Injector,
  functions: readonly FunctionMetadata[],
  addIn: KnownFunctions,
  notes: ErrorNotes,
): void {
  const service = injector.get(IFunctionService);
  service.registerExecutors(...functions.map((metadata) => new KpiFunction(metadata, addIn, notes)));
  describeFunctions(injector, functions);
}

/** Help while typing, in the language of the metadata. */
export function describeFunctions(injector: Injector, functions: readonly FunctionMetadata[]): void {
  injector.get(IFunctionService).registerDescriptions(...functions.map(description));
}

class KpiFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 255;

  constructor(
    private readonly metadata: FunctionMetadata,
    private readonly addIn: KnownFunctions,
    private readonly notes: ErrorNotes,
  ) {
    super(`${NAMESPACE}.${metadata.name}`);
  }

  /** Text in a formula stays text, as in Excel: the engine would make a date of "2562/1". */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...args: BaseValueObject[]): BaseValueObject {
    if (!this.addIn.isRegistered()) return ErrorValueObject.create(ErrorType.NAME);
    const run = this.addIn.find(this.metadata.id);
    // Until the add-in has loaded; everything is calculated anew when it has.
    if (!run) return ErrorValueObject.create(ErrorType.CONNECT, WAITING);
    this.note('');
    const failed = args
      .map(toBlock)
      .flat(2)
      .find((cell) => cell?.isError());
    if (failed && !this.metadata.allowErrorForDataTypeAny) return failed;
    try {
      return this.toGrid(run(...this.shape(args)));
    } catch (error) {
      return this.failure(error);
    }
  }

  /** A cell or a block, a missing optional argument `null`, repeating arguments gathered in one list. */
  private shape(args: readonly BaseValueObject[]): unknown[] {
    const parameters = this.metadata.parameters ?? [];
    return parameters.map((parameter, index) => {
      if (parameter.repeating) return args.slice(index).map((arg) => this.shapeOne(arg, parameter));
      const arg = args[index];
      return arg === undefined ? null : this.shapeOne(arg, parameter);
    });
  }

  private shapeOne(arg: BaseValueObject, { dimensionality }: ParameterMetadata): unknown {
    const block = toBlock(arg).map((row) => row.map((cell) => this.plain(cell)));
    return dimensionality === 'matrix' ? block : (block[0]?.[0] ?? null);
  }

  private plain(cell: BaseValueObject | null): unknown {
    if (!cell || cell.isNull()) return this.addIn.blank;
    return cell.isError() ? this.addIn.error(String(cell.getValue())) : cell.getValue();
  }

  private toGrid(result: unknown): BaseValueObject {
    if (!Array.isArray(result)) return this.single(result);
    const rows = result.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
    return ArrayValueObject.create({
      calculateValueList: rows.map((row) => row.map((value) => this.single(value))),
      rowCount: rows.length,
      columnCount: Math.max(0, ...rows.map((row) => row.length)),
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  }

  private single(value: unknown): BaseValueObject {
    if (typeof value === 'number') return NumberValueObject.create(value);
    if (typeof value === 'boolean') return BooleanValueObject.create(value);
    if (value === null || value === undefined) return NullValueObject.create();
    if (typeof value === 'object') return this.failure(value);
    return StringValueObject.create(String(value));
  }

  private failure(error: unknown): ErrorValueObject {
    const { code, message } = error as { code?: unknown; message?: unknown };
    const type = Object.values(ErrorType).find((known) => known === code) ?? ErrorType.VALUE;
    const text = typeof message === 'string' ? message : '';
    this.note(text);
    return ErrorValueObject.create(type, text);
  }

  private note(message: string): void {
    this.notes.set(this.subUnitId ?? '', this.row, this.column, message);
  }
}

function toBlock(arg: BaseValueObject): (BaseValueObject | null)[][] {
  return arg.isArray() ? arg.getArrayValue().map((row) => row.map((cell) => cell ?? null)) : [[arg]];
}

function description({ name, description: text = '', parameters = [] }: FunctionMetadata): IFunctionInfo {
  return {
    functionName: `${NAMESPACE}.${name}`,
    functionType: FunctionType.User,
    description: text,
    abstract: text,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: '',
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}
