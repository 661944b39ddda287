/** What an indicator is begun with: the rubric that it goes into, and the form of an indicator that is there. */
import type { Language } from '../../../i18n';
import { defineTexts } from '../../../i18n/define';
import { rubrics, type Indicator } from '../../../scoring';
import { codeFor } from '../../../scoring/localRubric/code';
import { daysOf, freeId } from '../../../scoring/localRubric/newYear';
import { hasErrors, localFaults } from '../../../scoring/localRubric/faults';
import {
  fiscalYearOf,
  type DefinedIndicator,
  type LocalFault,
  type LocalRubric,
} from '../../../scoring/localRubric/localRubric';
import type { LocalRubricReading, LocalRubricTable } from '../../../tables/localRubric/read';
import { headerKey, yearsIn } from '../../../tables/text';
import type { Model } from '../../model';
import { today } from '../../today';
import { readDraft } from '../draft';
import type { DefineSelection, RubricEdit } from '../selection';
import { definedFrom, startForm } from './edit';
import { fieldFaults, mergedFaults } from './faults';
import type { DefineForm } from './form';
import { toForm } from './lay';
import { readForm, type FormFault } from './read';
import type { Source } from './StartCards';

/** A rubric of the year that the sheets speak of, else of today's. */
export function newDraft(model: Model, reading: LocalRubricReading): RubricEdit {
  const year = yearSpokenOf(model) ?? fiscalYearOf(today(new Date()));
  const taken = [...rubrics().map(({ id }) => id), ...reading.tables.map(({ rubric }) => rubric.id)];
  const id = freeId(String(year), taken);
  const base: LocalRubric = { id, ...daysOf(year, null), round: null, indicators: [] };
  return { kind: 'new', of: id, base, typed: {} };
}

const TITLE_ROWS = 8;

/** Of tables without a rubric first; else the latest that titles and names of sheets say. */
function yearSpokenOf({ workbook, tables, unrecognised }: Model): number | null {
  const asked = [
    ...tables.flatMap(({ table }) =>
      table.questions.flatMap((one) => (one.kind === 'year' ? [one.year] : [])),
    ),
    ...unrecognised.flatMap(({ year }) => (year === undefined ? [] : [year])),
  ];
  const latest = (years: readonly number[]): number | null => (years.length > 0 ? Math.max(...years) : null);
  const titles = workbook.sheets.flatMap(({ name, values }) => [
    name,
    ...values
      .slice(0, TITLE_ROWS)
      .flat()
      .filter((value) => typeof value === 'string'),
  ]);
  return latest(asked) ?? latest(titles.flatMap((text) => yearsIn(headerKey(text))));
}

/** Adding to a rubric of the workbook where there is one, else to one that is begun with it. */
export function beginSelection(
  model: Model,
  reading: LocalRubricReading,
  language: Language,
): DefineSelection {
  const last = reading.tables.filter(({ loaded }) => loaded).at(-1);
  const draft = last ? changeDraft(last) : newDraft(model, reading);
  return { view: 'define', draft, form: freshForm(draft.base, language), replaces: null };
}

export function changeDraft({ rubric }: LocalRubricTable): RubricEdit {
  return { kind: 'change', of: rubric.id, base: rubric, typed: {} };
}

export function freshForm({ indicators }: LocalRubric, language: Language): DefineForm {
  const group = indicators.at(-1)?.group ?? defineTexts(language).commonGroup;
  return startForm('percentOfTarget', language, { name: '', group, weight: '' });
}

export interface DefinedDraft {
  readonly rubric: LocalRubric;
  readonly indicator: DefinedIndicator;
  /** Of the fields of the indicator. */
  readonly faults: readonly FormFault[];
  /** Of the rubric's own fields and its other indicators. */
  readonly others: readonly LocalFault[];
  readonly ok: boolean;
}

/** The rubric with the indicator as it is typed. */
export function draftWith(
  { draft, form, replaces }: Pick<DefineSelection, 'draft' | 'form' | 'replaces'>,
  tables: readonly LocalRubricTable[],
): DefinedDraft {
  const head = readDraft(draft, tables);
  const { indicators } = head.rubric;
  const taken = indicators.map(({ code }) => code).filter((code) => code !== replaces);
  const code = form.code.trim() || codeFor(form.name, taken);
  const { indicator, faults: typed } = readForm({ ...form, code });
  const isThere = replaces !== null && indicators.some((one) => one.code === replaces);
  const rubric: LocalRubric = {
    ...head.rubric,
    indicators: isThere
      ? indicators.map((one) => (one.code === replaces ? indicator : one))
      : [...indicators, indicator],
  };
  const all = localFaults(rubric);
  const faults = mergedFaults(typed, fieldFaults(all, form, indicator));
  const headFaults = head.faults.filter((fault) => fault.indicator === null && fault.field !== 'code');
  const others = [
    ...headFaults,
    ...all.filter((fault) => fault.indicator !== null && fault.indicator !== code),
  ];
  return { rubric, indicator, faults, others, ok: faults.length === 0 && !hasErrors(others) };
}

/** Indicators that can be begun from: those whose parts all have fields. */
export function sourcesOf(language: Language): readonly (Source & { readonly indicator: Indicator })[] {
  return rubrics().flatMap((rubric) =>
    rubric.indicators
      .filter((indicator) => indicator.levels.length > 0 && toForm(definedFrom(indicator, language)) !== null)
      .map((indicator) => ({
        id: `${rubric.id} ${indicator.code}`,
        rubric: rubric.name[language],
        name: [indicator.name[language], indicator.variant?.[language]].filter(Boolean).join(' · '),
        indicator,
      })),
  );
}
