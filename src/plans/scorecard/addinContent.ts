/** What only the add-in writes on a form or an overview, by which it tells its own cells from what people typed there. */
import { shapeOf } from '../../formula/shape';
import { kpiCall } from '../../scoring/functions/calls';
import { copyFormula, isEmpty, scaled, type Scaled } from '../scores/formulas';
import type { CellAddress, RangeAddress } from '../../sheet/address';
import type { CellContent } from '../../sheet/plan';
import type { PlannedSheet } from '../managed/plannedSheet';

/** What only the add-in writes: figures, formulas of the shapes it makes, and words that change with the data. */
export function addinContent(
  planned: PlannedSheet,
  addinTexts: ReadonlySet<string>,
): (content: CellContent) => boolean {
  const shapes = new Set([
    ...ALWAYS_OURS.map(plainShape),
    ...planned.cells.flatMap(({ after }) => (after.kind === 'formula' ? [plainShape(after.formula)] : [])),
  ]);
  return (content) => {
    if (content.kind === 'formula') {
      const shape = plainShape(content.formula);
      return shapes.has(shape) || STEPS_DONE.test(shape);
    }
    return typeof content.value !== 'string' || addinTexts.has(content.value);
  };
}

/** Copies of one cell: which of them stands somewhere depends on where the figure was found. */
export const EMPTY = '=""';
export function copyOfNumber(reference: string): string {
  return `=IF(ISBLANK(${reference}),"",${kpiCall('NUMBER', { text: reference })})`;
}
/** A figure in another unit, or what it leaves of a whole; blank while a cell that it needs is. */
export function copyOfDerived(figure: Scaled, whole: Scaled | null): string {
  if (!whole) return `=IF(${isEmpty(figure.reference)},"",${scaled(figure)})`;
  const empty = `OR(${isEmpty(whole.reference)},${isEmpty(figure.reference)})`;
  return `=IF(${empty},"",${scaled(whole)}-${scaled(figure)})`;
}
export function copyOfOptional(reference: string): string {
  return `=IF(ISBLANK(${reference}),"",IFERROR(${kpiCall('NUMBER', { text: reference })},""))`;
}
/** 1 where ticked, else 0. */
export function copyOfTick(reference: string): string {
  return `=IF(ISBLANK(${reference}),"",IFERROR(${kpiCall('MILESTONELEVEL', { steps: reference })},""))`;
}
export function stepFlag(ticks: readonly string[]): string {
  return `=IFERROR(${ticks.map((steps) => kpiCall('MILESTONELEVEL', { steps })).join('*')},0)`;
}

const ONE = { reference: 'A1', factor: 1 };
const MANY = { reference: 'A1', factor: 1000 };
const ALWAYS_OURS = [
  copyOfDerived(MANY, null),
  copyOfDerived(ONE, ONE),
  copyOfDerived(MANY, ONE),
  copyOfDerived(ONE, MANY),
  copyOfDerived(MANY, MANY),
  EMPTY,
  copyOfNumber('A1'),
  copyOfOptional('A1'),
  copyOfTick('A1'),
  copyFormula('A1'),
  stepFlag(['A1']),
  '=0',
];

/** Steps before the first that is not complete, as the shape of its formula. */
const STEPS_DONE = /^=(?:IF\(#=0,0,)+0\)+$/;

/** Also without figures; several cells or steps beside each other are as one. */
function plainShape(formula: string): string {
  return shapeOf(formula)
    .replace(/\d+(?:\.\d+)?/g, '0')
    .replace(/#(?:[,:]#)+/g, '#')
    .replace(/(KPI\.MILESTONELEVEL\(#\))(?:\*KPI\.MILESTONELEVEL\(#\))+/g, '$1');
}

/** "B3:D3,F3": cells of one column or row as few ranges as they make. */
export function joined(cells: readonly CellAddress[], name: (range: RangeAddress) => string): string {
  const runs: RangeAddress[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    if (last && last.left === column && last.right === column && last.bottom === row - 1) {
      runs[runs.length - 1] = { ...last, bottom: row };
    } else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return runs.map(name).join(',');
}
