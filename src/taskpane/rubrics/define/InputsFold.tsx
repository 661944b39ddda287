/** Every input with all that is said of it: unit, the words of headers, its kind, who reports it. */
import { Checkbox } from '@fluentui/react-components';
import { defineTexts } from '../../../i18n/define';
import type { DefinedInput } from '../../../scoring/localRubric/localRubric';
import { usePick, useTexts } from '../../language';
import { Details } from '../../parts/Details';
import { figureFrom, figureText, isMessage } from '../typed';
import { useForm } from './context';
import { ChoiceField, TypedField } from './fields';
import { withInput, type DefineForm } from './form';
import { Words } from './Words';

const KINDS: readonly DefinedInput['kind'][] = ['amount', 'count', 'figure', 'date', 'tick', 'percentages'];
const REPORTERS = ['province', 'district', 'village', 'project'] as const;
const COUNTS = ['cumulative', 'period', 'asOf'] as const;

export function InputsFold({ inputs }: { readonly inputs: readonly DefinedInput[] }) {
  return (
    <>
      {inputs.map((input) => (
        <Details key={input.name} summary={input.label || input.name} isLazy>
          <div className="kpi-form">
            <InputFields input={input} />
          </div>
        </Details>
      ))}
    </>
  );
}

function InputFields({ input }: { readonly input: DefinedInput }) {
  const { form, change, faults } = useForm();
  const texts = useTexts(defineTexts);
  const pick = usePick();
  const { name, label, unit, kind, optional, column } = input;
  const at = `input.${name}`;
  const set = (part: Partial<DefinedInput>): DefineForm => withInput(form, name, part);
  const headers = faults.find(({ key }) => key === `${at}.headers`);
  const isFigure = isFigureKind(kind);
  return (
    <>
      <TypedField
        at={`${at}.label`}
        also={[`${at}.input`]}
        label={texts.label}
        value={label}
        onType={(text) => set({ label: text })}
      />
      <Words
        label={texts.headerWords(label)}
        fault={headers && pick(headers.message)}
        words={column.synonyms}
        onWords={(synonyms) => change(`${at}.headers`, set({ column: { ...column, synonyms } }))}
      />
      {isFigure && (
        <TypedField
          at={`${at}.counted`}
          label={texts.unit}
          value={unit}
          onType={(text) => set({ unit: text })}
        />
      )}
      {kind === 'steps' ? (
        <MostField input={input} label={texts.stepsMost} />
      ) : (
        <ChoiceField
          at={`${at}.kind`}
          label={texts.kind}
          value={kind}
          options={KINDS.map((one) => [one, texts.kinds[one]])}
          onChoose={(chosen) => set({ kind: chosen })}
        />
      )}
      {(kind === 'amount' || kind === 'count') && <MostField input={input} label={texts.most} />}
      {isFigure && <PartField input={input} />}
      <ChoiceField
        at={`${at}.reportedBy`}
        label={texts.reportedBy}
        value={column.reportedBy}
        options={REPORTERS.map((one) => [one, texts.reporters[one]])}
        onChoose={(reportedBy) => set({ column: { ...column, reportedBy } })}
      />
      <ChoiceField
        at={`${at}.counts`}
        label={texts.counts}
        value={column.counts}
        options={COUNTS.map((one) => [one, texts.countings[one]])}
        onChoose={(counts) => set({ column: { ...column, counts } })}
      />
      <ChoiceField
        at={`${at}.role`}
        label={texts.role}
        value={input.role}
        options={[
          ['given', texts.roles.given],
          ['reported', texts.roles.reported],
        ]}
        onChoose={(role) => set({ role })}
      />
      <Checkbox
        checked={optional}
        label={texts.optional}
        onChange={(_, { checked }) => change(`${at}.optional`, set({ optional: checked === true }))}
      />
    </>
  );
}

const ANY = '';

/** The input that it is a part of. */
function PartField({ input: { name, noMoreThan = ANY } }: { readonly input: DefinedInput }) {
  const { form } = useForm();
  const texts = useTexts(defineTexts);
  const others = form.inputs.filter((other) => other.name !== name && isFigureKind(other.kind));
  if (others.length === 0) return null;
  return (
    <ChoiceField
      at={`input.${name}.noMoreThan`}
      label={texts.noMoreThan}
      value={noMoreThan}
      options={[[ANY, texts.noMoreThanAny], ...others.map((other) => [other.name, other.label] as const)]}
      onChoose={(whole) => withInput(form, name, { noMoreThan: whole === ANY ? undefined : whole })}
    />
  );
}

function isFigureKind(kind: DefinedInput['kind']): boolean {
  return kind === 'amount' || kind === 'count' || kind === 'figure';
}

/** What is no figure is not taken. */
function MostField({
  input: { name, max },
  label,
}: {
  readonly input: DefinedInput;
  readonly label: string;
}) {
  const { form } = useForm();
  const type = (text: string): DefineForm => {
    const read = figureFrom(text);
    return withInput(form, name, { max: isMessage(read) || read === null ? undefined : read });
  };
  return <TypedField at={`input.${name}.max`} label={label} value={figureText(max)} isFigure onType={type} />;
}
