/** All units of the workbook: who gains most under the other rubric, and who loses most. */
import { useCallback } from 'react';
import { compareTexts } from '../../../i18n/compare';
import type { Rubric } from '../../../scoring';
import { compareCards } from '../../../scoring/scorecard/compare';
import type { ScorecardUnit } from '../../../scoring/scorecard/scorecard';
import { useModel } from '../../context';
import { usePick, useTexts } from '../../language';
import { usePaged } from '../../parts/usePaged';
import { Waiting } from '../../parts/Waiting';
import { Bar } from '../Bar';
import { cardsOf } from '../data';
import { RankedUnit } from '../RankedUnit';
import { usePerUnit } from '../unitSlices';
import { countTurns, sumOfDifferences, turnOf, type Turns } from './difference';

const PAGE = 30;

interface Ranked {
  readonly unit: ScorecardUnit;
  readonly points: number | null;
  readonly turns: Turns;
}

export interface UnitsRankingProps {
  readonly units: readonly ScorecardUnit[];
  readonly here: Rubric;
  readonly there: Rubric;
  readonly open: (unit: ScorecardUnit) => void;
}

export function UnitsRanking({ units, here, there, open }: UnitsRankingProps) {
  const model = useModel();
  const texts = useTexts(compareTexts);
  const compare = useCallback(
    (unit: ScorecardUnit): Ranked => {
      const lines = cardsOf(model, here, [unit]).flatMap((card) => compareCards(card, there).lines);
      return { unit, points: sumOfDifferences(lines), turns: countTurns(lines) };
    },
    [model, here, there],
  );
  const { found, done } = usePerUnit(units, compare);
  const ranked = found.flatMap((one) => (one.points === null ? [] : [{ ...one, points: one.points }]));
  const sorted = ranked.sort((a, b) => b.points - a.points);
  const widest = Math.max(...sorted.map(({ points }) => Math.abs(points)));
  const { shown, more } = usePaged(sorted.length, PAGE);
  return (
    <section className="kpi-section">
      <h3 className="kpi-title">{texts.unitsHeading(units.length)}</h3>
      <p className="kpi-quiet">{texts.unitsHelp}</p>
      {!done && <Waiting label={texts.working} />}
      {done && (
        <ol className="kpi-rows">
          {sorted.slice(0, shown).map((one) => (
            <UnitItem key={one.unit.code} {...one} widest={widest} open={open} />
          ))}
        </ol>
      )}
      {done && more}
      {done && found.length > sorted.length && (
        <p className="kpi-small">{texts.notCompared(found.length - sorted.length)}</p>
      )}
    </section>
  );
}

function UnitItem({
  unit,
  points,
  turns,
  widest,
  open,
}: Ranked & { points: number; widest: number; open: UnitsRankingProps['open'] }) {
  const texts = useTexts(compareTexts);
  const pick = usePick();
  const name = pick(unit.name);
  return (
    <RankedUnit
      label={texts.unitOpen(name)}
      name={name}
      figure={`${texts.signed(points)} ${texts[turnOf(points)]}`}
      open={() => open(unit)}
    >
      {widest > 0 && <Bar share={Math.abs(points) / widest} tone={points < 0 ? 'loss' : 'plain'} />}
      <p className="kpi-small">{texts.unitCounts(turns.gains, turns.loses, turns.same)}</p>
    </RankedUnit>
  );
}
