/** What must hold beside the main figure: further figures, things to confirm, steps. */
import { Button } from '@fluentui/react-components';
import { defineTexts } from '../../../i18n/define';
import { useLanguage, useTexts } from '../../language';
import { CompareFields } from './CompareFields';
import { useForm } from './context';
import { newFigure, newInput, unitOfKind } from './edit';
import { ChoiceField, Part, TypedField } from './fields';
import { FigureInputs } from './FigureInputs';
import { LevelChips, OtherLevels, StepFields } from './FigureLevels';
import type { FigureProps } from './context';
import {
  inputOf,
  isPercent,
  LEVELS,
  placed,
  withInput,
  without,
  type DefineForm,
  type FigureKind,
  type FormFigure,
} from './form';
import { PLAIN_FIGURE } from './lay';
import { pruned } from './read';

export const FIGURE_KINDS: readonly FigureKind[] = [
  'count',
  'value',
  'share',
  'ratio',
  'growth',
  'change',
  'daysLate',
  'sum',
  'mean',
  'ticked',
];

export function FurtherFold() {
  const { form, change } = useForm();
  const texts = useTexts(defineTexts);
  const language = useLanguage();
  const addFigure = () => {
    const { form: next, figure } = newFigure(form, 'count', language);
    change('further', { ...next, further: [...next.further, figure] });
  };
  const addTick = () => {
    const { form: next, name } = newInput(form, 'confirmed', { label: texts.capSample, kind: 'tick' });
    change('ticks', { ...next, ticks: [...next.ticks, { input: name, from: LEVELS.length }] });
  };
  const addSteps = () => {
    const next = stepsInput(form, texts.stepsLabel);
    const levels = next.levels.map((level, at) => ({ ...level, steps: String(at + 1) }));
    change('steps', { ...next, levels });
  };
  const hasSteps = form.levels.some(({ steps }) => steps !== '');
  return (
    <>
      {form.further.map((figure, index) => (
        <Part
          key={index}
          title={texts.furtherOf(index + 1)}
          removeLabel={texts.removeOf(texts.furtherOf(index + 1))}
          remove={() => change('further', { ...form, further: without(form.further, index) })}
        >
          <FurtherFigure
            figure={figure}
            at={`further.${index}`}
            put={(next, one) => ({ ...next, further: placed(next.further, index, one) })}
          />
        </Part>
      ))}
      {form.ticks.map(({ input, from }, index) => (
        <Part
          key={input}
          title={inputOf(form, input)?.label ?? ''}
          removeLabel={texts.removeOf(inputOf(form, input)?.label ?? '')}
          remove={() => change('ticks', { ...form, ticks: without(form.ticks, index) })}
        >
          <TypedField
            at={`input.${input}.label`}
            label={texts.tickLabel}
            value={inputOf(form, input)?.label ?? ''}
            onType={(label) => withInput(form, input, { label })}
          />
          <ChoiceField
            at={`ticks.${index}.from`}
            label={texts.tickFrom}
            value={String(from)}
            options={LEVELS.map((level) => [String(level), texts.level(level)])}
            onChoose={(level) => ({
              ...form,
              ticks: placed(form.ticks, index, { input, from: Number(level) }),
            })}
          />
        </Part>
      ))}
      {hasSteps && <StepsOfLevels />}
      <div className="kpi-actions">
        <Button size="small" onClick={addFigure}>
          {texts.addFigure}
        </Button>
        <Button size="small" onClick={addTick}>
          {texts.addTick}
        </Button>
        {!hasSteps && (
          <Button size="small" onClick={addSteps}>
            {texts.addSteps}
          </Button>
        )}
      </div>
    </>
  );
}

/** The one input of steps goes by its name. */
export function stepsInput(form: DefineForm, label: string): DefineForm {
  const known = form.inputs.some(({ kind }) => kind === 'steps');
  return known ? form : newInput(form, 'steps', { label, kind: 'steps', max: LEVELS.length }).form;
}

function StepsOfLevels() {
  const { form } = useForm();
  const texts = useTexts(defineTexts);
  return (
    <div className="kpi-five" role="group" aria-label={texts.steps}>
      {LEVELS.map((level, at) => (
        <TypedField
          key={level}
          at={`level.${level}.steps`}
          label={texts.stepsOf(level)}
          value={form.levels[at]?.steps ?? ''}
          isFigure
          onType={(steps) => {
            const one = form.levels[at];
            return one ? { ...form, levels: placed(form.levels, at, { ...one, steps }) } : form;
          }}
        />
      ))}
    </div>
  );
}

/** A figure with its kind, inputs and levels. */
function FurtherFigure({ figure, at, put }: Omit<FigureProps, 'unit'>) {
  const { form } = useForm();
  const texts = useTexts(defineTexts);
  const language = useLanguage();
  const unit = unitOfFigure(form, figure, language);
  const props = { figure, at, unit, put };
  const turn = (kind: FigureKind): DefineForm => {
    const bare = pruned(put(form, { ...PLAIN_FIGURE, kind: 'count' }));
    const made = newFigure(bare, kind, language);
    return put(made.form, made.figure);
  };
  return (
    <>
      <ChoiceField
        at={`${at}.kind`}
        label={texts.figureKind}
        value={figure.kind}
        options={FIGURE_KINDS.map((kind) => [kind, texts.figureKinds[kind]])}
        onChoose={turn}
      />
      <FigureInputs {...props} canShare />
      {figure.by === 'step' && (
        <div className="kpi-pair">
          <StepFields {...props} />
        </div>
      )}
      <OtherLevels {...props} />
      <LevelChips figure={figure} />
      <CompareFields {...props} />
    </>
  );
}

/** What a figure counts, short enough to stand in a field: percent, days, or the unit of what it takes. */
export function unitOfFigure(form: DefineForm, figure: FormFigure, language: 'th' | 'en'): string {
  if (isPercent(figure.kind)) return defineTexts(language).percentSign;
  const [slot] = Object.values(figure.slots).slice(-1);
  const first = slot ?? figure.values[0];
  return unitOfKind(figure.kind, language) ?? inputOf(form, first)?.unit ?? '';
}
