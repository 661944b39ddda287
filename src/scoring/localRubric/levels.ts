/** Faults in the levels of one sheet of a copy: what its model can measure, and that each level asks for more than the one below. */
import type { Indicator, Measure } from '../indicator';
import type { CopiedIndicator, LocalFault, LocalField, LocalLevel } from './localRubric';
import { ticksOf } from './build';

const LEVELS = [1, 2, 3, 4, 5] as const;
const FULL = 100;

type Add = (level: number | null, field: LocalField, th: string, en: string) => void;

export function levelFaults(own: CopiedIndicator, model: Indicator): LocalFault[] {
  const faults: LocalFault[] = [];
  const add: Add = (level, field, th, en) => {
    faults.push({ indicator: own.code, level, field, severity: 'error', message: { th, en } });
  };
  if (own.levels.length === 0) return faults;
  if (model.inputs.length === 0) {
    add(
      own.levels[0]?.level ?? null,
      'level',
      'ต้นแบบไม่มีเกณฑ์ จึงให้คะแนนไม่ได้ เลือกต้นแบบอื่น',
      'The model has no criteria and cannot be scored. Name another model',
    );
    return faults;
  }
  for (const level of LEVELS) {
    const count = own.levels.filter((one) => one.level === level).length;
    if (count === 0) add(null, 'level', `ไม่มีระดับ ${level}`, `Level ${level} is missing`);
    if (count > 1) add(level, 'level', `ระดับ ${level} ซ้ำ`, `Level ${level} is there twice`);
  }
  const levels = [...own.levels].sort((a, b) => a.level - b.level);
  for (const level of levels) oneLevel(level, levels, model, add);
  for (const [index, level] of levels.entries()) {
    const below = levels
      .slice(0, index)
      .filter((one) => one.threshold !== null && one.level < level.level)
      .at(-1);
    if (below) againstFigureBelow(level, below, add);
    const previous = levels[index - 1];
    if (previous && previous.level < level.level) againstPrevious(level, previous, add);
  }
  return faults;
}

function oneLevel(own: LocalLevel, all: readonly LocalLevel[], model: Indicator, add: Add): void {
  const { level, condition, steps, tick, threshold } = own;
  const max = model.inputs.find(({ kind }) => kind === 'steps')?.max ?? 0;
  if (steps !== null && max === 0)
    add(level, 'steps', 'ต้นแบบไม่มีขั้น เว้นเซลล์นี้ว่าง', 'The model has no steps. Leave this blank');
  else if (steps !== null && !(Number.isInteger(steps) && steps >= 1 && steps <= max))
    add(level, 'steps', `ขั้นเป็นเลข 1–${max}`, `Steps are 1 to ${max}`);
  if (tick && ticksOf(model).length === 0)
    add(
      level,
      'tick',
      'ต้นแบบไม่มีสิ่งที่ต้องยืนยัน เว้นเซลล์นี้ว่าง',
      'The model has nothing to confirm. Leave this blank',
    );
  if (condition === 'steps') {
    if (threshold !== null)
      add(level, 'threshold', 'ระดับที่ดูเฉพาะขั้นไม่มีค่าเกณฑ์', 'A level of steps only has no threshold');
    if (steps === null && !tick) add(level, 'steps', 'ระบุขั้นที่ต้องทำ', 'Name the step that must be done');
    return;
  }
  if (model.measure === null) {
    add(
      level,
      'condition',
      'ต้นแบบดูเฉพาะขั้น ใช้เงื่อนไข "ทำตามขั้น"',
      'The model has steps only. Use the condition "Steps"',
    );
    return;
  }
  const needed = directionOf(model);
  if (condition === 'belowNext') {
    if (threshold !== null)
      add(level, 'threshold', 'ระดับที่ต่ำกว่าระดับถัดไปไม่มีค่าเกณฑ์', 'A level below the next has no threshold');
    const isLowest = all.every((one) => one.level >= level || one.condition === 'steps');
    const next = all.find((one) => one.level === level + 1);
    if (!isLowest || !next || next.condition === 'steps' || next.condition === 'belowNext')
      add(
        level,
        'condition',
        '"ต่ำกว่าระดับถัดไป" ใช้ได้เฉพาะระดับแรกที่ดูตัวเลข',
        '"Below the next level" is for the lowest level with a figure',
      );
    return;
  }
  if (condition !== needed) {
    add(
      level,
      'condition',
      `ตัวชี้วัดนี้ใช้เงื่อนไข "${needed === 'atLeast' ? 'ไม่น้อยกว่า' : 'ไม่เกิน'}"`,
      `This sheet compares with "${needed === 'atLeast' ? 'At least' : 'At most'}"`,
    );
  }
  if (threshold === null) add(level, 'threshold', 'ยังไม่มีค่าเกณฑ์', 'The threshold is missing');
  else figureFault(threshold, level, model.measure, add);
}

