/**
 * A rubric of the users' own while it is typed: name, dates, weights, thresholds and steps, checked at every key with the
 * fault beside its field. Nothing is written before the preview.
 */
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { defineTexts } from '../../i18n/define';
import { rubricTexts, type RubricTexts } from '../../i18n/rubrics';
import { planRubricSheet } from '../../plans/localRubric/sheet';
import type { DefinedIndicator, LocalFault, LocalIndicator } from '../../scoring/localRubric/localRubric';
import type { LocalRubricReading } from '../../tables/localRubric/read';
import { useActions, useModel, usePaneState } from '../context';
import { useLanguage, usePick, useTexts } from '../language';
import { BusyButton } from '../parts/BusyButton';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { ScreenNotices } from '../parts/ScreenNotices';
import { freshForm } from './define/begin';
import { toForm } from './define/lay';
import { fieldKey, readDraft, unitOf } from './draft';
import { DraftField } from './DraftField';
import { HeadFields, type FieldsProps } from './HeadFields';
import { InUse } from './InUse';
import { rubricRequest } from './request';
import type { RubricEdit } from './selection';
import { figureText } from './typed';

export interface EditViewProps {
  readonly draft: RubricEdit;
  readonly reading: LocalRubricReading;
}

export function EditView({ draft: given, reading }: EditViewProps) {
  const actions = useActions();
  const state = usePaneState();
  const model = useModel();
  const texts = useTexts(rubricTexts);
  const words = useTexts(defineTexts);
  const language = useLanguage();
  const [draft, setDraft] = useState(given);
  const { rubric, faults, ok } = readDraft(draft, reading.tables);
  const errors = faults.filter(({ severity }) => severity === 'error');
  const set = (key: string, text: string) =>
    setDraft((before) => ({ ...before, typed: { ...before.typed, [key]: text } }));
  const isWritable = ok && planRubricSheet({ workbook: model.workbook, rubric, language }) !== null;
  const remove = (code: string) =>
    setDraft((before) => ({
      ...before,
      base: { ...before.base, indicators: before.base.indicators.filter((own) => own.code !== code) },
    }));
  /** An indicator by itself, and back here with it. */
  const define = (own: DefinedIndicator | null) => {
    const form = own ? toForm({ ...own, weight: weightOf(own) }) : freshForm(rubric, language);
    if (!form) return;
    const selection = { view: 'define', draft, form, replaces: own?.code ?? null } as const;
    actions.open({ name: 'rubrics', selection });
  };
  const weightOf = ({ code, weight }: DefinedIndicator) =>
    rubric.indicators.find((one) => one.code === code)?.weight ?? weight;
  const preview = () => actions.preview(rubricRequest({ view: 'edit', draft }, rubric), language);
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
          change={own.kind === 'defined' && toForm(own) ? () => define(own) : undefined}
          remove={draft.base.indicators.length > 1 ? () => remove(own.code) : undefined}
        />
      ))}
      <div className="kpi-actions">
        <Button onClick={() => define(null)}>{words.add}</Button>
      </div>
    </Page>
  );
}

function headingOf(draft: RubricEdit, texts: RubricTexts): string {
  if (draft.kind === 'copy') return texts.copyHeading(draft.of);
  if (draft.kind === 'new') return texts.newHeading(draft.of);
  return draft.kind === 'import' ? texts.importHeading : texts.changeHeading(draft.of);
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
  /** Of one that was defined here. */
  readonly change?: () => void;
  readonly remove?: () => void;
}

function IndicatorFields({ own, weight, draft, faults, set, change, remove }: IndicatorFieldsProps) {
  const texts = useTexts(rubricTexts);
  const words = useTexts(defineTexts);
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
        {own.kind === 'defined' && !change && <p className="kpi-small">{words.notHere}</p>}
        {weightField}
        {fields}
        <div className="kpi-actions">
          {change && (
            <Button size="small" aria-label={words.changeOf(own.name)} onClick={change}>
              {words.change}
            </Button>
          )}
          {remove && (
            <Button size="small" appearance="subtle" aria-label={words.removeOf(own.name)} onClick={remove}>
              {words.remove}
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}
