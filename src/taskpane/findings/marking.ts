/** Which cells are coloured for which findings. A protected sheet cannot take colours: it is left out, and said so. */
import type { Finding } from '../../checks';
import type { Mark } from '../../sheet/gateway';
import type { WorkbookSnapshot } from '../../sheet/snapshot';

export function marksOf(findings: readonly Finding[], workbook: WorkbookSnapshot): Mark[] {
  const closed = protectedSheets(workbook);
  return findings.flatMap(({ sheet, range, severity }) =>
    closed.has(sheet) ? [] : [{ sheet, range, severity }],
  );
}

/** How many sheets with findings cannot be coloured. */
export function protectedAmong(findings: readonly Finding[], workbook: WorkbookSnapshot): number {
  const closed = protectedSheets(workbook);
  return new Set(findings.flatMap(({ sheet }) => (closed.has(sheet) ? sheet : []))).size;
}

function protectedSheets({ sheets }: WorkbookSnapshot): ReadonlySet<string> {
  return new Set(sheets.flatMap(({ name, isProtected }) => (isProtected ? name : [])));
}

export function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ sheet, range, severity }, at) => {
      const mark = other[at];
      return (
        mark?.sheet === sheet &&
        mark.severity === severity &&
        mark.range.top === range.top &&
        mark.range.left === range.left &&
        mark.range.bottom === range.bottom &&
        mark.range.right === range.right
      );
    })
  );
}
