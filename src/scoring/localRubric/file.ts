/**
 * A rubric of the users' own as a file to pass on: JSON with a version, so that a later form can be told apart. What
 * comes in is checked for its shape here and for its sense by `localFaults`. Loaded only with the screen that needs it.
 */
import * as v from 'valibot';
import { copied, figure, many, text } from './fileParts';
import { defined } from './fileDefined';
import type { LocalRubric } from './localRubric';
import type { Bilingual } from '../types';

const FORMAT = 'kpi-rubric';
const VERSION = 2;
/** Copies of built-in sheets only. */
const FIRST_VERSION = 1;
const MOST_INDICATORS = 200;
const MOST_CHARACTERS = 2_000_000;

function fileOf<const Indicator extends v.GenericSchema>(version: number, indicator: Indicator) {
  return v.strictObject({
    format: v.literal(FORMAT),
    version: v.literal(version),
    rubric: v.strictObject({
      id: text,
      from: text,
      to: text,
      round: figure,
      indicators: many(indicator, MOST_INDICATORS),
    }),
  });
}

const firstFile = fileOf(
  FIRST_VERSION,
  v.pipe(
    v.strictObject(copied),
    v.transform((own) => ({ kind: 'copied' as const, ...own })),
  ),
);

const file = fileOf(
  VERSION,
  v.variant('kind', [v.strictObject({ kind: v.literal('copied'), ...copied }), defined]),
);

export function toFile(rubric: LocalRubric): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, rubric }, null, 2)}\n`;
}

export type FromFile =
  { readonly ok: true; readonly rubric: LocalRubric } | { readonly ok: false; readonly message: Bilingual };

export function fromFile(content: string): FromFile {
  if (content.length > MOST_CHARACTERS) return refused('ไฟล์ใหญ่เกินไป', 'The file is too large');
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return refused('อ่านไฟล์ไม่ได้ ไม่ใช่ไฟล์เกณฑ์ (JSON)', 'The file cannot be read: it is no rubric file (JSON)');
  }
  const head = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.number() }), json);
  if (!head.success) return refused('ไม่ใช่ไฟล์เกณฑ์ของโปรแกรมนี้', 'This is not a rubric file of this add-in');
  const { version } = head.output;
  if (version !== VERSION && version !== FIRST_VERSION)
    return refused(
      `ไฟล์เป็นรุ่น ${version} โปรแกรมนี้อ่านรุ่น ${FIRST_VERSION}–${VERSION} ปรับโปรแกรมให้เป็นรุ่นล่าสุด หรือขอไฟล์รุ่น ${VERSION}`,
      `The file has version ${version}; this add-in reads versions ${FIRST_VERSION} to ${VERSION}. Update the add-in, or ask for a file of version ${VERSION}`,
    );
  const read = v.safeParse(version === VERSION ? file : firstFile, json);
  if (read.success) return { ok: true, rubric: read.output.rubric };
  const place = v.getDotPath(read.issues[0]) ?? '';
  return refused(`ข้อมูลในไฟล์ไม่ถูกต้องที่ ${place}`, `The file is wrong at ${place}`);
}

function refused(th: string, en: string): FromFile {
  return { ok: false, message: { th, en } };
}
