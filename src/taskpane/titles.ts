/** How a table is named everywhere in the pane: by its indicator. */
import type { Language, Messages } from '../i18n';
import { findIndicator } from '../scoring';
import type { TargetTable } from '../tables';

export interface TableTitle {
  /** "ตัวชี้วัดที่ 2"; `null` where the rubric does not know the indicator. */
  readonly number: string | null;
  readonly name: string;
  /** Both in one line, for lists and labels. */
  readonly full: string;
}

export function tableTitle(table: TargetTable, t: Messages, language: Language): TableTitle {
  const indicator = findIndicator(table.rubric, table.indicator);
  const name = indicator ? indicator.name[language] : table.indicator;
  const number = indicator ? t.indicator.numbered(indicator.no) : null;
  return { number, name, full: number ? `${number} ${name}` : name };
}
