/** A rubric as it is typed in the pane: each field as text, read and checked as a whole at every key. */
import type { Language } from '../../i18n';
import type { Bilingual, Rubric } from '../../scoring';
import { copyOf } from '../../scoring/localRubric/build';
import { hasErrors, localFaults } from '../../scoring/localRubric/faults';
import { headOfYear } from '../../scoring/localRubric/newYear';
import {
  modelOf,
  type LocalFault,
  type LocalIndicator,
  type LocalLevel,
  type LocalRubric,
} from '../../scoring/localRubric/localRubric';
import type { LocalRubricTable } from '../../tables/localRubric/read';
import { normalise } from '../../thai';
import { dayText } from '../../thai/days';
import type { RubricEdit } from './selection';
import { dayFrom, figureFrom, isMessage } from './typed';

export function fieldKey(fault: Pick<LocalFault, 'indicator' | 'level' | 'field'>): string {
  return [fault.field, fault.indicator, fault.level].filter((part) => part !== null).join(' ');
}

/** The half year after the one that is copied; a whole year after a whole year. */
export function copyDraft(
  source: Rubric,
  own: LocalRubric | null,
  taken: readonly string[],
  language: Language,
): RubricEdit {
  const year = source.fiscalYear + 1;
  const head = headOfYear(source, year, taken);
  const base = own ? { ...own, ...head } : copyOf(source, head, language);
  return { kind: 'copy', of: source.id, base, typed: {} };
}

export interface DraftRead {
  readonly rubric: LocalRubric;
  readonly faults: readonly LocalFault[];
  readonly ok: boolean;
}

export function readDraft(draft: RubricEdit, tables: readonly LocalRubricTable[]): DraftRead {
  const faults: LocalFault[] = [];
  const { base } = draft;
  const typed = <T>(
    place: Pick<LocalFault, 'indicator' | 'level' | 'field'>,
    stored: T,
    read: (text: string) => T | Bilingual,
  ): T => {
    const text = draft.typed[fieldKey(place)];
    if (text === undefined) return stored;
    const value = read(text);
    if (!isMessage(value)) return value;
    faults.push({ ...place, severity: 'error', message: value });
    return stored;
  };
  const head = (field: LocalFault['field']) => ({ indicator: null, level: null, field });
  const rubric: LocalRubric = {
    id: typed(head('id'), base.id, (text) => normalise(text).replace(/ /g, '')),
    from: typed(head('from'), base.from, dayFrom),
    to: typed(head('to'), base.to, dayFrom),
    round: typed(head('round'), base.round, figureFrom),
    indicators: base.indicators.map((own): LocalIndicator => {
      const weight = typed({ indicator: own.code, level: null, field: 'weight' }, own.weight, figureFrom);
      if (own.kind === 'defined') return { ...own, weight };
      const levels = own.levels.map((level): LocalLevel => {
        const place = { indicator: own.code, level: level.level };
        return {
          ...level,
          threshold: typed({ ...place, field: 'threshold' }, level.threshold, figureFrom),
          steps: typed({ ...place, field: 'steps' }, level.steps, figureFrom),
        };
      });
      return { ...own, weight, levels };
    }),
  };
  const told = new Set(faults.map(fieldKey));
  faults.push(...localFaults(rubric).filter((fault) => !told.has(fieldKey(fault))));
  const twin = tables.find((one) => one.rubric.id === rubric.id);
  if (twin && (draft.kind === 'copy' || draft.kind === 'new'))
    faults.push({ ...head('id'), severity: 'error', message: isThere(twin) });
  return { rubric, faults, ok: !hasErrors(faults) };
}

function isThere({ rubric: { id }, sheet }: LocalRubricTable): Bilingual {
  return {
    th: `มีเกณฑ์ "${id}" อยู่แล้วในแผ่นงาน ${sheet} ตั้งชื่ออื่น`,
    en: `There is a rubric "${id}" on sheet ${sheet} already. Choose another name`,
  };
}

export function dayField(day: string, language: Language): string {
  return day === '' ? '' : dayText(day, language);
}

export type Validity = 'notYet' | 'now' | 'over';

/** Whether a day ("2019-10-01") lies in the days of a rubric; `null` where they are not known. */
export function validityOn(day: string, { from, to }: Pick<LocalRubric, 'from' | 'to'>): Validity | null {
  if (from === '' || to === '') return null;
  if (day < from) return 'notYet';
  return day > to ? 'over' : 'now';
}

/** What a figure counts: percent, or the unit of the sheet that counts. */
export function unitOf(own: LocalIndicator): Bilingual {
  if (own.kind === 'defined') return { th: own.unit, en: own.unit };
  const sheet = modelOf(own.model);
  if (sheet?.measure?.kind !== 'count') return { th: 'ร้อยละ', en: '%' };
  const { value } = sheet.measure;
  return sheet.inputs.find(({ name }) => name === value)?.unit ?? sheet.unit;
}

export function sameRubric(a: LocalRubric, b: LocalRubric): boolean {
  return stable(a) === stable(b);
}

/** As text, whatever the order in which fields are named. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
