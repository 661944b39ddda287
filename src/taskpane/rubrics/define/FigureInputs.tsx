/** The inputs of a figure by the names that tables use for them: one each, or a list. */
import { defineTexts } from '../../../i18n/define';
import { useLanguage, useTexts } from '../../language';
import { Details } from '../../parts/Details';
import { useForm } from './context';
import { newInput, withLines } from './edit';
import { ChoiceField, LinesField, TypedField } from './fields';
import type { FigureProps } from './context';
import { inputOf, isList, SLOTS, withInput, type DefineForm } from './form';

const NEW = '';

/** `canShare`: a further figure may take what another takes already. */
export function FigureInputs(props: FigureProps & { readonly canShare?: boolean }) {
  const { figure, at, put, canShare = false } = props;
  const { form } = useForm();
  const texts = useTexts(defineTexts);
  if (isList(figure.kind)) return <ListInputs {...props} />;
  const slots = SLOTS[figure.kind].filter((slot) => slot !== 'due' || figure.dueOn.trim() === '');
  const partName = (slot: string): string => texts.slots[figure.kind]?.[slot] ?? slot;
  return (
    <>
      <div className="kpi-pair">
        {slots.map((slot) => {
          const name = figure.slots[slot] ?? '';
          return (
            <div key={slot}>
              <TypedField
                at={`input.${name}.label`}
                also={[`input.${name}.input`, 'model']}
                label={partName(slot)}
                value={inputOf(form, name)?.label ?? ''}
                onType={(label) => withInput(form, name, { label })}
              />
              {canShare && <Shared {...props} slot={slot} partName={partName(slot)} />}
            </div>
          );
        })}
      </div>
      {figure.kind === 'ratio' && (
        <TypedField
          at={`${at}.per`}
          also={['model']}
          label={texts.per}
          value={figure.per}
          isFigure
          onType={(per) => put(form, { ...figure, per })}
        />
      )}
      {figure.kind === 'daysLate' && (
        <TypedField
          at={`${at}.dueOn`}
          label={texts.dueOn}
          hint={texts.dayHelp}
          value={figure.dueOn}
          onType={(dueOn) => withDue(form, dueOn, props, partName('due'))}
        />
      )}
    </>
  );
}

/** A due date of each unit's own is an input again once the common one is gone. */
function withDue(form: DefineForm, dueOn: string, { figure, put }: FigureProps, label: string): DefineForm {
  const next = { ...figure, dueOn };
  if (dueOn.trim() !== '' || inputOf(form, figure.slots.due)) return put(form, next);
  const made = newInput(form, 'due', { label, kind: 'date', role: 'given' });
  return put(made.form, { ...next, slots: { ...figure.slots, due: made.name } });
}

function Shared({ figure, at, put, slot, partName }: FigureProps & { slot: string; partName: string }) {
  const { form } = useForm();
  const texts = useTexts(defineTexts);
  const own = figure.slots[slot] ?? '';
  const kind = inputOf(form, own)?.kind;
  const isDate = figure.kind === 'daysLate';
  const others = form.inputs.filter(
    (input) =>
      input.name === own ||
      (isDate ? input.kind === 'date' : ['amount', 'count', 'figure'].includes(input.kind)),
  );
  const choose = (name: string): DefineForm => {
    if (name !== NEW) return put(form, { ...figure, slots: { ...figure.slots, [slot]: name } });
    const made = newInput(form, 'figure', { label: partName, kind: kind ?? 'amount' });
    return put(made.form, { ...figure, slots: { ...figure.slots, [slot]: made.name } });
  };
  return (
    <ChoiceField
      at={`${at}.slot.${slot}`}
      label={texts.useInput(partName)}
      value={own}
      options={[...others.map(({ name, label }) => [name, label] as const), [NEW, texts.newInput] as const]}
      onChoose={choose}
    />
  );
}

function ListInputs({ figure, at, unit, put }: FigureProps) {
  const { form } = useForm();
  const texts = useTexts(defineTexts);
  const language = useLanguage();
  const labels = figure.values.map((name) => inputOf(form, name)?.label ?? '');
  const [first] = figure.values;
  const single = figure.values.length === 1 ? inputOf(form, first) : null;
  if (single?.kind === 'percentages') {
    return (
      <TypedField
        at={`input.${single.name}.label`}
        label={texts.label}
        value={single.label}
        onType={(label) => withInput(form, single.name, { label })}
      />
    );
  }
  const isTicks = figure.kind === 'ticked';
  const take = (lines: readonly string[]): DefineForm => {
    const made = isTicks
      ? ({ kind: 'tick' } as const)
      : ({ kind: inputOf(form, first)?.kind ?? 'amount', unit } as const);
    const { form: next, values } = withLines(form, figure.values, lines, made, isTicks ? 'item' : 'part');
    return put(next, { ...figure, values });
  };
  const lines = (
    <LinesField
      key={language}
      at={`${at}.values`}
      also={['model', ...figure.values.map((name) => `input.${name}.label`)]}
      label={isTicks ? texts.items : texts.parts}
      lines={labels}
      onLines={take}
    />
  );
  if (!isTicks) return lines;
  return (
    <>
      {lines}
      <Details summary={texts.leasts} isLazy>
        <div className="kpi-form">
          <p className="kpi-small">{texts.leastsHelp}</p>
          {figure.values.map((name) => (
            <TypedField
              key={name}
              at={`${at}.least.${name}`}
              label={texts.leastOf(inputOf(form, name)?.label ?? '')}
              value={figure.least[name] ?? ''}
              isFigure
              onType={(text) => withLeast(form, name, text, { figure, put })}
            />
          ))}
        </div>
      </Details>
    </>
  );
}

/** An item is counted from so many on, and ticked again once none are asked for. */
function withLeast(
  form: DefineForm,
  name: string,
  text: string,
  { figure, put }: Pick<FigureProps, 'figure' | 'put'>,
): DefineForm {
  const isCounted = text.trim() !== '';
  const { kind } = inputOf(form, name) ?? {};
  const next =
    isCounted === (kind === 'tick') ? withInput(form, name, { kind: isCounted ? 'count' : 'tick' }) : form;
  return put(next, { ...figure, least: { ...figure.least, [name]: text } });
}
