/** Every district at a glance: levels as a heat map, and the ranking by a total or by one indicator. */
import { Field, Select } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { heatTexts } from '../../i18n/heat';
import type { Scorecard, ScorecardUnit } from '../../scoring/scorecard/scorecard';
import { districts } from '../../thai';
import { useActions, useModel } from '../context';
import { usePick, useTexts } from '../language';
import { Details } from '../parts/Details';
import { Waiting } from '../parts/Waiting';
import { Why, WhyList } from '../parts/Why';
import { cardsOf, registeredUnit, type CardViewProps } from './data';
import { columnName, columnShort, HeatMap } from './heat/HeatMap';
import { Ranking } from './heat/Ranking';
import { columnsOf, leftOut } from './heat/table';
import { usePerUnit } from './unitSlices';

export function HeatView({ data, selection }: CardViewProps) {
  const actions = useActions();
  const model = useModel();
  const texts = useTexts(heatTexts);
  const { rubric } = data;
  const all = useMemo(() => districtsOf(data.units), [data.units]);
  const [area, setArea] = useState('');
  const units = useMemo(
    () => (area === '' ? all : all.filter(({ code }) => code.startsWith(area))),
    [all, area],
  );
  const cardOf = useCallback((unit: ScorecardUnit) => cardsOf(model, rubric, [unit]), [model, rubric]);
  const { found, done } = usePerUnit(units, cardOf);
  const open = (unit: string) =>
    actions.open({ name: 'scorecard', selection: { ...selection, view: 'card', unit } });
  return (
    <>
      <section className="kpi-section">
        <h2 className="kpi-h2">{texts.heading}</h2>
        {all.length === 0 && <p className="kpi-quiet">{texts.noDistricts}</p>}
        <Areas units={all} area={area} setArea={setArea} />
      </section>
      {units.length > 0 && !done && <Waiting label={texts.working} />}
      {done && units.length > 0 && <Pictures cards={found.flat()} open={open} />}
    </>
  );
}

/**
 * Every district of the provinces of whose districts the workbook speaks: one that has not reported yet is to be seen as
 * well.
 */
function districtsOf(units: readonly ScorecardUnit[]): readonly ScorecardUnit[] {
  const named = units.filter(({ kind }) => kind === 'district');
  const provinces = new Set(named.map(({ code }) => code.slice(0, 2)));
  return [...provinces].flatMap((province) =>
    districts(province).flatMap(({ code }) => registeredUnit(code) ?? []),
  );
}

/** Where the workbook speaks of several provinces, one can be looked at by itself. */
function Areas({
  units,
  area,
  setArea,
}: {
  units: readonly ScorecardUnit[];
  area: string;
  setArea: (code: string) => void;
}) {
  const texts = useTexts(heatTexts);
  const pick = usePick();
  const codes = [...new Set(units.map(({ code }) => code.slice(0, 2)))];
  if (codes.length < 2) return null;
  const count = (code: string) => units.filter((one) => one.code.startsWith(code)).length;
  return (
    <Field label={texts.province}>
      <Select value={area} onChange={(_, { value }) => setArea(value)}>
        <option value="">{texts.everywhere(units.length)}</option>
        {codes.map((code) => (
          <option key={code} value={code}>
            {texts.ofProvince(pick(registeredUnit(code)?.name ?? { th: code, en: code }), count(code))}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Pictures({ cards, open }: { cards: readonly Scorecard[]; open: (unit: string) => void }) {
  const texts = useTexts(heatTexts);
  const pick = usePick();
  const columns = useMemo(() => columnsOf(cards), [cards]);
  const without = useMemo(() => leftOut(cards), [cards]);
  return (
    <>
      <section className="kpi-section">
        <p className="kpi-quiet">{texts.mapHelp}</p>
        <HeatMap cards={cards} columns={columns} open={open} />
        <p className="kpi-small">{texts.marks}</p>
        <Details summary={texts.legendHeading}>
          <WhyList>
            {columns.map((column) => (
              <Why key={column.id} term={columnShort(column, texts, pick)}>
                {column.kind === 'total' ? columnName(column, texts, pick) : pick(column.indicator.name)}
              </Why>
            ))}
          </WhyList>
          {without.length > 0 && (
            <p className="kpi-small">{texts.leftOut(without.map(({ name }) => pick(name)).join(', '))}</p>
          )}
        </Details>
      </section>
      <Ranking cards={cards} columns={columns} open={open} />
    </>
  );
}
