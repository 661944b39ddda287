/** Which rubric and whose scorecard: every rubric there is, and every province and district of the register. */
import { Field, Select } from '@fluentui/react-components';
import { scorecardTexts } from '../../i18n/scorecard';
import { rubrics, type Rubric } from '../../scoring';
import type { ScorecardUnit } from '../../scoring/scorecard/scorecard';
import { districts, provinces } from '../../thai';
import { usePick, useTexts } from '../language';

/** The choice that is no unit: all districts side by side. */
export const ALL_DISTRICTS = 'all';

export interface CardChoiceProps {
  readonly rubric: Rubric;
  /** `null`: not chosen yet. */
  readonly unit: ScorecardUnit | null;
  readonly showsAll: boolean;
  /** Those the workbook speaks of. */
  readonly known: readonly ScorecardUnit[];
  readonly chooseRubric: (id: string) => void;
  /** The code of a unit, or `all` for the districts of the province. */
  readonly chooseUnit: (code: string) => void;
}

export function CardChoice({ rubric, unit, showsAll, known, chooseRubric, chooseUnit }: CardChoiceProps) {
  const texts = useTexts(scorecardTexts);
  const pick = usePick();
  const province = unit?.code.slice(0, 2) ?? '';
  const inWorkbook = known.filter(({ kind }) => kind === 'province').map(({ code }) => code);
  const within = districts(province);
  const options = (codes: readonly string[]) =>
    provinces()
      .filter(({ code }) => codes.includes(code))
      .map((one) => (
        <option key={one.code} value={one.code}>
          {pick(one)}
        </option>
      ));
  const others = provinces()
    .map(({ code }) => code)
    .filter((code) => !inWorkbook.includes(code));
  return (
    <div className="kpi-choice">
      <Field label={texts.choice.rubric} className="kpi-choice-wide">
        <Select value={rubric.id} onChange={(_, { value }) => chooseRubric(value)}>
          {rubrics().map(({ id, name }) => (
            <option key={id} value={id}>
              {pick(name)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.choice.province}>
        <Select value={province} onChange={(_, { value }) => value !== '' && chooseUnit(value)}>
          {!unit && <option value="">{texts.choice.chooseProvince}</option>}
          {inWorkbook.length > 0 && (
            <optgroup label={texts.choice.inWorkbook}>{options(inWorkbook)}</optgroup>
          )}
          <optgroup label={texts.choice.others}>{options(others)}</optgroup>
        </Select>
      </Field>
      {unit && (
        <Field label={texts.choice.district}>
          <Select value={showsAll ? ALL_DISTRICTS : unit.code} onChange={(_, { value }) => chooseUnit(value)}>
            <option value={province}>{texts.choice.wholeProvince}</option>
            <option value={ALL_DISTRICTS}>{texts.choice.all(within.length)}</option>
            {within.map((one) => (
              <option key={one.code} value={one.code}>
                {pick(one)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
