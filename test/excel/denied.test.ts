/**
 * @jest-environment jsdom
 *
 * Excel denies access with one code for several reasons: the pane is told which, and nothing is left changed.
 */
import { openWorkbook } from '../../src/excel';
import { parseRange, type RangeAddress } from '../../src/sheet/address';
import { WorkbookError, type WorkbookGateway } from '../../src/sheet/gateway';
import type { WritePlan } from '../../src/sheet/plan';
import type { MemberSwitch } from '../../workbench/host/faults';
import { HostError } from '../../workbench/host/wire';
import { bookOf, openExcel, sheetOf } from '../host/office';

const SHEET = 'ทุน';

function area(address: string): RangeAddress {
  const range = parseRange(address);
  if (!range) throw new Error(address);
  return range;
}

const book = () => bookOf(sheetOf(SHEET, [['ผล'], [1]]), sheetOf('อื่น', [['x']]));

const planFor = (sheet: string, create: boolean): WritePlan => ({
  basis: [],
  sheets: [
    {
      sheet,
      create,
      cells: [
        {
          cell: { row: 0, column: 1 },
          before: { kind: 'value', value: null },
          after: { kind: 'value', value: 5 },
        },
      ],
      tableResizes: [],
      columnWidths: [],
    },
  ],
});

const WRITING: readonly [string, (gateway: WorkbookGateway) => Promise<unknown>][] = [
  ['a cell', (gateway) => gateway.apply(planFor(SHEET, false))],
  ['a new sheet', (gateway) => gateway.apply(planFor('ใหม่', true))],
  ['a mark', (gateway) => gateway.mark([{ sheet: SHEET, range: area('A2'), severity: 'error' }])],
  ['what is remembered', (gateway) => gateway.saveSettings('<choices xmlns="urn:x"/>')],
];

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  return error instanceof WorkbookError ? error.code : String(error);
}

const denying: MemberSwitch = ({ member, how }) =>
  how === 'set' || /\.(add|delete)$/.test(member)
    ? new HostError('AccessDenied', "You don't have sufficient permissions for this action.", member)
    : null;

describe.each(WRITING)('%s', (_, write) => {
  test('in a file that is open for viewing', async () => {
    const workbook = book();
    await openExcel(workbook, { isViewOnly: true });
    expect(await codeOf(write(openWorkbook()))).toBe('viewOnly');
    expect(workbook.sheets().map(({ name }) => name)).toEqual([SHEET, 'อื่น']);
  });

  test('where rights are missing, though nothing is protected', async () => {
    await openExcel(book(), { members: denying });
    expect(await codeOf(write(openWorkbook()))).toBe('accessDenied');
  });

  test('also where this Excel does not say whether a file is open for viewing', async () => {
    const members: MemberSwitch = (use) =>
      use.member === 'Workbook.readOnly'
        ? new HostError('ApiNotFound', 'There is no such property.', use.member)
        : denying(use);
    await openExcel(book(), { members });
    expect(await codeOf(write(openWorkbook()))).toBe('accessDenied');
  });
});

test('a sheet that is protected between the look and the write is still called protected', async () => {
  const workbook = book();
  // Protected by a colleague with the first change.
  const members: MemberSwitch = ({ member, how }) => {
    if (how === 'set' && member === 'Range.formulas') workbook.sheet(SHEET).isProtected = true;
    return null;
  };
  await openExcel(workbook, { members });
  const error: unknown = await openWorkbook()
    .apply(planFor(SHEET, false))
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'protectedSheet', place: { sheet: SHEET } });
});

test('reading and looking around go on in a file that is open for viewing', async () => {
  await openExcel(book(), { isViewOnly: true });
  const gateway = openWorkbook();
  expect((await gateway.read()).sheets).toHaveLength(2);
  await expect(gateway.select(SHEET, area('A1'))).resolves.toBeUndefined();
});
