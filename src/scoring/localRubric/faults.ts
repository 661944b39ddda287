/**
 * What keeps a copy of a rubric from being scored by, each fault with the field it is about: the pane shows it beside the
 * field, reading a workbook shows it at the cell. Weights that do not add up are told but do no harm to a level.
 */
import type { Indicator } from '../indicator';
import {
  isDay,
  modelOf,
  modelText,
  type LocalFault,
  type LocalIndicator,
  type LocalRubric,
} from './localRubric';
import { definedFaults } from './definedFaults';
import { levelFaults } from './levels';
import { builtInRubrics } from '../registry';
import type { Bilingual } from '../types';

const MAX_ID = 30;
const MAX_ROUND = 12;
const FULL = 100;
/** What formulas hold as they stand: no spaces, no quotes. Slashes as in "2562/1". */
const ID = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}/._-]*$/u;
const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function localFaults(own: LocalRubric): LocalFault[] {
  return [
    ...headFaults(own),
    ...listFaults(own),
    ...own.indicators.flatMap(indicatorFaults),
    ...weightSums(own),
  ];
}

export function hasErrors(faults: readonly LocalFault[]): boolean {
  return faults.some(({ severity }) => severity === 'error');
}

export function isBuiltInId(id: string): boolean {
  return builtInRubrics().some((rubric) => rubric.id === id);
}

function headFaults({ id, from, to, round }: LocalRubric): LocalFault[] {
  const faults: LocalFault[] = [];
  const add = (field: LocalFault['field'], th: string, en: string): void => {
    faults.push({ indicator: null, level: null, field, severity: 'error', message: { th, en } });
  };
  if (id === '') add('id', 'ยังไม่มีชื่อเกณฑ์', 'The rubric has no name');
  else if (isBuiltInId(id))
    add('id', `"${id}" เป็นเกณฑ์ที่มากับโปรแกรม ใช้ชื่ออื่น`, `"${id}" is a built-in rubric. Choose another name`);
  else if (!ID.test(id) || id.length > MAX_ID)
    add(
      'id',
      `ชื่อเกณฑ์ใช้ตัวอักษร ตัวเลข และ / - . _ ไม่เว้นวรรค ไม่เกิน ${MAX_ID} ตัว`,
      `A name has letters, figures and / - . _ without spaces, at most ${MAX_ID} characters`,
    );
  if (!isDay(from)) add('from', 'ยังไม่มีวันที่เริ่มใช้', 'The first day is missing');
  if (!isDay(to)) add('to', 'ยังไม่มีวันที่สิ้นสุด', 'The last day is missing');
  else if (isDay(from) && to < from) add('to', 'วันที่สิ้นสุดอยู่ก่อนวันที่เริ่มใช้', 'The last day is before the first');
  if (round !== null && !(Number.isInteger(round) && round >= 1 && round <= MAX_ROUND))
    add('round', `รอบเป็นเลขจำนวนเต็ม 1–${MAX_ROUND} หรือเว้นว่าง`, `The round is 1 to ${MAX_ROUND} or blank`);
  return faults;
}

function listFaults({ indicators }: LocalRubric): LocalFault[] {
  if (indicators.length === 0) return [fault(null, 'code', 'ยังไม่มีตัวชี้วัด', 'There is no indicator')];
  const seen = new Set<string>();
  return indicators.flatMap((own): LocalFault[] => {
    const { code } = own;
    const again = seen.has(code);
    seen.add(code);
    const { th, en } = nameOf(own);
    return again
      ? [fault(code, 'code', `${th}: รหัสซ้ำกับตัวชี้วัดอื่น`, `${en}: another indicator has the same code`)]
      : [];
  });
}

