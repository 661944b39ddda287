import * as check from '../../../src/checks/names/district-spelling';
import { sample } from '../../tables/build';
import { testCheck, type Expected } from '../tester';
import { districts } from '../../../src/thai';
import { BURIRAM, cellOf, changed, officialNames, sales, salesOf } from './tables';

/** One name of the table replaced, found, and mended into what stood there. */
function replaced(name: string, typed: string, expected: Partial<Expected> = {}) {
  const cell = cellOf(BURIRAM, name);
  return {
    name: `${name} as ${JSON.stringify(typed)}`,
    cells: sales(changed(BURIRAM, { [name]: typed })),
    finds: [{ cell, fixed: { [cell]: name }, certain: true, ...expected }],
  };
}

testCheck(check, {
  valid: [
    { name: 'as in the register', cells: sales(BURIRAM) },
    { name: 'a prefix all through', cells: sales(BURIRAM.map((name) => `อำเภอ ${name}`)) },
    {
      name: 'list numbers all through',
      cells: sales(BURIRAM.map((name, index) => `${index + 1}. อ.${name}`)),
    },
    {
      name: 'Thai list numbers',
      cells: sales(BURIRAM.map((name, index) => `${'๑๒๓๔๕๖๗๘๙'[index % 9] ?? ''}. ${name}`)),
    },
    { name: 'the province behind every name', cells: sales(BURIRAM.map((name) => `${name} จ.บุรีรัมย์`)) },
    { name: 'indented', cells: sales(BURIRAM.map((name) => `   ${name}`)) },
    { name: 'in English', cells: sales(districts('31').map(({ en }) => en)) },
    { name: 'the province with จ.', cells: sales(BURIRAM, 'จังหวัดบุรีรัมย์') },
    {
      name: 'khet with their prefix',
      cells: salesOf(
        '10',
        officialNames('10').map((name) => `เขต${name}`),
      ),
    },
    {
      name: 'what is no district is another check’s matter',
      cells: sales(changed(BURIRAM, { สตึก: 'พิจิตร' })),
    },
    { name: 'the printed tables', workbook: sample('buriram-2561') },
  ],
  invalid: [
    replaced('กระสัง', 'อ.กระสัง', { severity: 'info', message: /มีคำหรือช่องว่างนำหน้า/ }),
    replaced('กระสัง', 'อำเภอกระสัง', { severity: 'info' }),
    replaced('กระสัง', 'กระสัง จ.บุรีรัมย์', { severity: 'info' }),
    replaced('กระสัง', 'กระสัง ', { severity: 'info' }),
    replaced('เฉลิมพระเกียรติ', 'เฉลิมพระเกียรติฯ', { severity: 'info' }),
    replaced('เมืองบุรีรัมย์', 'เมือง', { severity: 'info', message: /ชื่ออำเภอเมืองไม่เต็ม/ }),
    replaced('เมืองบุรีรัมย์', 'อ.เมือง', { severity: 'info', message: /ชื่ออำเภอเมืองไม่เต็ม/ }),
    replaced('เมืองบุรีรัมย์', 'อ.เมือง จ.บุรีรัมย์', { severity: 'info' }),
    replaced('กระสัง', 'Krasang', { severity: 'info', message: /ภาษาอังกฤษ/ }),
    replaced('ปะคำ', 'ปะคํา', { message: /สระอำแยกเป็นสองตัว/ }),
    replaced('ปะคำ', 'ปะค ำ', { message: /สระอำแยกเป็นสองตัว/ }),
    replaced('ปะคำ', 'ปะค า', { message: /สระอำแยกเป็นสองตัว/ }),
    replaced('แคนดง', 'เเคนดง', { message: /สระเอสองตัว/ }),
    replaced('สตึก', 'สต\u200bึก', { message: /มองไม่เห็น/ }),
    replaced('สตึก', 'สตึก\ufeff', { message: /มองไม่เห็น/ }),
    replaced('สตึก', 'สตึก\u00a0', { message: /มองไม่เห็น/ }),
    replaced('ห้วยราช', 'หวยราช', { message: /วรรณยุกต์หรือการันต์ขาด/ }),
    replaced('ห้วยราช', 'ห้้วยราช', { message: /ซ้ำหรือสลับลำดับ/ }),
    replaced('บ้านใหม่ไชยพจน์', 'บานใหม่ไชยพจน', { message: /การันต์ขาด/ }),
    replaced('หนองกี่', 'หนองก่ี', { message: /ซ้ำหรือสลับลำดับ/ }),
    replaced('ลำปลายมาศ', 'ลำปลาย\nมาศ', { message: /ขึ้นบรรทัดใหม่กลางชื่อ/ }),
    {
      name: 'the capital in a table with prefixes keeps the prefix',
      cells: sales(changed(BURIRAM, { เมืองบุรีรัมย์: 'เมือง' }).map((name) => `อ.${name ?? ''}`)),
      finds: [{ cell: 'B4', severity: 'info', fixed: { B4: 'อ.เมืองบุรีรัมย์' }, certain: true }],
    },
    {
      name: 'a name without the prefix that all others have',
      cells: sales(BURIRAM.map((name) => (name === 'สตึก' ? name : `อ.${name}`))),
      finds: [
        { cell: cellOf(BURIRAM, 'สตึก'), severity: 'info', fixed: { [cellOf(BURIRAM, 'สตึก')]: 'อ.สตึก' } },
      ],
    },
    {
      name: 'prefixes here and there are one finding',
      cells: sales(BURIRAM.map((name, index) => (index % 4 === 0 ? `อ.${name}` : name))),
      finds: [
        {
          cell: 'B4:B24',
          severity: 'info',
          message: /6 แถว.*“อ.เมืองบุรีรัมย์”/,
          fixed: Object.fromEntries(
            BURIRAM.flatMap((name, index) => (index % 4 === 0 ? [[`B${index + 4}`, name]] : [])),
          ),
          certain: true,
        },
      ],
    },
    {
      name: 'another spelling in official use is left to the office',
      cells: salesOf('32', changed(officialNames('32'), { ศีขรภูมิ: 'ศรีขรภูมิ' })),
      finds: [
        { cell: cellOf(officialNames('32'), 'ศีขรภูมิ'), severity: 'info', suggestion: /ศีขรภูมิ/, certain: false },
      ],
    },
    {
      name: 'the province’s own name',
      cells: sales(BURIRAM, 'บุรีรัมย'),
      finds: [{ cell: 'B3', message: /ชื่อจังหวัด “บุรีรัมย”/, fixed: { B3: 'บุรีรัมย์' }, certain: true }],
    },
    {
      name: 'a name that a formula brings',
      cells: sales(BURIRAM).map((row, index) =>
        index === 5 ? [4, { formula: '=Z9', value: 'กระ\u200bสัง' }, 5, 6] : row,
      ),
      finds: [{ cell: 'B6', message: /มาจากสูตร/, fixed: null }],
    },
  ],
});
