/**
 * The way up: what is missing to the next level of each sheet, which step adds most, and the cheapest steps to a total
 * that somebody wishes for.
 */
import { useMemo } from 'react';
import { pathTexts } from '../../i18n/path';
import { pathSteps, type PathStep } from '../../scoring/scorecard/path';
import { useActions } from '../context';
import { usePick, useTexts } from '../language';
import type { CardViewProps } from './data';
import { MissingList } from './path/MissingList';
import { PlanForm } from './path/PlanForm';
import { RankList } from './path/RankList';
import type { Tried } from './path/tried';
import { withTried } from './trials';

export function PathView({ data: { card, gathered, trials }, selection }: CardViewProps) {
  const actions = useActions();
  const texts = useTexts(pathTexts);
  const pick = usePick();
  const steps = useMemo(() => pathSteps(card), [card]);
  const empty = card.groups.filter(({ soFar }) => soFar === null);
  const next = useMemo(() => nextSteps(steps), [steps]);
  const tryOut = (values: Tried) => {
    actions.tryOut(selection, withTried(trials, gathered, values));
    actions.open({ name: 'scorecard', selection: { ...selection, view: 'card' } });
  };
  return (
    <>
      <section className="kpi-section">
        <h2 className="kpi-h2">{texts.planHeading}</h2>
        <p className="kpi-quiet">{texts.planHelp}</p>
        {card.groups.map((group, index) =>
          group.soFar === null ? null : (
            <PlanForm
              key={`${card.rubric.id}/${card.unit.code}/${group.group.th}`}
              card={card}
              index={index}
              group={group}
              steps={steps.filter((step) => step.group === index && step.gain > 0)}
              tryOut={tryOut}
            />
          ),
        )}
        {empty.length > 0 && (
          <p className="kpi-small">{texts.nowNone(empty.map(({ group }) => pick(group)).join(', '))}</p>
        )}
      </section>
      <section className="kpi-section">
        <h2 className="kpi-h2">{texts.rankHeading}</h2>
        <p className="kpi-quiet">{texts.rankHelp}</p>
        <RankList card={card} steps={[...next.values()]} tryOut={tryOut} />
      </section>
      <section className="kpi-section">
        <h2 className="kpi-h2">{texts.missingHeading}</h2>
        <p className="kpi-quiet">{texts.missingHelp}</p>
        {card.groups.map((group) => (
          <MissingList key={group.group.th} group={group} next={next} />
        ))}
      </section>
    </>
  );
}

/** The lowest level above each sheet's own, in the order of the ranking. */
function nextSteps(steps: readonly PathStep[]): ReadonlyMap<string, PathStep> {
  const lowest = new Map<string, PathStep>();
  for (const step of steps) {
    const known = lowest.get(step.code);
    if (!known || step.toLevel < known.toLevel) lowest.set(step.code, step);
  }
  return new Map([...lowest.values()].sort((a, b) => b.gain - a.gain).map((step) => [step.code, step]));
}
