/**
 * One field per figure that an indicator takes. Typing tries a result out; an emptied field means "not reported", never
 * zero; what cannot be read is named beside the field and left out of the reckoning.
 */
import { Checkbox, Field, Select } from '@fluentui/react-components';
import { scorecardTexts } from '../../i18n/scorecard';
import { useMessages, usePick, useTexts } from '../language';
import { DayField } from './DayField';
import { FigureInput, type LineFieldProps } from './FigureInput';
import { ProjectFields } from './ProjectFields';

export function LineField(props: LineFieldProps) {
  switch (props.input.spec.kind) {
    case 'tick':
      return <TickField {...props} />;
    case 'steps':
      return <StepsField {...props} />;
    case 'percentages':
      return <ProjectFields {...props} />;
    case 'date':
      return <DayField {...props} />;
    case 'amount':
    case 'count':
    case 'figure':
      return <FigureField {...props} />;
  }
}

function FigureField({ input: { spec }, value, onTry, hint }: LineFieldProps) {
  const pick = usePick();
  return (
    <FigureInput
      spec={spec}
      label={pick(spec.label)}
      unit={pick(spec.unit)}
      value={typeof value === 'number' ? value : null}
      onTry={onTry}
      hint={hint}
    />
  );
}

/** As many steps as there are: nothing to mistype. */
function StepsField({ input: { spec }, value, onTry, hint }: LineFieldProps) {
  const texts = useTexts(scorecardTexts);
  const pick = usePick();
  const max = spec.max ?? 0;
  return (
    <Field label={pick(spec.label)} hint={hint ? { children: hint } : undefined}>
      <Select
        value={typeof value === 'number' ? String(value) : ''}
        onChange={(_, { value: chosen }) => onTry(chosen === '' ? null : Number(chosen))}
      >
        <option value="">{texts.inputs.notReported}</option>
        {Array.from({ length: max + 1 }, (_, done) => (
          <option key={done} value={done}>
            {texts.inputs.steps(done, max)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function TickField({ input: { spec }, value, onTry, hint }: LineFieldProps) {
  const t = useMessages();
  const pick = usePick();
  const isTicked = value === true || value === 1;
  return (
    <Field hint={hint ? { children: hint } : undefined}>
      <Checkbox
        checked={isTicked}
        onChange={(_, { checked }) => onTry(checked === true)}
        label={`${pick(spec.label)}: ${isTicked ? t.common.yes : t.common.no}`}
      />
    </Field>
  );
}
