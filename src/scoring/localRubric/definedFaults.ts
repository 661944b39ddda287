/**
 * Faults of an indicator that says itself what it takes, measures and asks for: whatever would leave it without a level,
 * or give one that nobody meant. Its levels, deductions and caps: `definedLevels.ts`.
 */
import { boundOf, isNumbered } from '../conditions';
import type { Condition, Measure, Threshold } from '../indicator';
import { inputsOf } from '../measure';
import { definedLevelFaults } from './definedLevels';
import { measureFaults, type Tell } from './definedMeasure';
import type { DefinedIndicator, DefinedInput, LocalFault } from './localRubric';

export function definedFaults(own: DefinedIndicator): LocalFault[] {
  const faults: LocalFault[] = [];
  const tell: Tell = (place, field, th, en, severity = 'error') => {
    faults.push({ indicator: own.code, level: null, ...place, field, severity, message: { th, en } });
  };
  inputFaults(own.inputs, tell);
  if (own.synonyms.some(isParted)) tell({}, 'synonyms', ...PARTED);
  if (own.measure) measureFaults(own.measure, own.inputs, {}, tell);
  definedLevelFaults(own, tell);
  unusedFaults(own, tell);
  return faults;
}

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,29}$/;
const STEPS = 'steps';

/** Words stand in one cell, parted by such marks: a word with one would be two. */
function isParted(word: string): boolean {
  return word.trim() === '' || /[;\n\r]/.test(word);
}

const PARTED = ['คำต้องไม่ว่าง และไม่มีเครื่องหมาย ;', 'A word is not blank and has no mark ;'] as const;

function inputFaults(inputs: readonly DefinedInput[], tell: Tell): void {
  if (inputs.length === 0)
    tell({}, 'model', 'ยังไม่มีข้อมูลที่ใช้ เพิ่มอย่างน้อย 1 รายการ', 'No inputs yet. Add at least one');
  const names = new Set<string>();
  const words = new Map<string, DefinedInput>();
  for (const input of inputs) {
    const { name, label, kind, max, noMoreThan } = input;
    const at = { input: name };
    if (!NAME.test(name))
      tell(
        at,
        'input',
        'ชื่อย่อใช้ a-z และตัวเลข ขึ้นต้นด้วยตัวอักษร เช่น target',
        'A short name has letters a-z and figures and begins with a letter, such as target',
      );
    else if (names.has(name)) tell(at, 'input', 'ชื่อย่อซ้ำกับข้อมูลอื่น', 'Another input has the same short name');
    else if (kind === STEPS && inputs.find((one) => one.kind === STEPS) !== input)
      tell(at, 'kind', 'ข้อมูลชนิดขั้นมีได้รายการเดียว', 'There is one input of steps only');
    names.add(name);
    if (label === '') tell(at, 'label', 'ยังไม่มีชื่อข้อมูล', 'The input has no name');
    for (const word of [label, ...input.column.synonyms]) {
      const other = words.get(wordKey(word));
      if (word !== '' && other && other !== input)
        tell(
          at,
          word === label ? 'label' : 'headers',
          `"${word}" เป็นชื่อหรือคำอื่นของ "${other.label}" ด้วย ใช้คำที่ต่างกัน`,
          `"${word}" is also a name or word of "${other.label}". Use different words`,
        );
      else words.set(wordKey(word), input);
    }
    if (input.column.synonyms.some(isParted)) tell(at, 'headers', ...PARTED);
    if (kind === STEPS && !(max !== undefined && Number.isInteger(max) && max >= 1))
      tell(at, 'max', 'ระบุจำนวนขั้นทั้งหมด', 'Name the number of steps there are');
    if (kind !== STEPS && max !== undefined && !((kind === 'amount' || kind === 'count') && max > 0))
      tell(at, 'max', 'เว้นว่าง หรือใส่เลขมากกว่า 0', 'Leave it blank or type a number above 0');
    if (noMoreThan !== undefined && !inputs.some((one) => one !== input && isCompared(one, noMoreThan)))
      tell(
        at,
        'max',
        `ไม่มีข้อมูลตัวเลขชื่อ "${noMoreThan}" ในรายการข้อมูลที่ใช้`,
        `There is no figure "${noMoreThan}" in the list of inputs`,
      );
  }
}

function isCompared({ name, kind }: DefinedInput, wanted: string): boolean {
  return name === wanted && (kind === 'amount' || kind === 'count' || kind === 'figure');
}

/** Two headers that differ in spaces or capitals are one for whoever reads a table. */
export function wordKey(word: string): string {
  return word.replace(/\s/g, '').toLowerCase();
}

/** An input that decides nothing is asked for in vain, and left blank it would keep the level back. */
function unusedFaults(own: DefinedIndicator, tell: Tell): void {
  const used = new Set(usedInputs(own));
  for (const { name, label, optional } of own.inputs)
    if (!used.has(name) && !optional)
      tell(
        { input: name },
        'input',
        `"${label}" ไม่ได้ใช้ในการคิดคะแนน ลบแถวนี้ หรือระบุว่าไม่บังคับ`,
        `"${label}" is not used in scoring. Delete its row, or say that it is optional`,
        'warning',
      );
}

function usedInputs({ measure, inputs, levels, deductions, caps }: DefinedIndicator): string[] {
  const ofMeasure = (one: Measure | null): readonly string[] => (one ? inputsOf(one) : []);
  const ofThreshold = (threshold: Threshold | undefined): readonly string[] => {
    const bound = isNumbered(threshold) ? boundOf(threshold) : 0;
    if (typeof bound === 'number') return [];
    return ['input' in bound ? bound.input : bound.size];
  };
  const ofCondition = ({ threshold, ticks = [], steps, also = [] }: Condition): readonly string[] => [
    ...ofThreshold(threshold),
    ...ticks,
    ...(steps === undefined ? [] : inputs.flatMap(({ kind, name }) => (kind === STEPS ? [name] : []))),
    ...also.flatMap((part) => [...ofMeasure(part.measure), ...ofThreshold(part.threshold)]),
  ];
  return [
    ...ofMeasure(measure),
    ...deductions.map(({ input }) => input),
    ...levels.flatMap(({ condition }) => ofCondition(condition)),
    ...caps.flatMap(({ unless }) => ofCondition(unless)),
  ];
}
