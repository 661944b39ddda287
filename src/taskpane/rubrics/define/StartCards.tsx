/** What to begin from: six cards, the rarer ones folded, and any indicator that is there already. */
import { Field, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { defineTexts } from '../../../i18n/define';
import { OTHER_KINDS, STARTING_KINDS, type StartingKind } from '../../../scoring/localRubric/startingPoints';
import { Details } from '../../parts/Details';
import { useTexts } from '../../language';

export interface Source {
  readonly id: string;
  readonly rubric: string;
  readonly name: string;
}

export interface StartCardsProps {
  readonly chosen: StartingKind | null;
  readonly choose: (kind: StartingKind) => void;
  readonly sources: readonly Source[];
  readonly copy: (id: string) => void;
}

export function StartCards({ chosen, choose, sources, copy }: StartCardsProps) {
  const texts = useTexts(defineTexts);
  const name = useId();
  const cards = (kinds: readonly StartingKind[]) => (
    <div className="kpi-begins">
      {kinds.map((kind) => (
        <label key={kind} className={kind === chosen ? 'kpi-begin kpi-begin-chosen' : 'kpi-begin'}>
          <input type="radio" name={name} checked={kind === chosen} onChange={() => choose(kind)} />
          <span className="kpi-label">{texts.starts[kind][0]}</span>
          <span className="kpi-label kpi-small">{texts.starts[kind][1]}</span>
        </label>
      ))}
    </div>
  );
  return (
    <fieldset className="kpi-set kpi-card">
      <legend className="kpi-live">{texts.start}</legend>
      <span className="kpi-strong" aria-hidden>
        {texts.start}
      </span>
      {cards(STARTING_KINDS)}
      <Details summary={texts.otherForms} isLazy>
        {cards(OTHER_KINDS)}
        <Field label={{ children: texts.copyFrom, size: 'small' }} className="kpi-form">
          <Select value="" onChange={(_, { value }) => value !== '' && copy(value)}>
            <option value="">{texts.copyNone}</option>
            {[...new Set(sources.map(({ rubric }) => rubric))].map((rubric) => (
              <optgroup key={rubric} label={rubric}>
                {sources
                  .filter((source) => source.rubric === rubric)
                  .map((source) => (
                    <option key={source.id} value={source.id}>
                      {source.name}
                    </option>
                  ))}
              </optgroup>
            ))}
          </Select>
        </Field>
      </Details>
    </fieldset>
  );
}
