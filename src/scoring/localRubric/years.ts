/** Years in the words of an indicator, moved on with the fiscal year: "ยอดจำหน่ายปี 2561", "ปี ๒๕๖๑", "ปี 61". */
import type { Measure } from '../indicator';
import type { CopiedIndicator, DefinedIndicator, DefinedInput, LocalIndicator } from './localRubric';

const THAI_ZERO = 0x0e50;
/** Two digits are a year only behind the word or a month; a longer figure that holds such digits is none. */
const YEAR =
  /(?<![\d๐-๙])(?:25\d\d|๒๕[๐-๙]{2})(?![\d๐-๙])|(?<=(?:ปี(?:งบประมาณ)?\s*(?:พ\.ศ\.)?|(?:[มกสตธพ]|มี|เม|มิ)\.[คพย]\.)\s*)(?:[4-9]\d|[๔-๙][๐-๙])(?![\d๐-๙%])/g;

export function yearsMoved(text: string, years: number): string {
  if (years === 0) return text;
  return text.replace(YEAR, (said) => {
    const isThai = /[๐-๙]/.test(said);
    const figures = said.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
    const moved = String(Number(figures) + years);
    return isThai ? moved.replace(/\d/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit))) : moved;
  });
}

/** Names and words of headers, and a due date; what levels ask for and their evidence may name laws, and stays. */
export function indicatorMoved(own: LocalIndicator, years: number): LocalIndicator {
  return own.kind === 'copied' ? copiedMoved(own, years) : definedMoved(own, years);
}

function copiedMoved(own: CopiedIndicator, years: number): CopiedIndicator {
  return { ...own, name: yearsMoved(own.name, years) };
}

function definedMoved(own: DefinedIndicator, years: number): DefinedIndicator {
  return {
    ...own,
    name: yearsMoved(own.name, years),
    synonyms: own.synonyms.map((word) => yearsMoved(word, years)),
    inputs: own.inputs.map((input): DefinedInput => ({
      ...input,
      label: yearsMoved(input.label, years),
      column: { ...input.column, synonyms: input.column.synonyms.map((word) => yearsMoved(word, years)) },
    })),
    measure: own.measure && dueMoved(own.measure, years),
    levels: own.levels.map((level) => {
      const { also } = level.condition;
      return also
        ? {
            ...level,
            condition: {
              ...level.condition,
              also: also.map((part) => ({ ...part, measure: dueMoved(part.measure, years) })),
            },
          }
        : level;
    }),
  };
}

function dueMoved(measure: Measure, years: number): Measure {
  if (measure.kind !== 'daysLate' || typeof measure.due === 'string') return measure;
  const [year = '', month = '', day = ''] = measure.due.on.split('-');
  const moved = Number(year) + years;
  const isLeap = new Date(Date.UTC(moved, 1, 29)).getUTCDate() === 29;
  // 29 February is there every fourth year.
  const on = `${moved}-${month}-${month === '02' && day === '29' && !isLeap ? '28' : day}`;
  return { ...measure, due: { on } };
}
