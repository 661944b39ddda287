/** What kind of formula it is, without its cells and texts: by its shape a formula of the add-in's making is known. */
import { shownName } from './names';
import { readReference } from './references';
import { tightTokens } from './tokens';

/** "#" for a cell, "#:#" for a range, "S" for a text; capitals, as the formula bar shows it, without spaces and "@". */
export function shapeOf(formula: string): string {
  let shape = '';
  for (const token of tightTokens(formula)) {
    if (token.text === '@') continue;
    const reference = readReference(token);
    if (reference) shape += reference.corners.length === 1 ? '#' : '#:#';
    else if (token.kind === 'text') shape += 'S';
    else shape += shownName(token.text).toUpperCase();
  }
  return shape;
}
