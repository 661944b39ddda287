/** Formats as they are set: each property on as few blocks as it makes, whatever else its cells have. */
import { countActions, groupPatches, patchOf, type FormatPatch } from '../../src/excel/formats';
import type { CellLook } from '../../src/sheet/plan';

const HEADER: CellLook = { bold: true, wrap: true, boxed: true, fill: '#D9E2EC', align: 'center' };
const BODY: CellLook = { wrap: true, boxed: true };
const FIGURE: CellLook = { wrap: true, boxed: true, align: 'center' };
const ROWS = 10;
const COLUMNS = 8;

/** A table as on a form: a header row, words and figures in turn. */
const cells = Array.from({ length: ROWS * COLUMNS }, (_, at) => {
  const cell = { row: Math.floor(at / COLUMNS), column: at % COLUMNS };
  const look = cell.row === 0 ? HEADER : cell.column % 2 === 0 ? BODY : FIGURE;
  return { cell, patch: patchOf(look) };
});

test('every cell gets what it shall have, each property once', () => {
  const set = new Map<string, FormatPatch>();
  for (const { block, patch } of groupPatches(cells)) {
    for (let row = block.top; row <= block.bottom; row++) {
      for (let column = block.left; column <= block.right; column++) {
        const key = `${row}:${column}`;
        const before = set.get(key) ?? {};
        for (const name of Object.keys(patch)) expect(before).not.toHaveProperty(name);
        set.set(key, { ...before, ...patch });
      }
    }
  }
  for (const { cell, patch } of cells) expect(set.get(`${cell.row}:${cell.column}`)).toEqual(patch);
});

test('the lines of the whole table are one block, with what else all its cells share', () => {
  const lined = groupPatches(cells).filter(({ patch }) => patch.top !== undefined);
  expect(lined.map(({ block }) => block)).toEqual([
    { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 },
  ]);
  expect(lined[0]?.patch).toMatchObject({ wrap: true, vertical: 'Top' });
});

test('a block whose lines differ inside is cut where they do', () => {
  const line = { style: 'Continuous', weight: 'Thin', color: '#000000' };
  const under: FormatPatch = { bottom: line, bold: true };
  const column = [0, 1, 2].map((row) => ({ cell: { row, column: 0 }, patch: under }));
  const groups = groupPatches(column);
  expect(groups.filter(({ patch }) => patch.bottom).map(({ block }) => block.top)).toEqual([0, 1, 2]);
  expect(groups.filter(({ patch }) => patch.bold)).toHaveLength(1);
  expect(countActions(under)).toBeGreaterThan(countActions({ bold: true }));
});
