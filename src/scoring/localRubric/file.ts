/**
 * A rubric of the users' own as a file to pass on: JSON with a version, so that a later form can be told apart. What
 * comes in is checked for its shape here and for its sense by `localFaults`. Loaded only with the screen that needs it.
 */
import * as v from 'valibot';
import type { LocalRubric } from './localRubric';
import type { Bilingual } from '../types';

const FORMAT = 'kpi-rubric';
const VERSION = 1;
const LONGEST = 2000;
const MOST_INDICATORS = 200;
const MOST_CHARACTERS = 2_000_000;

const text = v.pipe(v.string(), v.maxLength(LONGEST));
const figure = v.nullable(v.pipe(v.number(), v.finite()));

const level = v.strictObject({
  level: v.picklist([1, 2, 3, 4, 5] as const),
  condition: v.picklist(['atLeast', 'atMost', 'belowNext', 'steps'] as const),
  threshold: figure,
  steps: figure,
  tick: v.boolean(),
  text,
  printed: text,
  evidence: v.pipe(v.array(text), v.maxLength(50)),
});

const indicator = v.strictObject({
  code: text,
  model: v.strictObject({ rubric: text, code: text }),
  group: text,
  name: text,
  weight: figure,
  levels: v.pipe(v.array(level), v.maxLength(20)),
});

const file = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  rubric: v.strictObject({
    id: text,
    from: text,
    to: text,
    round: figure,
    indicators: v.pipe(v.array(indicator), v.maxLength(MOST_INDICATORS)),
  }),
});

/** Files of this version hold copies only, and do not say so. */
function asCopies({ indicators, ...head }: v.InferOutput<typeof file>['rubric']): LocalRubric {
  return { ...head, indicators: indicators.map((own) => ({ kind: 'copied', ...own })) };
}

export function toFile({ indicators, ...head }: LocalRubric): string {
  const copies = indicators.flatMap((own) => {
    if (own.kind !== 'copied') return [];
    const { code, model, group, name, weight, levels } = own;
    return { code, model, group, name, weight, levels };
  });
  const rubric = { ...head, indicators: copies };
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
  if (head.output.version !== VERSION)
    return refused(
      `ไฟล์เป็นรุ่น ${head.output.version} โปรแกรมนี้อ่านรุ่น ${VERSION} ปรับโปรแกรมให้เป็นรุ่นล่าสุด หรือขอไฟล์รุ่น ${VERSION}`,
      `The file has version ${head.output.version}; this add-in reads version ${VERSION}. Update the add-in, or ask for a file of version ${VERSION}`,
    );
  const read = v.safeParse(file, json);
  if (read.success) return { ok: true, rubric: asCopies(read.output.rubric) };
  const place = v.getDotPath(read.issues[0]) ?? '';
  return refused(`ข้อมูลในไฟล์ไม่ถูกต้องที่ ${place}`, `The file is wrong at ${place}`);
}

function refused(th: string, en: string): FromFile {
  return { ok: false, message: { th, en } };
}
