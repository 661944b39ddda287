/** First step of scoring: which tables, and whether cells get formulas or values. Writes nothing. */
import { Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { useActions, useModel, usePaneState } from '../context';
import { useLanguage, useMessages } from '../language';
import { rangeText } from '../model';
import { BusyButton } from '../parts/BusyButton';
import { Page } from '../parts/Page';
import { ScreenNotices } from '../parts/ScreenNotices';
import { tableTitle } from '../titles';
import { scoreRequest } from './scoreRequest';

export function ScoreView() {
  const actions = useActions();
  const state = usePaneState();
  const model = useModel();
  const t = useMessages();
  const language = useLanguage();
  /** Left out by the user; a table that appears meanwhile is in, as all are at first. */
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const [mode, setMode] = useState<'formulas' | 'values'>('formulas');
  const tableIds = model.tables.map(({ table }) => table.id).filter((id) => !leftOut.includes(id));
  const choose = (id: string, chosen: boolean) =>
    setLeftOut((before) => (chosen ? before.filter((one) => one !== id) : [...before, id]));
  return (
    <Page
      heading={t.score.heading}
      onBack={() => actions.open({ name: 'tables' })}
      foot={
        <>
          <p className="kpi-quiet">{tableIds.length > 0 ? t.score.nothingWritten : t.score.chooseOne}</p>
          <BusyButton
            label={t.score.preview}
            busyLabel={t.score.preparing}
            busy={state.work === 'preparing'}
            disabled={tableIds.length === 0}
            onClick={() => actions.preview(scoreRequest({ tableIds, mode, onResultsSheet: [] }), language)}
          />
        </>
      }
    >
      <ScreenNotices />
      <fieldset className="kpi-set">
        <legend className="kpi-legend">{t.score.which}</legend>
        {model.tables.map(({ table }) => (
          <Checkbox
            key={table.id}
            checked={!leftOut.includes(table.id)}
            onChange={(_, { checked }) => choose(table.id, checked === true)}
            label={
              <>
                <span className="kpi-label">{tableTitle(table, t, language).full}</span>
                <span className="kpi-label kpi-small">{rangeText(table)}</span>
              </>
            }
          />
        ))}
      </fieldset>
      <Field label={{ children: t.score.mode, weight: 'semibold' }}>
        <RadioGroup
          value={mode}
          onChange={(_, { value }) => setMode(value === 'values' ? 'values' : 'formulas')}
        >
          <Radio value="formulas" label={<Choice name={t.score.formulas} help={t.score.formulasHelp} />} />
          <Radio value="values" label={<Choice name={t.score.values} help={t.score.valuesHelp} />} />
        </RadioGroup>
      </Field>
    </Page>
  );
}

function Choice({ name, help }: { name: string; help: string }) {
  return (
    <>
      <span className="kpi-label">{name}</span>
      <span className="kpi-label kpi-small">{help}</span>
    </>
  );
}
