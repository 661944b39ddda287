/** Names of functions, whichever way they are spelled: `_xldudf_KPI_LEVEL`, `kpi.level` and `KPI.LEVEL` are one. */

const STORED = /^_xldudf_KPI_(.+)$/i;
const SHOWN = /^KPI\.(.+)$/i;
const FUTURE = /^_xlfn\.(?:_xlws\.)?(.+)$/;
/** Stored forms of the operators `@` and `#`; they have no function name to show. */
const OPERATORS = new Set(['SINGLE', 'ANCHORARRAY']);

/** As the formula bar shows it. */
export function shownName(name: string): string {
  if (!name.startsWith('_')) return name;
  const addin = STORED.exec(name)?.[1];
  if (addin !== undefined) return `KPI.${addin.toUpperCase()}`;
  const future = FUTURE.exec(name)?.[1];
  return future !== undefined && !OPERATORS.has(future) ? future : name;
}

/** Name of a function of the add-in, in capitals and without its namespace; `null` for any other. */
export function kpiName(name: string): string | null {
  const found = SHOWN.exec(name) ?? STORED.exec(name);
  return found?.[1]?.toUpperCase() ?? null;
}
