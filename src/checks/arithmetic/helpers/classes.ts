/**
 * Columns that divide another one into classes, by their headers (compared without spaces). Printed tables:
 * fy2561-kpi3-poverty.csv, fy2561-kpi4-capital.csv.
 */
import type { Bilingual } from '../../../scoring';
import type { ColumnRole, TableColumn } from '../../../tables';
import type { TableView } from '../../types';
import { keyed, keyOf } from './cells';

interface ClassKnowledge {
  readonly total: RegExp;
  readonly parts: readonly {
    readonly all: RegExp;
    readonly none?: RegExp;
    /** Whatever its header says. */
    readonly role?: ColumnRole;
  }[];
  /** A class that exists but has no column on the printed table: without it the classes may fall short. */
  readonly unprinted?: { readonly header: RegExp; readonly name: Bilingual };
}

export interface Classes {
  readonly total: TableColumn;
  readonly parts: readonly TableColumn[];
  /** `null` where every class has its column. */
  readonly unprinted: Bilingual | null;
}

const RESULT = /คงเหลือ|เหลืออยู่|^ผล|จริง|ร้อยละ|%/;
const DECLINED = /ไม่(?:ประสงค์)?(?:ขอ)?รับ|ปฏิเสธ|declined/;

const known: Readonly<Record<string, ClassKnowledge>> = {
  'poverty-remaining': {
    total: /ฐานข้อมูล|ครัวเรือนยากจน(?:ทั้งหมด|ปี)|allpoorhouseholds/,
    parts: [
      { all: /สงเคราะห์|welfare/ },
      { all: /พัฒนาได้|developable/, none: RESULT, role: 'target' },
      { all: /ตาย|ย้ายออก|deceased|moved/ },
      { all: DECLINED },
    ],
    unprinted: {
      header: DECLINED,
      name: { th: 'ไม่ขอรับความช่วยเหลือ', en: 'declined help' },
    },
  },
  'capital-access': {
    total: /จำนวนสถาบัน|สถาบันทั้งหมด|รวมสถาบัน|allinstitutions/,
    parts: [
      { all: /สถาบัน.*เดิม|เดิม.*สถาบัน|existinginstitutions/ },
      { all: /จัดตั้ง|newinstitutions/, none: /เดิม/ },
    ],
  },
};

/** `null` where the table has no such columns. */
export function classesOf(view: TableView): Classes | null {
  const knowledge = known[view.indicator.code];
  if (!knowledge) return null;
  const figures = view.figureColumns().filter(({ role }) => role !== 'levelTarget' && role !== 'result');
  const total = figures.find(
    (column) => column.role === 'other' && knowledge.total.test(keyOf(view, column)),
  );
  if (!total) return null;
  const parts = knowledge.parts.flatMap(({ all, none, role }) => {
    // A class that no district has is left blank from top to bottom, and still is a class.
    const part = view.table.columns.find((column) => {
      if (column.role !== 'other' && column.role !== 'target') return false;
      const key = keyOf(view, column);
      return column !== total && (column.role === role || (all.test(key) && !none?.test(key)));
    });
    return part ? [part] : [];
  });
  if (new Set(parts).size < 2) return null;
  const { unprinted } = knowledge;
  const isPrinted =
    unprinted && view.table.columns.some(({ header }) => unprinted.header.test(keyed(header)));
  return { total, parts: [...new Set(parts)], unprinted: unprinted && !isPrinted ? unprinted.name : null };
}
