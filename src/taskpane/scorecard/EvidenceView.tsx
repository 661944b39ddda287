/** Evidence of the sheets of steps, kept in a register in the workbook, and the dates by which it is due. */
import { Button } from '@fluentui/react-components';
import { evidenceTexts } from '../../i18n/evidence';
import { applicability, type Indicator } from '../../scoring';
import type { ScorecardUnit } from '../../scoring/scorecard/scorecard';
import { cellRange } from '../../sheet/address';
import { evidenceOf, typedSteps, type Entries, type UnitEvidence } from '../../tables/entries';
import { useActions, useModel, usePaneState } from '../context';
import { useLanguage, useTexts } from '../language';
import { Notice } from '../parts/Notice';
import { today } from '../today';
import { CardProblems } from './CardProblems';
import type { CardViewProps } from './data';
import { DueDates } from './evidence/DueDates';
import { Milestones } from './evidence/Milestones';
import { binderRequest, changesOtherSheets, registerRequest, tellRequest } from './evidence/writing';

interface Sheet {
  readonly indicator: Indicator;
  readonly evidence: UnitEvidence;
  readonly typed: number | null;
}

export function EvidenceView(props: CardViewProps) {
  const texts = useTexts(evidenceTexts);
  const language = useLanguage();
  const { data, selection } = props;
  const model = useModel();
  const state = usePaneState();
  const actions = useActions();
  const sheets = sheetsOf(props);
  const documents = sheets.flatMap(({ evidence }) => evidence.steps.flatMap((step) => step.documents));
  const lacking = documents.filter(({ row }) => row === null).length;
  const hasRegister = lacking < documents.length;
  const isBusy = state.work !== null;
  const makeRegister = () => actions.preview(registerRequest(selection, data.rubric, data.unit), language);
  return (
    <>
      <CardProblems problems={data.entries.problems} />
      <DueDates rubric={data.rubric} today={today(new Date())} />
      <section className="kpi-section">
        <h2 className="kpi-h2">{texts.heading}</h2>
        <p className="kpi-quiet">{sheets.length === 0 ? texts.noSheets : texts.help}</p>
        {lacking > 0 && (
          <Notice
            tone="info"
            title={hasRegister ? texts.rowsMissing(lacking) : texts.noRegister}
            actions={
              <Button
                size="small"
                appearance={hasRegister ? 'secondary' : 'primary'}
                disabledFocusable={isBusy}
                onClick={makeRegister}
              >
                {state.work === 'preparing' ? texts.making : hasRegister ? texts.makeAll : texts.make}
              </Button>
            }
          >
            <span>{texts.noRegisterHelp}</span>
            {!hasRegister && sheets.some(({ typed }) => typed !== null) && (
              <span>{texts.registerCounts}</span>
            )}
          </Notice>
        )}
        {hasRegister && <p className="kpi-small">{texts.written}</p>}
        {sheets.map(({ indicator, evidence, typed }) => (
          <Milestones
            key={indicator.code}
            indicator={indicator}
            evidence={evidence}
            typed={typed}
            failed={state.problem !== null}
            tell={(row, told) => {
              const request = tellRequest(selection, data, row, told);
              const write = changesOtherSheets(model, data, row, told) ? actions.preview : actions.writeNow;
              write(request, language);
            }}
            goTo={(row) => actions.jump(row.sheet, cellRange(row.haveCell))}
          />
        ))}
        {sheets.length > 0 && (
          <div>
            <p className="kpi-small">{texts.binderHelp}</p>
            <div className="kpi-actions">
              <Button
                disabledFocusable={isBusy}
                onClick={() => actions.preview(binderRequest(selection, data.rubric, data.unit), language)}
              >
                {texts.binder}
              </Button>
            </div>
          </div>
        )}
      </section>
    </>
  );
}

/** The sheets of steps that are this unit's. */
function sheetsOf({ data: { rubric, unit, entries } }: CardViewProps): readonly Sheet[] {
  const whose = { kind: unit.kind, province: unit.code.slice(0, 2) };
  return rubric.indicators.flatMap((indicator) => {
    const evidence = applicability(indicator, whose) === null ? evidenceOf(entries, indicator, unit) : null;
    return evidence ? [{ indicator, evidence, typed: stepsTyped(entries, indicator, unit) }] : [];
  });
}

function stepsTyped(entries: Entries, indicator: Indicator, unit: ScorecardUnit): number | null {
  const value = typedSteps(entries, indicator, unit)?.value;
  return typeof value === 'number' ? value : null;
}
