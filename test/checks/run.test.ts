/** The runner with checks made for the purpose: steps, order, ids that last as long as the fault. */
import { checks, checkWorkbook, stepsOf } from '../../src/checks';
import { drain } from '../../src/checks/run';
import type { Check, Fault, TableView } from '../../src/checks';
import { cellRange, formatRange } from '../../src/sheet/address';
import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { sample, workbookOf } from '../tables/build';
import { planted, sheet, type Rows } from './tester';
import { capital } from './structure/tables';

const text = { th: 'ทดสอบ', en: 'test' };
const meta = {
  group: 'cells',
  severity: 'warning',
  fixable: false,
  title: text,
  description: text,
} as const;

/** Finds every target above a limit, with a breath after each row. */
function above(limit: number, told = ''): Check {
  return {
    id: 'above',
    meta,
    *checkTable(view) {
      for (const { row } of view.districts) {
        const column = view.column('target')?.column ?? 0;
        const figure = view.figure(row, column);
        if (figure.state === 'number' && figure.value > limit) yield found(row, column, `${told}${limit}`);
        yield null;
      }
    },
  };
}

function found(row: number, column: number, figure: string): Fault {
  return { range: cellRange({ row, column }), message: { th: `เกิน ${figure}`, en: `above ${figure}` } };
}

function run(list: readonly Check[], ...sheets: readonly SheetSnapshot[]) {
  return drain(stepsOf(list, workbookOf(...sheets), []));
}

const named = (name: string, rows: Rows = capital): SheetSnapshot => sheet(rows, { name });

describe('steps', () => {
  test('a step for each breath and check, counted to the end without going back', () => {
    const steps = stepsOf([above(4), above(5)], workbookOf(named('ก'), named('ข')), []);
    const seen: number[] = [];
    const totals = new Set<number>();
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      seen.push(step.value.done);
      totals.add(step.value.total);
    }
    // Each of two checks goes over two tables of four districts; reading the sheets has steps of its own.
    expect(seen.length).toBeGreaterThan(2 + 2 * 2 * (4 + 1));
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect([...totals]).toEqual([seen.at(-1)]);
    expect(step.value).toHaveLength(6);
  });

  test('a long sheet is read in many steps', () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [row + 1, row % 2 ? 'กระสัง' : 'คูเมือง', 9, 5, 5]);
    const steps = stepsOf([], workbookOf(named('ก', [...capital.slice(0, 2), ...rows])), []);
    let count = 0;
    while (steps.next().done !== true) count += 1;
    expect(count).toBeGreaterThan(3 * 20);
  });

  test('nothing to look at gives no finding', () => {
    expect(run([above(0)], sheet([]))).toEqual([]);
  });
});

describe('findings', () => {
  test('in the order of sheets and cells, errors first in a cell', () => {
    const whole: Check = {
      id: 'whole',
      meta,
      *checkWorkbook({ views }) {
        for (const { sheet: of, table } of [...views].reverse()) {
          yield { sheet: of.name, range: cellRange({ row: 5, column: 3 }), message: text, severity: 'error' };
          yield { sheet: of.name, range: table.headerRange, message: text };
        }
      },
    };
    const places = run([above(4), whole], named('ข'), named('ก')).map(
      ({ sheet: name, range, severity }) => `${name} ${formatRange(range)} ${severity}`,
    );
    expect(places).toEqual([
      'ข A2:F2 warning',
      'ข D3 warning',
      'ข D6 error',
      'ข D6 warning',
      'ก A2:F2 warning',
      'ก D3 warning',
      'ก D6 error',
      'ก D6 warning',
    ]);
  });

  test('a workbook check that forgets the sheet is a mistake of ours, not of the user', () => {
    const lost: Check = {
      id: 'lost',
      meta,
      checkWorkbook: () => [{ range: cellRange({ row: 0, column: 0 }), message: text }],
    };
    expect(() => run([lost], named('ก'))).toThrow('lost');
  });
});

describe('ids', () => {
  const ids = (list: readonly Check[], rows: Rows = capital): string[] =>
    run(list, named('ก', rows)).map(({ id }) => id);
  const [first = ''] = ids([above(4)]);

  test('are the same on every run', () => {
    expect(ids([above(4)])).toEqual(ids([above(4)]));
    expect(first).toMatch(/^above:ก!D3:[0-9a-f]{8}$/);
  });

  test('stay when other cells change', () => {
    expect(ids([above(4)], planted(capital, { D4: 1, F3: 'ตรวจแล้ว' }))).toContain(first);
  });

  test('stay when only the wording changes', () => {
    expect(ids([above(4, 'the limit of ')])).toContain(first);
  });

  test('stay when the same figures are told in another order, form or number, beside the addresses of cells', () => {
    const limit = above(4);
    const told = (en: string, th = 'เกิน 4 (5,000)'): Check => ({
      ...limit,
      *checkTable() {
        yield { range: cellRange({ row: 2, column: 3 }), message: { th, en } };
      },
    });
    const [id] = ids([told('above 4, far from 5000')]);
    expect(ids([told('5,000 is far from the limit of 4 (cell D3; see rule 7)')])).toEqual([id]);
    expect(ids([told('above 4, far from 5001', 'เกิน 4 (5,001)')])).not.toEqual([id]);
  });

  test('of earlier versions are told as well', () => {
    const [finding] = run([above(4)], named('ก', capital));
    // As it was kept in workbooks: by the figures of the English sentence.
    expect(finding?.formerId).toMatch(/^above:ก!D3:[0-9a-f]{8}$/);
  });

  test('change with the cell', () => {
    expect(ids([above(4)], planted(capital, { D3: 7 }))).not.toContain(first);
  });

  test('change with a figure elsewhere that the message speaks of', () => {
    expect(ids([above(3)])).not.toContain(first);
  });

  test('tell two faults of one cell apart', () => {
    const twice: Check = {
      id: 'twice',
      meta,
      checkTable: ({ table }: TableView) => [
        { range: table.headerRange, message: text },
        { range: table.headerRange, message: text },
        { range: table.headerRange, message: text, key: 'other' },
      ],
    };
    const all = ids([twice]);
    expect(new Set(all).size).toBe(3);
    expect(all.filter((id) => id.endsWith('~2'))).toHaveLength(1);
  });
});

describe('all checks', () => {
  test('have ids of their own, and each belongs to one kind', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    for (const check of checks) {
      expect(check.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect('checkTable' in check).not.toBe('checkWorkbook' in check);
    }
  });

  test('findings of the printed tables name existing sheets and have ids of their own', () => {
    const workbook = sample('buriram-2561');
    const findings = checkWorkbook(workbook, []);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    const names = workbook.sheets.map(({ name }) => name);
    for (const finding of findings) {
      expect(names).toContain(finding.sheet);
      expect(finding.message.th).toMatch(/[ก-๛]/);
    }
  });
});