function indicatorFaults(own: LocalIndicator): LocalFault[] {
  const faults: LocalFault[] = [];
  const { code, name, group, weight } = own;
  if (!CODE.test(code))
    faults.push(
      fault(
        code,
        'code',
        'รหัสตัวชี้วัดใช้ a-z ตัวพิมพ์เล็ก ตัวเลข และขีดกลาง',
        'A code has small letters a-z, figures and hyphens',
      ),
    );
  if (name === '') faults.push(fault(code, 'name', 'ยังไม่มีชื่อตัวชี้วัด', 'The indicator has no name'));
  if (group === '') faults.push(fault(code, 'group', 'ยังไม่มีกลุ่ม', 'The group is missing'));
  if (weight !== null && !(weight > 0 && weight <= FULL))
    faults.push(
      fault(code, 'weight', 'น้ำหนักต้องมากกว่า 0 และไม่เกิน 100', 'A weight is above 0 and at most 100'),
    );
  if (own.kind === 'defined') return [...faults, ...definedFaults(own)];
  const model = modelOf(own.model);
  if (!model) {
    const named = modelText(own.model);
    faults.push(
      fault(
        code,
        'model',
        `ไม่มีตัวชี้วัดต้นแบบ "${named}" ในเกณฑ์ที่มากับโปรแกรม เขียนชื่อเกณฑ์ เว้นวรรค แล้วรหัสตัวชี้วัด (ดูรหัสได้จาก KPI.INDICATORS) หรือรูปแบบการวัด เช่น ร้อยละของเป้าหมาย`,
        `There is no built-in sheet "${named}". Write the rubric, a space and the code (KPI.INDICATORS lists the codes), or a form of measuring such as Percent of target`,
      ),
    );
    return faults;
  }
  return [...faults, ...levelFaults(own, model)];
}

/** Variants of one sheet (such as the one province with its own criteria) share one weight. */
function weightSums({ indicators }: LocalRubric): LocalFault[] {
  const groups = new Map<string, Map<string, LocalIndicator>>();
  for (const own of indicators) {
    if (own.levels.length === 0) continue;
    const lines = groups.get(own.group) ?? new Map<string, LocalIndicator>();
    groups.set(own.group, lines);
    const key = sheetKey(own, own.kind === 'copied' ? modelOf(own.model) : null);
    if (!lines.has(key)) lines.set(key, own);
  }
  return [...groups].flatMap(([group, lines]): LocalFault[] => {
    const all = [...lines.values()];
    const known = all.filter(({ weight }) => weight !== null);
    if (known.length < all.length) {
      const without = all.filter(({ weight }) => weight === null);
      const names = without.map(nameOf);
      return [
        {
          ...fault(
            without[0]?.code ?? null,
            'weight',
            `กลุ่ม ${group} ยังไม่มีน้ำหนักของ ${names.map(({ th }) => th).join(', ')}`,
            `Group ${group}: no weight yet for ${names.map(({ en }) => en).join(', ')}`,
          ),
          severity: 'warning',
        },
      ];
    }
    const sum = Number(all.reduce((total, { weight }) => total + (weight ?? 0), 0).toFixed(6));
    if (sum === FULL) return [];
    const message: Bilingual = {
      th: `น้ำหนักของกลุ่ม ${group} รวมได้ ${sum} ไม่ใช่ 100`,
      en: `The weights of group ${group} add up to ${sum}, not 100`,
    };
    return [{ indicator: all[0]?.code ?? null, level: null, field: 'weight', severity: 'warning', message }];
  });
}

function sheetKey(own: LocalIndicator, model: Indicator | null): string {
  return model?.variant ? `${model.rubric} ${model.no}` : `code ${own.code}`;
}

function nameOf({ name }: LocalIndicator): Bilingual {
  return name === ''
    ? { th: 'ตัวชี้วัดที่ยังไม่มีชื่อ', en: 'An indicator without a name' }
    : { th: `"${name}"`, en: `"${name}"` };
}

function fault(indicator: string | null, field: LocalFault['field'], th: string, en: string): LocalFault {
  return { indicator, level: null, field, severity: 'error', message: { th, en } };
}
