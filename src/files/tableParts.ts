/** Excel tables (list objects) of a sheet: where they stand and in which part. */
import { parseRange } from '../sheet/address';
import type { RangeAddress } from '../sheet/address';
import type { ExcelTable } from '../sheet/snapshot';
import { XlsxError } from './errors';
import type { Package } from './package';
import { relationships, requireXml } from './package';
import { child, decodeXstring } from './xml';

export interface TablePart extends ExcelTable {
  readonly part: string;
  readonly hasHeaderRow: boolean;
  readonly columns: readonly string[];
  /** Range of its filter where a criterion is set. */
  readonly filtered: RangeAddress | null;
}

function readTable(pkg: Package, part: string): TablePart {
  const { attributes, children, ...table } = requireXml(pkg, part);
  const range = parseRange(attributes['ref'] ?? '');
  if (!range) throw new XlsxError('damaged', part);
  const filter = children.find((one) => one.local === 'autoFilter');
  const columns = child({ attributes, children, ...table }, 'tableColumns')?.children ?? [];
  return {
    part,
    name: attributes['displayName'] ?? attributes['name'] ?? '',
    range,
    hasTotalRow: Number(attributes['totalsRowCount'] ?? 0) > 0,
    hasHeaderRow: Number(attributes['headerRowCount'] ?? 1) > 0,
    columns: columns.map((column) => decodeXstring(column.attributes['name'] ?? '')),
    filtered: filter && child(filter, 'filterColumn') ? range : null,
  };
}

export function readTables(pkg: Package, sheetPart: string): readonly TablePart[] {
  return relationships(pkg, sheetPart)
    .filter((relation) => relation.kind === 'table')
    .map((relation) => readTable(pkg, relation.target));
}
