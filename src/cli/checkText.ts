/** Findings for people: by file, sheet and severity, gravest first, each at its cell. */
import type { Finding } from '../checks';
import type { Language } from '../i18n';
import { cliTexts, type CliTexts } from '../i18n/cli';
import { formatRange } from '../sheet/address';
import type { CheckedFile } from './checkedFile';
import { widest } from './layout';
import { SEVERITIES, shownFindings } from './shown';
import { oneLine } from './terminal';

/** "ข้อผิดพลาด 3 ควรตรวจสอบ 1"; nothing where nothing was found. */
export function summaryOf(findings: readonly Finding[], { check }: CliTexts): string {
  return SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [check.counted(check.severities[severity], count)] : [];
  }).join(' · ');
}

/** `all`: however many there are. */
export function checkText(files: readonly CheckedFile[], all: boolean, language: Language): string {
  return files.map((file) => fileText(file, all, language)).join('\n');
}

function fileText({ name, tables, findings }: CheckedFile, all: boolean, language: Language): string {
  const texts = cliTexts(language);
  const { check, noTables } = texts;
  const shown = new Set(shownFindings(findings, all));
  const counts = summaryOf(findings, texts);
  const summary = tables.length === 0 && counts === '' ? noTables : check.summary(tables.length, counts);
  const lines = [oneLine(`${name}: ${summary}`)];
  for (const [sheet, list] of bySheet(findings)) {
    lines.push('', oneLine(check.sheet(sheet)));
    for (const severity of SEVERITIES) {
      const some = list.filter((finding) => finding.severity === severity);
      if (some.length === 0) continue;
      lines.push(`  ${check.group(check.severities[severity], some.length)}`);
      const listed = some.filter((finding) => shown.has(finding));
      for (const line of findingLines(listed, texts, language)) lines.push(line);
    }
  }
  if (shown.size < findings.length) lines.push('', texts.leftOut(findings.length - shown.size));
  return `${lines.join('\n')}\n`;
}

/** In the order in which the findings come: that of the workbook. */
function bySheet(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const sheets = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = sheets.get(finding.sheet);
    if (list) list.push(finding);
    else sheets.set(finding.sheet, [finding]);
  }
  return sheets;
}

function findingLines(findings: readonly Finding[], { check }: CliTexts, language: Language): string[] {
  const places = findings.map(({ range }) => formatRange(range));
  const width = widest(places);
  return findings.flatMap(({ message, suggestion, fix }, index) => {
    const place = places[index] ?? '';
    const certain = fix?.certain === true ? ` ${check.certain}` : '';
    const lines = [`    ${place.padEnd(width)}  ${oneLine(message[language])}${suggestion ? '' : certain}`];
    if (suggestion) {
      const text = check.suggestion(oneLine(suggestion[language]));
      lines.push(`    ${' '.repeat(width)}  ${text}${certain}`);
    }
    return lines;
  });
}
