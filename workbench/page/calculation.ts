/**
 * What the grid's engine leaves open of Excel's calculation. A formula that comes to nothing (it points at an empty text)
 * has the empty text; and a formula that was written while the engine was at work on others can be forgotten by it: once it
 * has come to rest, whatever still waits is worked out.
 */
import type { IExecutionOptions } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { TEXT } from './cellContent';
import type { GridWorkbook } from './gridWorkbook';

const WRITE = 'sheet.mutation.set-range-values';
const REST_MS = 300;

interface Results {
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, { v?: unknown; t?: number } | null>>>>;
}

export function keepCalculated(api: FUniver, workbook: () => GridWorkbook | null): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** Formulas that waited when everything was worked out last: those that still do cannot be. */
  let hopeless = new Set<string>();

  api.addEvent(api.Event.BeforeCommandExecute, ({ id, params, options }) => {
    if (id === WRITE && isResult(options)) fillBlanks(params as Results);
  });

  const finish = () => {
    const waiting = workbook()?.waitingFormulas() ?? [];
    if (waiting.every((formula) => hopeless.has(formula))) return;
    hopeless = new Set(waiting);
    api.getFormula().executeCalculation();
  };

  api.getFormula().calculationEnd(() => {
    clearTimeout(rest);
    rest = setTimeout(finish, REST_MS);
  });
}

function isResult(options: IExecutionOptions | undefined): boolean {
  return options?.applyFormulaCalculationResult === true;
}

function fillBlanks({ cellValue = {} }: Results): void {
  for (const row of Object.values(cellValue)) {
    for (const cell of Object.values(row)) {
      if (cell?.v === null) Object.assign(cell, { v: '', t: TEXT });
    }
  }
}
