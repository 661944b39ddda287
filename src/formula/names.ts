/** Names of functions, whichever way they are spelled: `_xldudf_KPI_LEVEL`, `kpi.level` and `KPI.LEVEL` are one. */

/** A workbook that met the add-in elsewhere may name it by a link: `[2]!_xldudf_KPI_LEVEL`. */
const STORED = /^(.*!)?_xldudf_KPI_(.+)$/i;
const SHOWN = /^(?:.*!)?KPI\.(.+)$/i;
const FUTURE = /^_xlfn\.(?:_xlws\.)?(.+)$/;
/** Stored forms of the operators `@` and `#`; they have no function name to show. */
const OPERATORS = new Set(['SINGLE', 'ANCHORARRAY']);

/** As the formula bar shows it, a link included: that is another formula than one without. */
export function shownName(name: string): string {
  if (!name.startsWith('_') && !name.includes('!_')) return name;
  const [, link = '', addin] = STORED.exec(name) ?? [];
  if (addin !== undefined) return `${link}KPI.${addin.toUpperCase()}`;
  const future = FUTURE.exec(name)?.[1];
  return future !== undefined && !OPERATORS.has(future) ? future : name;
}

/** Name of a function of the add-in, in capitals and without its namespace; `null` for any other. */
export function kpiName(name: string): string | null {
  return (SHOWN.exec(name)?.[1] ?? STORED.exec(name)?.[2])?.toUpperCase() ?? null;
}
