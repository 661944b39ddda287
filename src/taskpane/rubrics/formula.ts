/** An indicator's formula to take along: over the first row of its table where the workbook has one, else over A2, B2 and so on. */
import { referencesOf } from '../../plans/cells';
import { levelFormula, type References } from '../../plans/scores/formulas';
import { figureInputs, type Indicator } from '../../scoring';
import { columnName } from '../../sheet/address';
import type { Model } from '../model';

const FIRST_ROW = 2;

export function formulaFor(indicator: Indicator, { tables }: Model): string {
  const own = tables.find(
    ({ table }) => table.rubric === indicator.rubric && table.indicator === indicator.code,
  );
  const [row] = own?.scored.rows ?? [];
  const at = own && row ? referencesOf(own.table, row, '') : null;
  return levelFormula(indicator, at ?? anywhere(indicator));
}

function anywhere(indicator: Indicator): References {
  const inputs = indicator.inputs.map((_, at) => `${columnName(at)}${FIRST_ROW}`);
  const compared = figureInputs(indicator);
  const cellOf = (name: string | undefined): string | undefined =>
    inputs[indicator.inputs.findIndex((input) => input.name === name)];
  const [given, reported] = [cellOf(compared?.given.name), cellOf(compared?.reported.name)];
  return { inputs, figures: given && reported ? { given, reported } : null };
}
