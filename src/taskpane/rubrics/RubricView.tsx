/** One rubric: its X-ray, and what can be done with it. */
import { Button } from '@fluentui/react-components';
import { useContext, useMemo, useState } from 'react';
import { formulasNaming, sheetsOfOtherYear } from '../../plans/localRubric/use';
import type { Rubric } from '../../scoring';
import { isBuiltInId } from '../../scoring/localRubric/faults';
import { toFile } from '../../scoring/localRubric/file';
import { cellRange, formatCell } from '../../sheet/address';
import type { LocalRubricReading } from '../../tables/localRubric/read';
import { LanguageContext, usePick } from '../language';
import type { Model } from '../model';
import { Notice, ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { PlaceLink } from '../parts/PlaceLink';
import type { PaneState } from '../state';
import type { PaneActions } from '../usePane';
import { RestoreNotice } from '../writing/RestoreNotice';
import { copyDraft, dayField, today, validityOn } from './draft';
import { Exported } from './Exported';
import { builtInRubrics } from '../../scoring/registry';
import { useRubricTexts } from './texts';
import { Xray } from './Xray';

export interface RubricViewProps {
  readonly rubric: Rubric;
  readonly reading: LocalRubricReading;
  readonly model: Model;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export function RubricView({ rubric, reading, model, state, actions }: RubricViewProps) {
  const texts = useRubricTexts();
  const pick = usePick();
  const language = useContext(LanguageContext);
  const [isExporting, setExporting] = useState(false);
  const isBuiltIn = isBuiltInId(rubric.id);
  const own = reading.rubrics.find(({ id }) => id === rubric.id) ?? null;
  const validity = own && validityOn(today(), own);
  const taken = [...builtInRubrics(), ...reading.tables.map((table) => table.rubric)].map(({ id }) => id);
  const edit = (kind: 'copy' | 'change') => {
    const draft =
      kind === 'change' && own
        ? { kind, of: rubric.id, base: own, typed: {} }
        : copyDraft(rubric, own, taken, language);
    actions.open({ name: 'rubrics', selection: { view: 'edit', draft } });
  };
  return (
    <Page
      heading={pick(rubric.name)}
      lead={
        own
          ? [
              texts.effective(dayField(own.from, language), dayField(own.to, language)),
              ...(validity ? [texts.validity[validity]] : []),
            ].join(' · ')
          : isBuiltIn
            ? texts.builtInHelp
            : undefined
      }
      onBack={() => actions.open({ name: 'rubrics' })}
      foot={
        <div className="kpi-jobs">
          {own && (
            <Button size="large" onClick={() => setExporting(true)}>
              {texts.exportFile}
            </Button>
          )}
          {own && (
            <Button size="large" onClick={() => edit('change')}>
              {texts.change}
            </Button>
          )}
          <Button size="large" appearance="primary" onClick={() => edit('copy')}>
            {texts.copy}
          </Button>
        </div>
      }
    >
      {state.problem && <ProblemNotice problem={state.problem} onClose={actions.dismiss} />}
      <RestoreNotice state={state} actions={actions} />
      {own && <OtherYears rubric={rubric} model={model} actions={actions} />}
      {isExporting && own && <Exported name={own.id} content={toFile(own)} />}
      <Xray key={rubric.id} rubric={rubric} hasPrint={isBuiltIn} />
    </Page>
  );
}

interface OtherYearsProps {
  readonly rubric: Rubric;
  readonly model: Model;
  readonly actions: PaneActions;
}

/** A copied sheet keeps its formulas: those of last year's sheet may name this year's rubric, or the other way round. */
function OtherYears({ rubric: { id, fiscalYear }, model: { workbook }, actions }: OtherYearsProps) {
  const texts = useRubricTexts();
  const others = useMemo(
    () => sheetsOfOtherYear(workbook, formulasNaming(workbook, id), fiscalYear),
    [workbook, id, fiscalYear],
  );
  if (others.length === 0) return null;
  return (
    <Notice tone="warning" title={texts.otherYear(fiscalYear)}>
      <ul className="kpi-plain">
        {others.map(({ sheet, cell, year }) => (
          <li key={sheet}>
            <PlaceLink
              place={`${sheet} · ${formatCell(cell)}`}
              onClick={() => actions.jump(sheet, cellRange(cell))}
            />{' '}
            {texts.sheetYear(year)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
