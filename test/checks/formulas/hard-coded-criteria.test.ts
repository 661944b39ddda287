import { hardCodedCriteria } from '../../../src/checks/formulas/hard-coded-criteria';
import { planted, testCheck } from '../tester';
import { otopRows } from './tables';

const nest = (cell: string, numbers: readonly string[], sign = '>='): string =>
  `=IF(${cell}="","",IF(${cell}${sign}${numbers[4]},5,IF(${cell}${sign}${numbers[3]},4,IF(${cell}${sign}${numbers[2]},3,IF(${cell}${sign}${numbers[1]},2,IF(${cell}${sign}${numbers[0]},1,0))))))`;
const RIGHT = ['16', '17', '18', '19', '20'];
const WRONG = ['16', '17', '17.5', '19', '20'];
const one = (formula: string) => planted(otopRows(), { H4: { formula, value: 3 } });

const poverty = (formula: string) => [
  ['อำเภอ', 'ครัวเรือนยากจนที่พัฒนาได้', 'คงเหลือหลังดำเนินการ', 'คงเหลือจริง', 'ร้อยละ', 'ระดับคะแนน'],
  ...['เมืองบุรีรัมย์', 'คูเมือง', 'กระสัง'].map((name) => [name, 100, 50, 51, 51, 4]),
  ['นางรอง', 100, 50, 51, 51, { formula, value: 4 }],
];

