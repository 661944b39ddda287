/** Whole rows of another magnitude: a district typed in thousands of baht where the others are in baht. */
import { formatNumber } from '../../i18n/numbers';
import { formatCell, formatRange } from '../../sheet/address';
import type { Fault, Fix, FixChange, TableCheck, TableView } from '../types';
import { contentOf, headerOf, quoted } from './helpers/columns';
import { rowShifts, type RowShift } from './helpers/row-shifts';

export const rowMagnitude: TableCheck = {
  id: 'row-magnitude',
  meta: {
    group: 'cells',
    severity: 'warning',
    fixable: true,
    title: { th: 'ตัวเลขผิดขนาดทั้งแถว', en: 'Row of another magnitude' },
    description: {
      th: 'หาแถวที่ตัวเลขทุกเซลล์ใหญ่หรือเล็กกว่าแถวอื่นพันเท่าหรือล้านเท่า เพราะน่าจะกรอกคนละหน่วย',
      en: 'Finds rows whose figures are all a thousand or a million times those of the other rows.',
    },
  },
  *checkTable(view) {
    for (const shift of yield* rowShifts(view)) yield faultOf(view, shift);
  },
};

function faultOf(view: TableView, shift: RowShift): Fault {
  const { row, power, figures } = shift;
  const columns = figures.map(({ figures: { column } }) => column.column);
  const range = { top: row.row, bottom: row.row, left: Math.min(...columns), right: Math.max(...columns) };
  const times = formatNumber(10 ** Math.abs(power));
  const [first] = figures;
  const cell = first ? formatCell({ row: row.row, column: first.figures.column.column }) : '';
  const header = first ? headerOf(first.figures.column) : '';
  const value = formatNumber(first?.value ?? 0);
  const usual = formatNumber(Number((first?.median ?? 0).toPrecision(3)));
  const name = quoted(row.name);
  const size =
    power > 0
      ? { th: `ใหญ่กว่าที่ควรประมาณ ${times} เท่า`, en: `about ${times} times too large` }
      : { th: `เล็กกว่าที่ควรประมาณ ${times} เท่า`, en: `about ${times} times too small` };
  const fix = fixOf(view, shift);
  return {
    range,
    message: {
      th: `แถว ${row.row + 1} (${name}): ตัวเลขทุกเซลล์ ${formatRange(range)} ${size.th} เช่น ${cell} "${header}" ${value} ขณะที่แถวอื่นอยู่ราว ${usual} น่าจะกรอกคนละหน่วย ให้ตรวจกับต้นฉบับ`,
      en: `Row ${row.row + 1} (${name}): all figures in ${formatRange(range)} are ${size.en}. ${cell} "${header}" has ${value} where the others are around ${usual}: check the unit against the source.`,
    },
    ...(fix ? { suggestion: fix.label, fix } : {}),
  };
}

/** Typed figures with their point moved, as text, so that no digit is lost; formulas follow by themselves. */
function fixOf(view: TableView, { row, power, figures }: RowShift): Fix | null {
  const changes = figures.flatMap(({ figures: { column }, value }): FixChange[] => {
    if (view.formula(row.row, column.column) !== null) return [];
    const after = Number(`${value}e${-power}`);
    const before = contentOf(view, row.row, column.column);
    const cell = { row: row.row, column: column.column };
    return [{ cell, before, after: { kind: 'value', value: after } }];
  });
  if (changes.length === 0) return null;
  const times = formatNumber(10 ** Math.abs(power));
  return {
    certain: false,
    label:
      power > 0
        ? { th: `หารทั้งแถวด้วย ${times}`, en: `Divide the row by ${times}` }
        : { th: `คูณทั้งแถวด้วย ${times}`, en: `Multiply the row by ${times}` },
    changes,
  };
}
