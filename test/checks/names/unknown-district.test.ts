import * as check from '../../../src/checks/names/unknown-district';
import { sample } from '../../tables/build';
import { testCheck } from '../tester';
import { BURIRAM, cellOf, changed, groups, named, sales, salesOf, officialNames, without } from './tables';

const alphabetical = [...BURIRAM].sort(new Intl.Collator('th').compare);
const shuffled = [...BURIRAM].map((_name, index) => BURIRAM[(index * 7) % BURIRAM.length] ?? '');

testCheck(check, {
  valid: [
    { name: 'every name of the province', cells: sales(BURIRAM) },
    { name: 'with prefixes', cells: sales(BURIRAM.map((name) => `อ.${name}`)) },
    { name: 'a bare total below', cells: [...sales(BURIRAM), [null, 'รวม', 9, 9]] },
    { name: 'a few districts only', cells: sales(BURIRAM.slice(3, 7)) },
    { name: 'khet of Bangkok', cells: salesOf('10') },
    {
      name: 'two provinces, each below its own name',
      cells: [
        ...sales(BURIRAM),
        [1, 'สุรินทร์', 1, 1],
        ...officialNames('32').map((name, index) => [index, name, 5000 + index, 6000 + index]),
      ],
    },
    {
      name: 'a column of provinces',
      cells: [
        ['ยอดจำหน่ายสินค้า OTOP'],
        ['จังหวัด', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 60', 'ยอดจำหน่าย OTOP ปี 61 เพิ่มขึ้น 20%'],
        ...['31', '32', '30'].flatMap((code) =>
          officialNames(code).map((name) => [
            { 31: 'บุรีรัมย์', 32: 'สุรินทร์', 30: 'นครราชสีมา' }[code] ?? '',
            name,
            100,
            120,
          ]),
        ),
      ],
    },
  ],
  invalid: [
    {
      name: 'one wrong letter is mended unasked',
      cells: sales(changed(BURIRAM, { ประโคนชัย: 'ประโดนชัย' })),
      finds: [
        {
          cell: cellOf(BURIRAM, 'ประโคนชัย'),
          message: /“ประโดนชัย” ไม่ใช่อำเภอของจังหวัดบุรีรัมย์ น่าจะเป็น “ประโคนชัย” เพราะตัวสะกดใกล้เคียงกัน/,
          fixed: { [cellOf(BURIRAM, 'ประโคนชัย')]: 'ประโคนชัย' },
          certain: true,
        },
      ],
    },
    {
      name: 'mended in the style of the table',
      cells: sales(changed(BURIRAM, { นางรอง: 'นางรวง' }).map((name, index) => `${index + 1}. อำเภอ${name}`)),
      finds: [{ cell: 'B7', fixed: { B7: '4. อำเภอนางรอง' }, certain: true }],
    },
    {
      name: 'letters and order agree, two letters wrong',
      cells: sales(changed(BURIRAM, { ละหานทราย: 'ตะพานทราย' })),
      finds: [
        {
          cell: cellOf(BURIRAM, 'ละหานทราย'),
          message: /ตามลำดับในทะเบียนอำเภอแถวตรงนี้ \(ระหว่าง “หนองกี่” กับ “ประโคนชัย”\)/,
          suggestion: /ละหานทราย/,
          fixed: { [cellOf(BURIRAM, 'ละหานทราย')]: 'ละหานทราย' },
          certain: false,
        },
      ],
    },
    {
      name: 'the name of a district elsewhere is never taken for a slip',
      cells: sales(changed(BURIRAM, { นางรอง: 'ปางรอง', สตึก: 'นาตาล' })),
      finds: [
        { cell: 'B7', fixed: { B7: 'นางรอง' }, certain: true },
        {
          cell: cellOf(BURIRAM, 'สตึก'),
          message: /แต่เป็นอำเภอของจังหวัดอุบลราชธานี น่าจะเป็น “สตึก”/,
          certain: false,
        },
      ],
    },
    {
      name: 'a runner-up is close: never unasked',
      cells: salesOf('30', changed(officialNames('30'), { บัวใหญ่: 'บัวให', บัวลาย: 'บัวลา' })),
      finds: [
        { cell: cellOf(officialNames('30'), 'บัวใหญ่'), suggestion: /บัวใหญ่/, certain: false },
        { cell: cellOf(officialNames('30'), 'บัวลาย'), suggestion: /บัวลาย/, certain: false },
      ],
    },
    {
      name: 'two names beyond repair, by the order of a sister table',
      sheets: [
        named('ก', sales(changed(shuffled, { [shuffled[5] ?? '']: 'พิจิตร', [shuffled[6] ?? '']: 'พิจิตร' }))),
        named('ข', groups(shuffled)),
      ],
      tables: 2,
      finds: [5, 6].map((index) => ({
        cell: `B${index + 4}`,
        sheet: 'ก',
        message: /เป็นชื่อจังหวัด.*เพราะในตารางแผ่นงาน “ข” แถวตรงนี้/,
        fixed: { [`B${index + 4}`]: shuffled[index] ?? '' },
        certain: false,
      })),
    },
    {
      name: 'by the alphabet where there is no sister table',
      cells: sales(changed(alphabetical, { พลับพลาชัย: 'พิจิตร', พุทไธสง: 'พิจิตร' })),
      finds: ['พลับพลาชัย', 'พุทไธสง'].map((name) => ({
        cell: cellOf(alphabetical, name),
        message: /ตามลำดับตัวอักษรแถวตรงนี้ \(ระหว่าง “ปะคำ” กับ “เมืองบุรีรัมย์”\)/,
        fixed: { [cellOf(alphabetical, name)]: name },
        certain: false,
      })),
    },
    {
      name: 'by elimination where no order helps',
      cells: sales(changed(shuffled, { สตึก: 'กขคงจ' })),
      finds: [
        {
          cell: cellOf(shuffled, 'สตึก'),
          message: /อำเภอเดียวที่ตารางนี้ยังไม่มี/,
          suggestion: /สตึก/,
          certain: false,
        },
      ],
    },
    {
      name: 'two lacking, no order: both are named, none is written',
      cells: sales(changed(shuffled, { สตึก: 'กขคงจ', นางรอง: 'ฉชซฌญ' })),
      finds: [cellOf(shuffled, 'สตึก'), cellOf(shuffled, 'นางรอง')]
        .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
        .map((cell) => ({ cell, message: /“นางรอง” หรือ “สตึก”/, fixed: null })),
    },
    {
      name: 'near a name that the table has already',
      cells: [...sales(BURIRAM), [25, 'ประโคนชยย', 77, 88]],
      finds: [{ cell: 'B27', message: /อาจเป็น “ประโคนชัย” \(“ประโคนชัย” มีแล้วที่ B10\)/, fixed: null }],
    },
    {
      name: 'a row that lost its name',
      cells: sales(changed(BURIRAM, { สตึก: null })),
      finds: [{ cell: cellOf(BURIRAM, 'สตึก'), message: /มีตัวเลขแต่ไม่มีชื่ออำเภอ น่าจะเป็น “สตึก”/, certain: false }],
    },
    {
      name: 'a name cut short',
      cells: sales(changed(BURIRAM, { บ้านใหม่ไชยพจน์: 'บ้านใหม่ฯ' })),
      finds: [{ cell: cellOf(BURIRAM, 'บ้านใหม่ไชยพจน์'), message: /อำเภอเดียวที่ชื่อขึ้นต้นแบบนี้/, certain: false }],
    },
    {
      name: 'a province that contradicts the table',
      cells: sales(changed(BURIRAM, { กระสัง: 'กระสัง จ.สุรินทร์' })),
      finds: [{ cell: cellOf(BURIRAM, 'กระสัง'), suggestion: /กระสัง/, certain: false }],
    },
    {
      name: 'the province’s name amid the districts is its capital',
      cells: sales(
        changed(BURIRAM.slice(1, 6).concat('เมืองบุรีรัมย์', BURIRAM.slice(6)), { เมืองบุรีรัมย์: 'บุรีรัมย์' }),
        null,
      ),
      finds: [{ cell: 'B8', suggestion: /เมืองบุรีรัมย์/, certain: false }],
    },
    {
      name: 'words of a total that are not understood',
      cells: [...sales(BURIRAM), [null, 'รวมเงินทั้งหมด 23 แห่ง', 9, 9]],
      finds: [{ cell: 'B27', message: /ถ้าเป็นแถวรวม ให้พิมพ์ว่า “รวม”/, fixed: null }],
    },
    {
      name: 'a name that a formula brings is mended at its source',
      cells: sales(BURIRAM).map((row, index) =>
        index === 5 ? [4, { formula: '=Z9', value: 'กระสังง' }, 5, 6] : row,
      ),
      finds: [{ cell: 'B6', message: /มาจากสูตร ให้แก้ที่เซลล์ต้นทาง/, fixed: null }],
    },
    {
      name: 'another province in a table of several',
      cells: [
        ...sales(changed(BURIRAM, { พลับพลาชัย: 'พิจิตร' })),
        [1, 'สุรินทร์', 1, 1],
        ...officialNames('32').map((name, index) => [index, name, 5000 + index, 6000 + index]),
      ],
      finds: [{ cell: cellOf(BURIRAM, 'พลับพลาชัย'), suggestion: /พลับพลาชัย/ }],
    },
    {
      name: 'villages under a header of districts: said once',
      cells: sales([
        ...BURIRAM.slice(0, 2),
        ...Array.from({ length: 20 }, (_name, index) => `บ้านหนึ่ง ม.${index}`),
      ]),
      finds: [{ cell: 'B6', severity: 'warning', message: /20 จาก 22 แถว/, fixed: null }],
    },
    {
      name: 'the printed table of indicator 2',
      workbook: sample('buriram-2561'),
      finds: [
        { cell: 'B21', suggestion: /พลับพลาชัย/, fixed: { B21: 'พลับพลาชัย' }, certain: false },
        { cell: 'B22', suggestion: /พุทไธสง/, fixed: { B22: 'พุทไธสง' }, certain: false },
        { cell: 'B23', suggestion: /ละหานทราย/, fixed: { B23: 'ละหานทราย' }, certain: false },
      ],
    },
    {
      name: 'fewer rows than names are lacking',
      cells: sales(without(changed(shuffled, { สตึก: 'กขคงจ' }) as string[], 'นางรอง', 'คูเมือง')),
      finds: [
        {
          cell: cellOf(without(changed(shuffled, { สตึก: 'กขคงจ' }) as string[], 'นางรอง', 'คูเมือง'), 'กขคงจ'),
          fixed: null,
        },
      ],
    },
  ],
});
