/**
 * An indicator from nothing, or one of the workbook changed: a starting point, a short form, at once what it makes of the
 * workbook's own rows; whatever else an indicator can say is folded below. Nothing is written before the preview.
 */
import { Button } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { defineTexts } from '../../../i18n/define';
import { rubricTexts } from '../../../i18n/rubrics';
import { planRubricSheet } from '../../../plans/localRubric/sheet';
import type { StartingKind } from '../../../scoring/localRubric/startingPoints';
import type { LocalRubricReading } from '../../../tables/localRubric/read';
import { useActions, useModel, usePaneState } from '../../context';
import { useLanguage, usePick, useTexts } from '../../language';
import { BusyButton } from '../../parts/BusyButton';
import { Notice } from '../../parts/Notice';
import { Page } from '../../parts/Page';
import { ScreenNotices } from '../../parts/ScreenNotices';
import { InUse } from '../InUse';
import { rubricRequest } from '../request';
import type { DefineSelection } from '../selection';
import { draftWith, freshForm, sourcesOf, type DefinedDraft } from './begin';
import { CapsFold } from './CapsFold';
import { CompareFields } from './CompareFields';
import { FormContext, useForm } from './context';
import { definedFrom, startForm } from './edit';
import { Fold, TypedField } from './fields';
import type { DefineForm } from './form';
import { FurtherFold, unitOfFigure } from './FurtherFold';
import { InputsFold } from './InputsFold';
import { toForm } from './lay';
import { DeductionsFold, EvidenceFold } from './LevelFolds';
import { MainFields } from './MainFields';
import { RubricFold } from './RubricFold';
import { StartCards } from './StartCards';
import { TrialView } from './TrialView';
import { Words } from './Words';

export interface DefineViewProps {
  readonly selection: DefineSelection;
  readonly reading: LocalRubricReading;
}

export function DefineView({ selection, reading }: DefineViewProps) {
  const model = useModel();
  const texts = useTexts(defineTexts);
  const rubricWords = useTexts(rubricTexts);
  const language = useLanguage();
  const actions = useActions();
  const [form, setForm] = useState(selection.form);
  const [draft, setDraft] = useState(selection.draft);
  const { replaces } = selection;
  const isNew = replaces === null;
  /** Fields that somebody has come to; of the others a new form says nothing yet. */
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  const made = useMemo(
    () => draftWith({ draft, form, replaces }, reading.tables),
    [draft, form, replaces, reading],
  );
  const { rubric, indicator, faults, others, ok } = made;
  // Typing goes first.
  const typed = useDeferredValue(ok ? rubric : null);
  const isWritable = useMemo(
    () => typed !== null && planRubricSheet({ workbook: model.workbook, rubric: typed, language }) !== null,
    [typed, model.workbook, language],
  );
  const change = useCallback((key: string, next: DefineForm) => {
    setVisited((before) => new Set([...before, key]));
    setForm(next);
  }, []);
  const begin = (next: DefineForm) => {
    setVisited(new Set());
    setForm(next);
  };
  const context = {
    form,
    faults,
    change,
    isTold: (key: string) => !isNew || selection.isPreviewed === true || key !== 'name' || visited.has(key),
  };
  const go = (next: DefineSelection) => actions.open({ name: 'rubrics', selection: next });
  const goBack = () =>
    draft.base.indicators.length > 0 && (draft.kind !== 'change' || !isNew)
      ? actions.open({ name: 'rubrics', selection: { view: 'edit', draft } })
      : actions.open({ name: 'rubrics' });
  const another = () => {
    const next = { ...draft, base: { ...rubric }, typed: draft.typed };
    go({ view: 'define', draft: next, form: freshForm(rubric, language), replaces: null });
  };
  const preview = () =>
    actions.preview(
      rubricRequest({ view: 'define', draft, form, replaces, isPreviewed: true }, rubric),
      language,
    );
  return (
    <FormContext value={context}>
      <Page
        heading={isNew ? texts.heading : texts.changeHeading}
        lead={texts.lead(rubric.id)}
        onBack={goBack}
        foot={
          <Foot made={made} isWritable={ok && isWritable} isNew={isNew} preview={preview} another={another} />
        }
      >
        <ScreenNotices />
        {draft.kind !== 'new' && (
          <InUse
            rubric={rubric}
            ok={ok}
            reading={reading}
            rename={(id) => setDraft({ ...draft, kind: 'copy', typed: { ...draft.typed, id } })}
          />
        )}
        {ok && typed === rubric && !isWritable && (
          <Notice tone="error" announce title={rubricWords.otherRows} />
        )}
        {isNew && <Starts form={form} begin={begin} />}
        <MainFields key={form.start ?? ''} />
        <TrialView rubric={ok ? rubric : null} indicator={indicator} />
        <Synonyms form={form} change={change} />
        <Folds made={made} />
        <RubricFold
          id={rubric.id}
          draft={draft}
          faults={others.filter((fault) => fault.indicator === null)}
          reading={reading}
          canMove={isNew}
          setDraft={setDraft}
        />
      </Page>
    </FormContext>
  );
}

