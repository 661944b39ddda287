/** Findings for other programs. The names below are promised; new ones may be added, none changed. */
import type { Language } from '../i18n';
import { formatCell, formatRange } from '../sheet/address';
import type { CheckedFile } from './checkedFile';
import { shownFindings } from './shown';
import { jsonLine } from './terminal';

/** `all`: however many there are. */
export function checkJson(files: readonly CheckedFile[], all: boolean, language: Language): string {
  return jsonLine({ files: files.map((file) => fileJson(file, all, language)) });
}

function fileJson({ name, tables, findings }: CheckedFile, all: boolean, language: Language) {
  const shown = shownFindings(findings, all);
  return {
    file: name,
    tables: tables.map(({ sheet, range, indicator, rubric }) => ({
      sheet,
      range: formatRange(range),
      indicator,
      rubric,
    })),
    findings: shown.map(({ id, check, severity, sheet, range, message, suggestion }) => ({
      id,
      check,
      severity,
      sheet,
      // Of several cells the first: one address that every program can read. The message names them all.
      cell: formatCell({ row: range.top, column: range.left }),
      message: message[language],
      suggestion: suggestion?.[language] ?? null,
    })),
    findingsLeftOut: findings.length - shown.length,
  };
}
