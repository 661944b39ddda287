/**
 * The row of column numbers that printed forms have below the header: "(1) (2) (3)=(1)-(2)", "1 2 3", "๑ ๒ ๓", "ก ข ค". It
 * belongs to the header and names no district.
 */
import { normalise } from '../thai';
import { isBlank, type Grid } from './grid';

const LETTERS = [...'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'];
const LAST = 60;
/** Two alone may be figures of a row whose name is missing. */
const LEAST = 3;

const NUMBER = /^([([]?)(\d{1,2}|[ก-ฮ]|[a-z])[)\].]?$/;
const WITH_FORMULA = /^[([]?(\d{1,2}|[ก-ฮ]|[a-z])[)\]]?=.+$/;
const FORMULA_FIRST = /^.+=[([]?(\d{1,2}|[ก-ฮ]|[a-z])[)\]]?$/;
/** "(2)x100/(1)": how a column without a number of its own is worked out. */
const FORMULA = /^[([]?(?:\d{1,2}|[ก-ฮ]|[a-z])[)\]]?(?:[-–+*/x×÷%().,\d]|[([][ก-ฮa-z][)\]])+$/;

export function isColumnNumbers(grid: Grid, row: number, left: number, right: number): boolean {
  let last = 0;
  let count = 0;
  let marked = 0;
  for (let column = left; column <= right; column++) {
    if (isBlank(grid.at(row, column))) continue;
    const text = normalise(grid.text(row, column)).replace(/\s/g, '').toLowerCase();
    const number = numberOf(text);
    if (number === null) {
      if (count === 0 || !FORMULA.test(text)) return false;
      continue;
    }
    // Tables side by side each begin anew.
    if (number !== last + 1 && number !== 1) return false;
    if (count === 0 && number !== 1) return false;
    last = number;
    count += 1;
    if (/[([=]/.test(text)) marked += 1;
  }
  return count >= LEAST || (count >= 2 && marked === count);
}

function numberOf(text: string): number | null {
  const label = NUMBER.exec(text)?.[2] ?? (WITH_FORMULA.exec(text) ?? FORMULA_FIRST.exec(text))?.[1] ?? null;
  if (label === null) return null;
  const number = /\d/.test(label)
    ? Number(label)
    : /[a-z]/.test(label)
      ? label.charCodeAt(0) - 96
      : LETTERS.indexOf(label) + 1;
  return number >= 1 && number <= LAST ? number : null;
}
