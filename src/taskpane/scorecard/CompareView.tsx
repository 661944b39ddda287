/** The time machine: the same figures by another rubric, for one unit and for all. */
import { Field, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { rubrics, type Rubric } from '../../scoring';
import { compareCards } from '../../scoring/scorecard/compare';
import { officeWeights } from '../../tables/entries';
import { usePick } from '../language';
import type { PaneActions } from '../usePane';
import { countTurns } from './compare/difference';
import { LinesTable } from './compare/LinesTable';
import { useTexts } from './compare/texts';
import { TotalsTable } from './compare/TotalsTable';
import { UnitsRanking } from './compare/UnitsRanking';
import type { CardData, CardViewProps } from './data';

/** Going on to another unit keeps the other rubric. */
const chosenByPane = new WeakMap<PaneActions, string>();

export function CompareView(props: CardViewProps) {
  const texts = useTexts();
  const pick = usePick();
  const { rubric } = props.data;
  const others = rubrics().filter(({ id }) => id !== rubric.id);
  const [chosen, setChosen] = useState<string | null>(() => chosenByPane.get(props.actions) ?? null);
  const choose = (id: string) => {
    chosenByPane.set(props.actions, id);
    setChosen(id);
  };
  const there = others.find(({ id }) => id === chosen) ?? nearest(others, rubric);
  return (
    <section className="kpi-section">
      <h2 className="kpi-h2">{texts.heading}</h2>
      <p className="kpi-quiet">{there ? texts.help : texts.noOther}</p>
      {there && (
        <>
          <Field label={texts.other}>
            <Select value={there.id} onChange={(_, { value }) => choose(value)}>
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

function Compared({ data, selection, model, actions, there }: CardViewProps & { there: Rubric }) {
  const texts = useTexts();
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
          model={model}
          units={units}
          here={rubric}
          there={there}
          open={(unit) =>
            actions.open({ name: 'scorecard', selection: { ...selection, unit: unit.code, drafts: {} } })
          }
        />
      )}
    </>
  );
}