function Starts({ form, begin }: { form: DefineForm; begin: (form: DefineForm) => void }) {
  const language = useLanguage();
  const sources = useMemo(() => sourcesOf(language), [language]);
  const copy = (id: string) => {
    const source = sources.find((one) => one.id === id);
    const copied = source && toForm(definedFrom(source.indicator, language));
    if (copied) begin(copied);
  };
  return (
    <StartCards
      chosen={form.start}
      choose={(kind: StartingKind) => begin(startForm(kind, language, form))}
      sources={sources}
      copy={copy}
    />
  );
}

function Synonyms({ form, change }: { form: DefineForm; change: (key: string, next: DefineForm) => void }) {
  const texts = useTexts(defineTexts);
  return (
    <section className="kpi-card">
      <Words
        label={texts.synonyms}
        hint={texts.synonymsHelp}
        words={form.synonyms}
        onWords={(synonyms) => change('synonyms', { ...form, synonyms })}
      />
    </section>
  );
}

/** Everything else that an indicator can say. */
function Folds({ made: { indicator } }: { made: DefinedDraft }) {
  const texts = useTexts(defineTexts);
  const language = useLanguage();
  const { form } = useForm();
  const { figure } = form;
  const some = (count: number) => (count > 0 ? texts.some(count) : undefined);
  return (
    <section className="kpi-folds">
      {figure && (
        <Fold title={texts.more.compare} holds={['figure.']}>
          <CompareFields
            figure={figure}
            at="figure"
            unit={unitOfFigure(form, figure, language)}
            put={(next, one) => ({ ...next, figure: one })}
          />
        </Fold>
      )}
      <Fold title={texts.more.inputs} count={some(indicator.inputs.length)} holds={['input.', 'model']}>
        <InputsFold
          inputs={form.inputs.filter(({ name }) => indicator.inputs.some((one) => one.name === name))}
        />
      </Fold>
      <Fold
        title={texts.more.further}
        count={some(form.further.length + form.ticks.length)}
        holds={['further.', 'ticks', 'level.']}
      >
        <FurtherFold />
      </Fold>
      <Fold title={texts.more.deductions} count={some(form.deductions.length)} holds={['deduction.']}>
        <DeductionsFold />
      </Fold>
      <Fold title={texts.more.caps} count={some(form.caps.length)} holds={['cap.']}>
        <CapsFold />
      </Fold>
      <Fold title={texts.more.evidence} holds={['level.']}>
        <EvidenceFold />
      </Fold>
      <Fold title={texts.more.head} holds={['code', 'group', 'forWhom']}>
        <HeadOfIndicator code={indicator.code} />
      </Fold>
    </section>
  );
}

function HeadOfIndicator({ code }: { readonly code: string }) {
  const { form } = useForm();
  const texts = useTexts(defineTexts);
  return (
    <>
      <TypedField
        at="code"
        label={texts.code}
        hint={texts.codeHelp}
        value={form.code}
        placeholder={code}
        onType={(text) => ({ ...form, code: text })}
      />
      <TypedField
        at="group"
        label={texts.group}
        value={form.group}
        onType={(group) => ({ ...form, group })}
      />
      <TypedField
        at="forWhom"
        label={texts.forWhom}
        hint={texts.forWhomHelp}
        value={form.forWhom}
        onType={(forWhom) => ({ ...form, forWhom })}
      />
    </>
  );
}

interface FootProps {
  readonly made: DefinedDraft;
  readonly isWritable: boolean;
  readonly isNew: boolean;
  readonly preview: () => void;
  readonly another: () => void;
}

/** What is wanting, in words, and the two ways on. */
function Foot({
  made: { rubric, indicator, faults, others, ok },
  isWritable,
  isNew,
  preview,
  another,
}: FootProps) {
  const state = usePaneState();
  const texts = useTexts(defineTexts);
  const pick = usePick();
  const first = faults[0]?.message ?? others.find(({ severity }) => severity === 'error')?.message;
  const kept = rubric.indicators.filter(({ code }) => code !== indicator.code).map(({ name }) => name);
  return (
    <>
      {isNew && kept.length > 0 && <p className="kpi-small kpi-clamped">{texts.kept(kept.join(' · '))}</p>}
      {first && (
        <p className="kpi-small kpi-bad" role="status">
          {pick(first)}
        </p>
      )}
      <div className="kpi-foot-actions">
        {isNew && (
          <Button size="large" disabledFocusable={!ok} onClick={() => ok && another()}>
            {texts.another}
          </Button>
        )}
        <BusyButton
          label={texts.preview}
          busyLabel={texts.preparing}
          busy={state.work === 'preparing'}
          disabled={state.work !== null || !isWritable}
          onClick={preview}
        />
      </div>
    </>
  );
}
