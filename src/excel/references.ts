/** Formulas elsewhere that speak of a sheet would turn into #REF! for good once it is gone. */
import { formatCell } from '../sheet/address';
import { WorkbookError } from '../sheet/gateway';
import { readWorkbook } from './read';

export async function refuseReferences(
  context: Excel.RequestContext,
  leaving: ReadonlySet<string>,
): Promise<void> {
  const { snapshot } = await readWorkbook(context);
  const names = [...leaving].flatMap((name) =>
    [`'${name.replaceAll("'", "''")}'!`, `${name}!`].map((start) => start.toLowerCase()),
  );
  for (const sheet of snapshot.sheets) {
    const { used } = sheet;
    if (!used || leaving.has(sheet.name)) continue;
    sheet.formulas.forEach((row, r) =>
      row.forEach((formula, c) => {
        if (formula === null || !names.some((name) => formula.toLowerCase().includes(name))) return;
        const address = formatCell({ row: used.top + r, column: used.left + c });
        throw new WorkbookError('changedSinceWrite', { sheet: sheet.name, address });
      }),
    );
  }
}
