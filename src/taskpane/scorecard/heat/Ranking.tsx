/** Units from the best to the last by one figure, and how far each is from its next level. */
import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { formatScore } from '../../../i18n';
import { heatTexts } from '../../../i18n/heat';
import type { Scorecard } from '../../../scoring/scorecard/scorecard';
import { useMessages, usePick, useTexts } from '../../language';
import { usePaged } from '../../parts/usePaged';
import { Bar } from '../Bar';
import { GroupNote } from '../GroupNote';
import { RankedUnit } from '../RankedUnit';
import { columnName } from './HeatMap';
import { figureOf, groupIn, isPartOfYear, lineIn, sorted, type Column } from './table';

const PAGE = 30;
const MOST = 5;

export interface RankingProps {
  readonly cards: readonly Scorecard[];
  readonly columns: readonly Column[];
  readonly open: (unit: string) => void;
}

export function Ranking({ cards, columns, open }: RankingProps) {
  const texts = useTexts(heatTexts);
  const pick = usePick();
  const [chosen, setChosen] = useState('');
  const column =
    columns.find(({ id }) => id === chosen) ?? columns.find(({ kind }) => kind === 'total') ?? columns[0];
  const ranked = column ? sorted(cards, column, true).filter((card) => figureOf(card, column) !== null) : [];
  const { shown, more } = usePaged(ranked.length, PAGE, PAGE, 'small');
  if (!column) return null;
  const groups = column.kind === 'total' ? ranked.map((card) => groupIn(card, column.group)) : [];
  const weighed = groups.find((group) => (group?.officeWeight.length ?? 0) > 0);
  return (
    <section className="kpi-section">
      <h2 className="kpi-h2">{texts.rankHeading}</h2>
      <Field label={texts.rankBy}>
        <Select value={column.id} onChange={(_, { value }) => setChosen(value)}>
          {columns.map((one) => (
            <option key={one.id} value={one.id}>
              {columnName(one, texts, pick)}
            </option>
          ))}
        </Select>
      </Field>
      {column.kind === 'indicator' && <p className="kpi-quiet">{texts.distanceHelp}</p>}
      {weighed && (
        <p className="kpi-small">
          <GroupNote group={weighed} of="officeWeight" />
        </p>
      )}
      {ranked.length === 0 && <p className="kpi-quiet">{texts.noScores}</p>}
      <ol className="kpi-rows">
        {ranked.slice(0, shown).map((card, i) => (
          <Ranked key={card.unit.code} rank={i + 1} card={card} column={column} open={open} />
        ))}
      </ol>
      {more}
      {ranked.length < cards.length && ranked.length > 0 && (
        <p className="kpi-small">{texts.withoutScore(cards.length - ranked.length)}</p>
      )}
    </section>
  );
}

interface RankedProps {
  readonly rank: number;
  readonly card: Scorecard;
  readonly column: Column;
  readonly open: (unit: string) => void;
}

function Ranked({ rank, card, column, open }: RankedProps) {
  const texts = useTexts(heatTexts);
  const pick = usePick();
  const figure = figureOf(card, column) ?? 0;
  const name = pick(card.unit.name);
  return (
    <RankedUnit
      rank={rank}
      label={texts.openCard(name)}
      name={name}
      figure={formatScore(figure)}
      open={() => open(card.unit.code)}
    >
      <Bar share={figure / MOST} />
      <Period card={card} column={column} />
      <Distance card={card} column={column} />
    </RankedUnit>
  );
}

/** A rank by results of a part of the year is none of the year. */
function Period({ card, column }: { card: Scorecard; column: Column }) {
  const t = useMessages();
  if (!isPartOfYear(card, column)) return null;
  const group = column.kind === 'total' ? groupIn(card, column.group) : null;
  return <p className="kpi-small">{group ? <GroupNote group={group} of="partOfYear" /> : t.rows.soFar}</p>;
}

function Distance({ card, column }: { card: Scorecard; column: Column }) {
  const texts = useTexts(heatTexts);
  const t = useMessages();
  const pick = usePick();
  if (column.kind === 'total') {
    const group = groupIn(card, column.group);
    if (!group || group.total !== null) return null;
    return <p className="kpi-small">{texts.totalPartly(group.scoredPercent, group.weightPercent)}</p>;
  }
  const line = lineIn(card, column.id);
  const outcome = line?.outcome;
  if (!line || (outcome?.state !== 'scored' && outcome?.state !== 'exempt')) return null;
  const { gap } = line;
  if (outcome.level === MOST)
    return <p className="kpi-small">{outcome.state === 'exempt' ? t.rows.exempt : texts.atTop}</p>;
  if (gap?.state === 'notANumber') return <p className="kpi-small">{pick(gap.reason)}</p>;
  if (gap?.state !== 'amount' || gap.toLevel === null) return null;
  // A score is its level and the way to the next one.
  const gone = outcome.score - outcome.level;
  return (
    <>
      <Bar share={gone} thin />
      <p className="kpi-small">
        {texts.distance(gap.amount, pick(gap.unit), gap.toLevel)} · {texts.gone(Math.floor(100 * gone))}
      </p>
    </>
  );
}
