/** The time machine: the same figures by another rubric, for one unit and for all. */
import { Field, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { compareTexts } from '../../i18n/compare';
import { rubrics, type Rubric } from '../../scoring';
import { compareCards } from '../../scoring/scorecard/compare';
import { officeWeights } from '../../tables/entries';
import { useActions } from '../context';
import { usePick, useTexts } from '../language';
import { countTurns } from './compare/difference';
import { LinesTable } from './compare/LinesTable';
import { TotalsTable } from './compare/TotalsTable';
import { UnitsRanking } from './compare/UnitsRanking';
import type { CardData, CardViewProps } from './data';

export function CompareView(props: CardViewProps) {
  const texts = useTexts(compareTexts);
  const pick = usePick();
  const { selection } = props;
  const { choose } = useActions();
  const { rubric } = props.data;
  const others = rubrics().filter(({ id }) => id !== rubric.id);
  const there = others.find(({ id }) => id === selection.other) ?? nearest(others, rubric);
  return (
    <section className="kpi-section">
      <h2 className="kpi-h2">{texts.heading}</h2>
      <p className="kpi-quiet">{there ? texts.help : texts.noOther}</p>
      {there && (
        <>
          <Field label={texts.other}>
            <Select value={there.id} onChange={(_, { value }) => choose({ ...selection, other: value })}>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {pick(name)}
                </option>
              ))}
            </Select>
          </Field>
          <Compared {...props} there={there} />
        </>
      )}
    </section>
  );
}

/** The round next to this one says most. */
function nearest(others: readonly Rubric[], { fiscalYear }: Rubric): Rubric | null {
  const distance = (one: Rubric) => Math.abs(one.fiscalYear - fiscalYear);
  return [...others].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function Compared({ data, selection, there }: CardViewProps & { there: Rubric }) {
  const actions = useActions();
  const texts = useTexts(compareTexts);
  const { card, rubric, units }: CardData = data;
  const { entries } = data;
  const compared = useMemo(
    () => compareCards(card, there, officeWeights(entries, card.unit)),
    [card, there, entries],
  );
  const { gains, loses, same, notComparable } = countTurns(compared.lines);
  return (
    <>
      <p className="kpi-strong">{texts.summary(gains, loses, same, notComparable)}</p>
      <LinesTable lines={compared.lines} here={rubric.id} there={there.id} />
      <TotalsTable here={card} there={compared.there} />
      {units.length > 1 && (
        <UnitsRanking
          units={units}
          here={rubric}
          there={there}
          open={(unit) => actions.open({ name: 'scorecard', selection: { ...selection, unit: unit.code } })}
        />
      )}
    </>
  );
}
