/**
 * What each column of a table is taken for, and the choice to say otherwise. Also the way to identify a table that was
 * not recognised. The choice is tried on the workbook before it is saved: one that leads nowhere is not kept.
 */
import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { findIndicator, rubrics, type Indicator } from '../../scoring';
import { columnName } from '../../sheet/address';
import {
  assignRole,
  isChanged,
  tryChoice,
  type ChoiceProposal,
  type ChoiceFault,
  type ColumnsProposal,
} from '../choices';
import { useActions, useModel, usePaneState } from '../context';
import { useMessages, usePick } from '../language';
import { BusyButton } from '../parts/BusyButton';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { PlaceLink } from '../parts/PlaceLink';
import { ScreenNotices } from '../parts/ScreenNotices';
import { partText } from './partText';
import { partChoices } from './partChoices';
import { Questions } from './Questions';

export interface ColumnsViewProps {
  readonly subject: ColumnsProposal;
}

export function ColumnsView({ subject }: ColumnsViewProps) {
  const actions = useActions();
  const state = usePaneState();
  const model = useModel();
  const t = useMessages();
  const pick = usePick();
  const [proposal, setProposal] = useState<ChoiceProposal>(subject.proposal);
  const [fault, setFault] = useState<ChoiceFault | null>(null);
  const { indicator } = proposal;
  const known = indicator && findIndicator(indicator.rubric, indicator.code);
  const parts = partChoices(indicator);
  const setRole = (column: number, value: string) => {
    const role = parts.find((one) => one === value);
    if (role) setProposal((before) => assignRole(before, column, role));
  };
  const save = () => {
    const tried = tryChoice(model, subject, proposal);
    setFault(tried.fault);
    if (tried.choice) actions.saveChoice(subject.tableId, tried.choice);
  };
  const busy = state.work !== null;
  return (
    <Page
      heading={subject.recognised ? t.columns.heading : t.columns.identifyHeading}
      onBack={() => actions.open({ name: 'tables' })}
      foot={
        <BusyButton
          label={t.columns.save}
          busyLabel={t.columns.saving}
          busy={state.work === 'saving'}
          disabled={busy || !isChanged(subject, proposal)}
          onClick={save}
        />
      }
    >
      <ScreenNotices />
      <span>
        <PlaceLink to={subject} />
      </span>
      <p className="kpi-quiet">{t.columns.help}</p>
      {fault && <Fault fault={fault} indicator={known} />}
      <IndicatorSelect
        value={proposal.indicator}
        onChange={(indicator) => setProposal((before) => ({ ...before, indicator }))}
      />
      <Questions
        questions={subject.questions}
        rubric={subject.proposal.indicator?.rubric ?? ''}
        answers={proposal.answers}
        onAnswer={(kind, answer) =>
          setProposal((before) => ({ ...before, answers: new Map(before.answers).set(kind, answer) }))
        }
      />
      <ul className="kpi-list">
        {subject.columns.map(({ column, header }) => (
          <li key={column}>
            <Field
              label={{
                children: (
                  <>
                    {t.columns.column(columnName(column))}{' '}
                    <span className="kpi-quiet">{header || t.columns.noHeader}</span>
                  </>
                ),
              }}
            >
              <Select
                value={parts.find((part) => part === proposal.roles.get(column)) ?? ''}
                onChange={(_, { value }) => setRole(column, value)}
              >
                {!parts.some((part) => part === proposal.roles.get(column)) && (
                  <option value="">{t.columns.unknownRole}</option>
                )}
                {parts.map((part) => (
                  <option key={part} value={part}>
                    {partText(part, known, t, pick)}
                  </option>
                ))}
              </Select>
            </Field>
          </li>
        ))}
      </ul>
      {subject.previous && (
        <span>
          <Button
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => actions.saveChoice(subject.tableId, null)}
          >
            {t.columns.reset}
          </Button>
        </span>
      )}
    </Page>
  );
}

function Fault({ fault, indicator }: { fault: ChoiceFault; indicator: Indicator | null }) {
  const t = useMessages();
  const pick = usePick();
  const text = () => {
    switch (fault.kind) {
      case 'noIndicator':
        return t.columns.chooseFirst;
      case 'missingColumn':
        return t.columns.stillMissing(partText(fault.part, indicator, t, pick));
      case 'notRead':
        return t.columns.stillUnknown;
    }
  };
  return <Notice tone="error" announce title={text()} />;
}

interface IndicatorSelectProps {
  readonly value: ChoiceProposal['indicator'];
  readonly onChange: (value: ChoiceProposal['indicator']) => void;
}

/** Every indicator of every rubric; the two parts of its key stand in one option value. */
function IndicatorSelect({ value, onChange }: IndicatorSelectProps) {
  const t = useMessages();
  const pick = usePick();
  const choose = (key: string) => {
    const [rubric, code] = key.split(' ');
    onChange(rubric && code ? { rubric, code } : null);
  };
  return (
    <Field label={{ children: t.columns.indicator, weight: 'semibold' }}>
      <Select value={value ? `${value.rubric} ${value.code}` : ''} onChange={(_, data) => choose(data.value)}>
        {!value && <option value="">{t.columns.chooseIndicator}</option>}
        {rubrics().map((rubric) => (
          <optgroup key={rubric.id} label={t.indicator.rubric(rubric.id)}>
            {rubric.indicators.map((one) => (
              <option key={one.code} value={`${rubric.id} ${one.code}`}>
                {`${one.no} ${pick(one.name)}`}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
