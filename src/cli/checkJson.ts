/** Findings for other programs. The names below are promised; new ones may be added, none changed. */
import type { Language } from '../i18n';
import { formatCell, formatRange } from '../sheet/address';
import type { CheckedFile } from './check';

export function checkJson(files: readonly CheckedFile[], language: Language): string {
  const list = files.map(({ name, tables, findings }) => ({
    file: name,
    tables: tables.map(({ sheet, range, indicator, rubric }) => ({
      sheet,
      range: formatRange(range),
      indicator,
      rubric,
    })),
    findings: findings.map(({ id, check, severity, sheet, range, message, suggestion }) => ({
      id,
      check,
      severity,
      sheet,
      // Of several cells the first: one address that every program can read. The message names them all.
      cell: formatCell({ row: range.top, column: range.left }),
      message: message[language],
      suggestion: suggestion?.[language] ?? null,
    })),
  }));
  return `${JSON.stringify({ files: list })}\n`;
}
