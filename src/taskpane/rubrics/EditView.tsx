/**
 * A rubric of the users' own while it is typed: name, dates, weights, thresholds and steps, checked at every key with the
 * fault beside its field. Nothing is written before the preview.
 */
import { useId, useState } from 'react';
import { rubricTexts, type RubricTexts } from '../../i18n/rubrics';
import { planRubricSheet } from '../../plans/localRubric/sheet';
import type { LocalFault, LocalIndicator } from '../../scoring/localRubric/localRubric';
import type { LocalRubricReading } from '../../tables/localRubric/read';
import { useActions, useModel, usePaneState } from '../context';
import { useLanguage, usePick, useTexts } from '../language';
import { BusyButton } from '../parts/BusyButton';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { ScreenNotices } from '../parts/ScreenNotices';
import { dayField, fieldKey, figureText, readDraft, unitOf } from './draft';
import { DraftField } from './DraftField';
import { effectNotice, scoresNotice } from './effect';
import { InUse } from './InUse';
import type { RubricEdit } from './selection';

export interface EditViewProps {
  readonly draft: RubricEdit;
  readonly reading: LocalRubricReading;
}

export function EditView({ draft: given, reading }: EditViewProps) {
  const actions = useActions();
  const state = usePaneState();
  const model = useModel();
  const texts = useTexts(rubricTexts);
  const language = useLanguage();
  const [draft, setDraft] = useState(given);
  const { rubric, faults, ok } = readDraft(draft, reading.tables);
  const errors = faults.filter(({ severity }) => severity === 'error');
  const set = (key: string, text: string) =>
    setDraft((before) => ({ ...before, typed: { ...before.typed, [key]: text } }));
  const isWritable = ok && planRubricSheet({ workbook: model.workbook, rubric, language }) !== null;
  const preview = () =>
    actions.preview(
      {
        from: { name: 'rubrics', selection: { view: 'edit', draft } },
        make: async (current, inLanguage) => {
          const plan = planRubricSheet({ workbook: current.workbook, rubric, language: inLanguage });
          if (!plan) throw new Error(texts.otherRows);
          const said = [effectNotice(current.workbook, rubric), scoresNotice(current, rubric)];
          return { plan, refusals: [], notices: said.filter((notice) => notice !== null) };
        },
      },
      language,
    );
  return (
    <Page
      heading={headingOf(draft, texts)}
      lead={texts.editHelp}
      onBack={() =>
        actions.open(
          draft.kind === 'import'
            ? { name: 'rubrics' }
            : { name: 'rubrics', selection: { view: 'rubric', id: draft.of } },
        )
      }
      foot={
        <>
          {errors.length > 0 && <p className="kpi-bad">{texts.errors(errors.length)}</p>}
          <BusyButton
            label={texts.preview}
            busyLabel={texts.preparing}
            busy={state.work === 'preparing'}
            disabled={state.work !== null || !isWritable}
            onClick={preview}
          />
        </>
      }
    >
      <ScreenNotices />
      {draft.kind !== 'copy' && (
        <InUse rubric={rubric} ok={ok} reading={reading} rename={(id) => set('id', id)} />
      )}
      {ok && !isWritable && <Notice tone="error" announce title={texts.otherRows} />}
      <HeadFields draft={draft} faults={faults} set={set} />
      <GroupSums faults={faults} />
      {draft.base.indicators.map((own, index) => (
        <IndicatorFields
          key={own.code}
          own={own}
          weight={rubric.indicators[index]?.weight ?? null}
          draft={draft}
          faults={faults.filter(({ indicator }) => indicator === own.code)}
          set={set}
        />
      ))}
    </Page>
  );
}

function headingOf(draft: RubricEdit, texts: RubricTexts): string {
  if (draft.kind === 'copy') return texts.copyHeading(draft.of);
  return draft.kind === 'import' ? texts.importHeading : texts.changeHeading(draft.of);
}

interface FieldsProps {
  readonly draft: RubricEdit;
  readonly faults: readonly LocalFault[];
  readonly set: (key: string, text: string) => void;
}

function HeadFields({ draft, faults, set }: FieldsProps) {
  const texts = useTexts(rubricTexts);
  const language = useLanguage();
  const { id, from, to, round } = draft.base;
  const field = (name: 'id' | 'from' | 'to' | 'round', label: string, stored: string, hint?: string) => (
    <DraftField
      label={label}
      hint={hint}
      value={draft.typed[name] ?? stored}
      faults={faults.filter(({ indicator, field: of }) => indicator === null && of === name)}
      onChange={(text) => set(name, text)}
    />
  );
  return (
    <>
      {field('id', texts.name, id, texts.nameHelp)}
      {field('from', texts.from, dayField(from, language), texts.dayHelp)}
      {field('to', texts.to, dayField(to, language), texts.dayHelp)}
      {field('round', texts.round, figureText(round))}
    </>
  );
}

/** Sums as they stand now, and what the checks say of them. */
function GroupSums({ faults }: { faults: readonly LocalFault[] }) {
  const pick = usePick();
  const texts = useTexts(rubricTexts);
  const told = faults.filter(({ field, severity }) => field === 'weight' && severity === 'warning');
  if (told.length === 0) return null;
  return (
    <Notice tone="warning" title={texts.weights}>
      <ul className="kpi-plain">
        {told.map(({ message }) => (
          <li key={message.en}>{pick(message)}</li>
        ))}
      </ul>
    </Notice>
  );
}

interface IndicatorFieldsProps extends FieldsProps {
  readonly own: LocalIndicator;
  readonly weight: number | null;
}

function IndicatorFields({ own, weight, draft, faults, set }: IndicatorFieldsProps) {
  const texts = useTexts(rubricTexts);
  const pick = usePick();
  const title = useId();
  const errors = faults.filter(({ severity }) => severity === 'error');
  const shown = new Set<string>();
  const field = (place: Pick<LocalFault, 'level' | 'field'>, label: string, stored: string) => {
    const key = fieldKey({ ...place, indicator: own.code });
    shown.add(key);
    return (
      <DraftField
        key={key}
        label={label}
        value={draft.typed[key] ?? stored}
        faults={faults.filter((fault) => fieldKey(fault) === key)}
        onChange={(text) => set(key, text)}
        inputMode="decimal"
      />
    );
  };
  const unit = pick(unitOf(own));
  const levels = own.kind === 'copied' ? own.levels : [];
  const fields = levels.flatMap(({ level, condition, threshold, steps }) => [
    ...(condition === 'atLeast' || condition === 'atMost'
      ? [
          field(
            { level, field: 'threshold' },
            texts.thresholdOf(level, texts[condition], unit),
            figureText(threshold),
          ),
        ]
      : []),
    ...(steps === null ? [] : [field({ level, field: 'steps' }, texts.stepsOf(level), figureText(steps))]),
  ]);
  const weightField = field({ level: null, field: 'weight' }, texts.weight, figureText(own.weight));
  const others = errors.filter((fault) => !shown.has(fieldKey(fault)));
  return (
    <details className="kpi-details kpi-card">
      <summary id={title}>
        {own.name} <span className="kpi-small">{weight === null ? '' : texts.weightOf(weight)}</span>{' '}
        {errors.length > 0 && <span className="kpi-bad">{texts.errorsIn(errors.length)}</span>}
      </summary>
      <div className="kpi-form" role="group" aria-labelledby={title}>
        <p className="kpi-small">{[own.group, own.code].join(' · ')}</p>
        {others.map((fault) => (
          <Notice key={fieldKey(fault)} tone="error" title={pick(fault.message)} />
        ))}
        {weightField}
        {fields}
      </div>
    </details>
  );
}
