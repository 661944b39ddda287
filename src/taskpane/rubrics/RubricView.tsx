/** One rubric: its X-ray, and what can be done with it. */
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { defineTexts } from '../../i18n/define';
import { rubricTexts } from '../../i18n/rubrics';
import { formulasNaming, sheetsOfOtherYear } from '../../plans/localRubric/use';
import type { Indicator, Rubric } from '../../scoring';
import { isBuiltInId } from '../../scoring/localRubric/faults';
import { toFile } from '../../scoring/localRubric/file';
import type { LocalRubric } from '../../scoring/localRubric/localRubric';
import { builtInRubrics } from '../../scoring/registry';
import { cellRange } from '../../sheet/address';
import type { LocalRubricReading } from '../../tables/localRubric/read';
import { useActions, useModel } from '../context';
import { useLanguage, usePick, useTexts } from '../language';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { PlaceLink } from '../parts/PlaceLink';
import { ScreenNotices } from '../parts/ScreenNotices';
import { today } from '../today';
import { CopyButton } from './Copied';
import { toForm } from './define/lay';
import { copyDraft, dayField, validityOn } from './draft';
import { Exported } from './Exported';
import { formulaFor } from './formula';
import { Xray } from './Xray';

export interface RubricViewProps {
  readonly rubric: Rubric;
  readonly reading: LocalRubricReading;
}

export function RubricView({ rubric, reading }: RubricViewProps) {
  const actions = useActions();
  const texts = useTexts(rubricTexts);
  const pick = usePick();
  const language = useLanguage();
  const [isExporting, setExporting] = useState(false);
  const isBuiltIn = isBuiltInId(rubric.id);
  const own = reading.rubrics.find(({ id }) => id === rubric.id) ?? null;
  const validity = own && validityOn(today(new Date()), own);
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
      <ScreenNotices restore />
      {own && <OtherYears rubric={rubric} />}
      {isExporting && own && <Exported name={own.id} content={toFile(own)} />}
      <Xray
        key={rubric.id}
        rubric={rubric}
        hasPrint={isBuiltIn}
        actionsOf={(indicator) => <IndicatorActions indicator={indicator} own={own} />}
      />
    </Page>
  );
}

interface IndicatorActionsProps {
  readonly indicator: Indicator;
  readonly own: LocalRubric | null;
}

/** Its formula to take along; where it was defined here, the way to change it. */
function IndicatorActions({ indicator, own }: IndicatorActionsProps) {
  const actions = useActions();
  const model = useModel();
  const texts = useTexts(defineTexts);
  const pick = usePick();
  const defined = own?.indicators.find(({ code }) => code === indicator.code);
  const form = defined?.kind === 'defined' ? toForm(defined) : null;
  const name = pick(indicator.name);
  const change = () => {
    if (!own || !form) return;
    const draft = { kind: 'change', of: own.id, base: own, typed: {} } as const;
    const selection = { view: 'define', draft, form, replaces: indicator.code } as const;
    actions.open({ name: 'rubrics', selection });
  };
  return (
    <>
      {form && (
        <Button size="small" aria-label={texts.changeOf(name)} onClick={change}>
          {texts.change}
        </Button>
      )}
      {indicator.levels.length > 0 && (
        <CopyButton
          label={texts.formulaHelp}
          text={formulaFor(indicator, model)}
          button={texts.formula}
          buttonLabel={texts.formulaOf(name)}
        />
      )}
    </>
  );
}

/** A copied sheet keeps its formulas: those of last year's sheet may name this year's rubric, or the other way round. */
function OtherYears({ rubric: { id, fiscalYear } }: { rubric: Rubric }) {
  const { workbook } = useModel();
  const texts = useTexts(rubricTexts);
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
            <PlaceLink to={{ sheet, range: cellRange(cell) }} /> {texts.sheetYear(year)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