testCheck(hardCodedCriteria, {
  valid: [
    { name: 'KPI functions read the rubric', cells: otopRows() },
    { name: 'the right thresholds', cells: otopRows((row) => nest(`G${row}`, RIGHT)) },
    {
      name: 'as percentages',
      cells: one(
        nest(
          'G4',
          RIGHT.map((n) => `${n}%`),
        ),
      ),
    },
    { name: 'as fractions', cells: one(nest('G4', ['0.16', '0.17', '0.18', '0.19', '0.2'])) },
    {
      name: 'as parts of the base',
      cells: one(
        nest(
          'F4',
          ['1.16', '1.17', '1.18', '1.19', '1.2'].map((n) => `C4*${n}`),
        ),
      ),
    },
    {
      name: 'from the lowest up',
      cells: one('=IF(G4<16,0,IF(G4<17,1,IF(G4<18,2,IF(G4<19,3,IF(G4<20,4,5)))))'),
    },
    { name: 'IFS', cells: one('=IFS(G4>=20,5,G4>=19,4,G4>=18,3,G4>=17,2,G4>=16,1,TRUE,0)') },
    { name: 'the right thresholds of what KPI works out', cells: one(nest('KPI.GROWTH(C4,F4)', RIGHT)) },
    {
      name: 'targets of the rubric, whatever else is compared',
      cells: one(`=IF(F4>=KPI.TARGET("otop-income","2561",5,C4),5,${nest('G4', WRONG).slice(1)})`),
    },
    {
      name: 'a level compared with numbers',
      cells: one(nest('KPI.LEVEL("otop-income","2561",C4,F4)', ['1', '2', '3', '4', '5'])),
    },
    { name: 'a lookup', cells: one('=LOOKUP(G4,{0,16,17,18,19,20},{0,1,2,3,4,5})') },
    { name: 'a match', cells: one('=MATCH(G4,{0,16,17,18,19,20},1)-1') },
    { name: 'an IF about something else', cells: one('=IF(G4>=10,"ผ่าน","ไม่ผ่าน")') },
    {
      name: 'fewer is better',
      cells: poverty('=IF(E5<=50,5,IF(E5<=51,4,IF(E5<=52,3,IF(E5<=53,2,IF(E5<=54,1,0)))))'),
    },
    {
      name: 'fewer is better, from the worst up',
      cells: poverty('=IF(E5>54,0,IF(E5>53,1,IF(E5>52,2,IF(E5>51,3,IF(E5>50,4,5)))))'),
    },
  ],
  invalid: [
    {
      name: 'growth by KPI, thresholds of another year',
      cells: one(nest('KPI.GROWTH(C4,F4)', WRONG)),
      finds: [
        {
          cell: 'H4',
          message: /ระดับ 3 .*18.*17.5/,
          fixed: { H4: nest('KPI.GROWTH(C4,F4)', RIGHT) },
          certain: false,
        },
      ],
    },
    {
      name: 'one threshold of another year',
      cells: one(nest('G4', WRONG)),
      finds: [
        {
          cell: 'H4',
          severity: 'error',
          message: /ระดับ 3 เกณฑ์คือไม่น้อยกว่าร้อยละ 18 แต่สูตรใช้ >=17.5/,
          fixed: { H4: nest('G4', RIGHT) },
          certain: false,
        },
      ],
    },
    {
      name: 'the whole column is one finding',
      cells: otopRows((row) => nest(`G${row}`, WRONG)),
      finds: [
        {
          cell: 'H2:H8',
          fixed: Object.fromEntries([2, 3, 4, 5, 6, 7, 8].map((row) => [`H${row}`, nest(`G${row}`, RIGHT)])),
        },
      ],
    },
    {
      name: 'rows of one and of two digits',
      cells: [['ตาราง'], [null], ...otopRows((row) => nest(`G${row + 2}`, WRONG))],
      finds: [
        {
          cell: 'H4:H10',
          fixed: Object.fromEntries([4, 5, 6, 7, 8, 9, 10].map((row) => [`H${row}`, nest(`G${row}`, RIGHT)])),
        },
      ],
    },
    {
      name: 'more than, where the rubric says not less than',
      cells: one(nest('G4', RIGHT, '>')),
      finds: [{ cell: 'H4', message: /ระดับ 5 .*>20/, fixed: { H4: nest('G4', RIGHT) } }],
    },
    {
      name: 'percentages',
      cells: one(nest('G4', ['16%', '17%', '18%', '19%', '21%'])),
      finds: [
        {
          cell: 'H4',
          fixed: {
            H4: nest(
              'G4',
              RIGHT.map((n) => `${n}%`),
            ),
          },
        },
      ],
    },
    {
      name: 'parts of the base',
      cells: one(
        nest(
          'F4',
          ['1.15', '1.17', '1.18', '1.19', '1.2'].map((n) => `C4*${n}`),
        ),
      ),
      finds: [
        {
          cell: 'H4',
          fixed: {
            H4: nest(
              'F4',
              ['1.16', '1.17', '1.18', '1.19', '1.2'].map((n) => `C4*${n}`),
            ),
          },
        },
      ],
    },
    {
      name: 'from the lowest up',
      cells: one('=IF(G4<16,0,IF(G4<17,1,IF(G4<18,2,IF(G4<19.5,3,IF(G4<=20,4,5)))))'),
      finds: [
        {
          cell: 'H4',
          message: /ระดับ 4.*<19.5.*ระดับ 5.*<=20/,
          fixed: { H4: '=IF(G4<16,0,IF(G4<17,1,IF(G4<18,2,IF(G4<19,3,IF(G4<20,4,5)))))' },
        },
      ],
    },
    {
      name: 'a lookup',
      cells: one('=LOOKUP(G4,{0,16,17,18,19,25},{0,1,2,3,4,5})'),
      finds: [{ cell: 'H4', fixed: { H4: '=LOOKUP(G4,{0,16,17,18,19,20},{0,1,2,3,4,5})' } }],
    },
    {
      name: 'level 1 for whatever is left',
      cells: one('=IF(G4>=20,5,IF(G4>=19,4,IF(G4>=18,3,IF(G4>=17,2,1))))'),
      finds: [{ cell: 'H4', message: /ระดับ 1 เกณฑ์คือไม่น้อยกว่าร้อยละ 16 แต่สูตรไม่มี/, fixed: null }],
    },
    {
      name: 'fewer is better',
      cells: poverty('=IF(E5<50,5,IF(E5<=51,4,IF(E5<=52,3,IF(E5<=53,2,IF(E5<=55,1,0)))))'),
      finds: [
        {
          cell: 'F5',
          message: /ไม่เกินร้อยละ 50 แต่สูตรใช้ <50/,
          fixed: { F5: '=IF(E5<=50,5,IF(E5<=51,4,IF(E5<=52,3,IF(E5<=53,2,IF(E5<=54,1,0)))))' },
        },
      ],
    },
  ],
});