/** Fewer is better where the built-in sheet says so. */
export function directionOf({ levels }: Indicator): 'atLeast' | 'atMost' {
  return levels.some(({ condition: { threshold } }) => threshold && 'atMost' in threshold)
    ? 'atMost'
    : 'atLeast';
}

function figureFault(threshold: number, level: number, measure: Measure, add: Add): void {
  const isGrowth = measure.kind === 'growth';
  if (isGrowth ? threshold <= -FULL : threshold < 0)
    add(level, 'threshold', 'ค่าเกณฑ์ต่ำเกินกว่าจะเป็นไปได้', 'The threshold is lower than can be');
  const isCapped = measure.kind === 'mean' || (measure.kind === 'share' && measure.partOfWhole === true);
  if (isCapped && threshold > FULL)
    add(level, 'threshold', 'ค่าเกณฑ์เกินร้อยละ 100 ไม่มีใครทำได้', 'Above 100%: nobody can reach it');
  if (measure.kind === 'count' && !Number.isInteger(threshold))
    add(level, 'threshold', 'ค่าเกณฑ์ของการนับเป็นเลขจำนวนเต็ม', 'A count is compared with a whole number');
}

/** Equal thresholds would make a level unreachable and the way between them nothing to divide by. */
function againstFigureBelow({ level, condition, threshold }: LocalLevel, below: LocalLevel, add: Add): void {
  if (condition === 'steps') {
    add(
      level,
      'condition',
      `ระดับ ${below.level} ดูตัวเลข ระดับที่สูงกว่าต้องดูด้วย`,
      `Level ${below.level} compares a figure, so higher levels must too`,
    );
    return;
  }
  if (threshold === null || below.threshold === null) return;
  const isDown = condition === 'atMost';
  if (isDown ? threshold < below.threshold : threshold > below.threshold) return;
  add(
    level,
    'threshold',
    `ต้อง${isDown ? 'น้อย' : 'มาก'}กว่าระดับ ${below.level} (${below.threshold})`,
    `Must be ${isDown ? 'below' : 'above'} level ${below.level} (${below.threshold})`,
  );
}

function againstPrevious(own: LocalLevel, previous: LocalLevel, add: Add): void {
  if (previous.steps !== null && own.steps === null)
    add(
      own.level,
      'steps',
      `ระดับ ${previous.level} ดูขั้น ระดับที่สูงกว่าต้องดูด้วย`,
      `Level ${previous.level} asks for steps, so higher levels must too`,
    );
  if (own.steps === null || previous.steps === null) return;
  const bothSteps = own.condition === 'steps' && previous.condition === 'steps' && own.tick === previous.tick;
  if (own.steps > previous.steps || (own.steps === previous.steps && !bothSteps)) return;
  add(
    own.level,
    'steps',
    `ต้อง${bothSteps ? 'มากกว่า' : 'ไม่น้อยกว่า'}ขั้นของระดับ ${previous.level} (${previous.steps})`,
    `Must be ${bothSteps ? 'above' : 'at least'} the steps of level ${previous.level} (${previous.steps})`,
  );
}
