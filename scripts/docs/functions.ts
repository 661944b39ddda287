/**
 * docs/functions.md and README's table of functions, from the catalogue. The examples are worked out by a test
 * (test/functions/catalogue.test.ts), so that none is invented for the page.
 */
import type { Bilingual } from '../../src/scoring';
import {
  type FunctionArgument,
  type FunctionName,
  functionNames,
  functionOf,
  type Unit,
} from '../../src/scoring/functions/catalogue';
import { helpAddress, helpOf } from '../../src/scoring/functions/help';
import type { Constant, Example } from '../../src/scoring/functions/words';

const HEAD = `# ฟังก์ชัน KPI · KPI functions

พิมพ์ในเซลล์ได้เหมือนฟังก์ชันอื่นของ Excel อาร์กิวเมนต์ในวงเล็บเหลี่ยมไม่ใส่ก็ได้ ตัวเลขพิมพ์แบบไทยได้ (๑,๒๓๔.๕๐ บาท) ผลงานที่ยังว่างจะได้ผลว่าง
ไม่ใช่ระดับ

They are typed into a cell like Excel's own. Arguments in brackets may be left out. Figures may be typed the Thai way
(๑,๒๓๔.๕๐ บาท). A blank result gives an empty result, never a level.

Made by \`npm run functions-doc\` from \`src/scoring/functions\`; do not edit by hand.
`;

const UNITS: Readonly<Record<Unit, Bilingual>> = {
  baht: { th: 'บาท', en: 'baht' },
  households: { th: 'ครัวเรือน', en: 'households' },
  persons: { th: 'คน', en: 'persons' },
  villages: { th: 'หมู่บ้าน', en: 'villages' },
  groups: { th: 'กลุ่ม', en: 'groups' },
  products: { th: 'ผลิตภัณฑ์', en: 'products' },
  percent: { th: 'ร้อยละ', en: 'percent' },
  steps: { th: 'ขั้น', en: 'steps' },
  level: { th: 'ระดับ', en: 'level' },
  its: { th: 'หน่วยของตัวชี้วัด', en: "the indicator's unit" },
};

export function renderFunctions(): string {
  return [HEAD, ...functionNames.map(section)].join('\n');
}

function section(name: FunctionName): string {
  const { description, returns, example, argument } = helpOf(name);
  const rows = functionOf(name).arguments.map((one) => {
    const { th, en } = argument(one.name);
    const unit = one.unit && UNITS[one.unit];
    return [`\`${argumentText(one)}\``, th, en, unit ? `${unit.th} · ${unit.en}` : ''];
  });
  return `## KPI.${name}

\`=${signature(name)}\`

${plain(description.th)}

${plain(description.en)}

${tableOf([['อาร์กิวเมนต์ · argument', 'ความหมาย', 'meaning', 'หน่วย · unit'], ...rows])}

- ผลลัพธ์ · gives: ${plain(returns.th)} · ${plain(returns.en)}
- ตัวอย่าง · example: \`${exampleText(name, example)}\` → ${constantText(example.gives)}
`;
}

/** What README holds between its two marks. */
function readmeTable(): string {
  const rows = functionNames.map((name) => {
    const does = helpOf(name).does.en.replace(/\.$/, '');
    return [`[\`${signature(name)}\`](${helpAddress(name)})`, does, functionOf(name).defaultRubric ?? ''];
  });
  return `${MARKS.start}\n\n${tableOf([['function', 'gives', 'rubric if left out'], ...rows])}\n\n${MARKS.end}`;
}

/** README with the table as it is now. */
export function withTable(readme: string): string {
  const [from, to] = [readme.indexOf(MARKS.start), readme.indexOf(MARKS.end)];
  if (from < 0 || to < from) throw new Error(`README.md: ${MARKS.start} and ${MARKS.end} are missing`);
  return readme.slice(0, from) + readmeTable() + readme.slice(to + MARKS.end.length);
}

/** Between them prettier leaves the table alone: it is made, not typed. */
const MARKS = { start: '<!-- prettier-ignore-start -->', end: '<!-- prettier-ignore-end -->' };

function signature(name: FunctionName): string {
  return `KPI.${name}(${functionOf(name).arguments.map(argumentText).join(', ')})`;
}

function argumentText({ name, optional, repeats }: FunctionArgument): string {
  if (repeats) return `${name}, …`;
  return optional ? `[${name}]` : name;
}

/** `=KPI.WEIGHTED({5,3,4},{40,40,20})`. */
function exampleText(name: FunctionName, { given }: Example): string {
  const texts = given.map((one) =>
    isList(one) ? `{${one.map(constantText).join(',')}}` : constantText(one),
  );
  return `=KPI.${name}(${texts.join(',')})`;
}

function isList(given: Example['given'][number]): given is readonly Constant[] {
  return Array.isArray(given);
}

function constantText(value: Constant): string {
  return typeof value === 'string' ? `"${value}"` : String(value).toUpperCase();
}

function tableOf([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((cells) => line(cells.map(cell)))].join('\n');
}

function cell(text: string): string {
  return text.startsWith('`') || text.startsWith('[') ? text : plain(text);
}

/** Text that stays as it is in Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_<>[\]|]/g, '\\$&');
}
