/** The total somebody wishes for in a group, and the cheapest set of steps to it. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { formatAmount } from '../../../i18n';
import { pathTexts } from '../../../i18n/path';
import { cheapest, type Cheapest, type PathStep } from '../../../scoring/scorecard/path';
import type { GroupTotal, Scorecard } from '../../../scoring/scorecard/scorecard';
import { parseNumber } from '../../../thai';
import { usePick, useTexts } from '../../language';
import { Notice } from '../../parts/Notice';
import { GroupNote } from '../GroupNote';
import { EffortFields, type Efforts } from './EffortFields';
import { StepItem } from './RankList';
import { triedFor, lineOf, type Tried } from './tried';

const MOST = 5;

export interface PlanFormProps {
  readonly card: Scorecard;
  readonly index: number;
  /** With at least one score: there is something to plan with. */
  readonly group: GroupTotal;
  /** Every reachable level of the group's sheets. */
  readonly steps: readonly PathStep[];
  readonly tryOut: (tried: Tried) => void;
}

export function PlanForm({ card, index, group, steps, tryOut }: PlanFormProps) {
  const texts = useTexts(pathTexts);
  const pick = usePick();
  const [typed, setTyped] = useState('');
  const [efforts, setEfforts] = useState<Efforts>({});
  const wished = parseNumber(typed);
  const isWrong =
    wished.state !== 'blank' && (wished.state !== 'number' || wished.value < 0 || wished.value > MOST);
  const goal = wished.state === 'number' && !isWrong ? wished.value : null;
  const found = useMemo(
    () => (goal === null ? null : cheapest(card, index, goal, (step) => effortOf(efforts, step))),
    [card, index, goal, efforts],
  );
  const { soFar, total, scoredPercent, weightPercent } = group;
  return (
    <section className="kpi-card" aria-label={texts.wishedOf(pick(group.group))}>
      <h3 className="kpi-title">{pick(group.group)}</h3>
      <p className="kpi-quiet">
        {total === null ? texts.nowPartly(soFar ?? 0, scoredPercent, weightPercent) : texts.now(total)}
      </p>
      <GroupNote group={group} of="partOfYear" className="kpi-small" />
      <Field label={texts.wished} validationMessage={isWrong ? texts.notANumber : undefined}>
        <Input
          value={typed}
          inputMode="decimal"
          aria-label={texts.wishedOf(pick(group.group))}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <div role="status">{found && <Verdict found={found} />}</div>
      {found?.state === 'reached' && <Plan card={card} found={found} efforts={efforts} tryOut={tryOut} />}
      {goal !== null && steps.length > 0 && (
        <EffortFields card={card} steps={steps} efforts={efforts} setEfforts={setEfforts} />
      )}
    </section>
  );
}

function effortOf(efforts: Efforts, step: PathStep): number {
  return efforts[`${step.code}/${step.toLevel}`] ?? step.effort;
}

function Verdict({ found }: { found: Cheapest }) {
  const texts = useTexts(pathTexts);
  switch (found.state) {
    case 'already':
      return <Notice tone="success" title={texts.already(found.total)} />;
    case 'outOfReach':
      return <Notice tone="warning" title={texts.outOfReach(found.best)} />;
    case 'reached':
      return (
        <>
          <p className="kpi-strong">{texts.reached(found.steps.length, found.total)}</p>
          <p className="kpi-small">{texts.effortTotal(percentText(found.effort))}</p>
        </>
      );
  }
}

function Plan({
  card,
  found,
  efforts,
  tryOut,
}: {
  card: Scorecard;
  found: Extract<Cheapest, { state: 'reached' }>;
  efforts: Efforts;
  tryOut: (tried: Tried) => void;
}) {
  const texts = useTexts(pathTexts);
  const tried = found.steps.map((step) => {
    const line = lineOf(card, step.code);
    return line ? triedFor(line, step) : null;
  });
  const all: Tried = Object.assign({}, ...tried);
  return (
    <>
      <ol className="kpi-rows">
        {found.steps.map((step) => (
          <StepItem key={step.code} card={card} step={step} tryOut={tryOut}>
            <p className="kpi-small">{texts.effort(percentText(effortOf(efforts, step)))}</p>
          </StepItem>
        ))}
      </ol>
      {Object.keys(all).length > 0 && (
        <>
          <p className="kpi-small">
            {texts.tryAllHelp}
            {tried.includes(null) && ` ${texts.notAllTried}`}
          </p>
          <div className="kpi-actions">
            <Button size="small" onClick={() => tryOut(all)}>
              {texts.tryAll}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function percentText(share: number): string {
  return formatAmount(100 * share);
}
