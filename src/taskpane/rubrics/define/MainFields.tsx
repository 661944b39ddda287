/** The short form: name, level 3 and the step, weight, what tables call the figures. Enough for most indicators. */
import { defineTexts } from '../../../i18n/define';
import { startingPoint } from '../../../scoring/localRubric/startingPoints';
import { useLanguage, useTexts } from '../../language';
import { useForm } from './context';
import { unitOfKind } from './edit';
import { TypedField } from './fields';
import { FigureInputs } from './FigureInputs';
import { ByButton, LevelChips, OtherLevels, StepFields } from './FigureLevels';
import type { FigureProps } from './context';
import { inputOf, LEVELS, placed, type DefineForm, type FormFigure } from './form';
import { unitOfFigure } from './FurtherFold';

export function MainFields() {
  const { form } = useForm();
  const texts = useTexts(defineTexts);
  const language = useLanguage();
  const { figure } = form;
  const props: FigureProps | null = figure && {
    figure,
    at: 'figure',
    unit: unitOfFigure(form, figure, language),
    put: (next, one) => ({ ...next, figure: one }),
  };
  const weight = (
    <TypedField
      at="weight"
      label={texts.weight}
      value={form.weight}
      isFigure
      onType={(text) => ({ ...form, weight: text })}
    />
  );
  return (
    <section className="kpi-card kpi-main-fields">
      <TypedField at="name" label={texts.name} value={form.name} onType={(name) => ({ ...form, name })} />
      {props && props.figure.by === 'step' ? (
        <div className="kpi-three">
          <StepFields {...props} />
          {weight}
        </div>
      ) : (
        <div className="kpi-three">{weight}</div>
      )}
      {props && (
        <>
          <OtherLevels {...props} />
          <LevelChips figure={props.figure} />
          <ByButton {...props} />
          <FigureInputs {...props} />
          <UnitField figure={props.figure} />
        </>
      )}
      {!figure && <StepTexts />}
    </section>
  );
}

/** What is counted, where the figure does not say it. */
function UnitField({ figure }: { readonly figure: FormFigure }) {
  const { form } = useForm();
  const texts = useTexts(defineTexts);
  const language = useLanguage();
  const names = [...Object.values(figure.slots), ...figure.values];
  const counted = names.filter((name) => {
    const kind = inputOf(form, name)?.kind;
    return kind === 'amount' || kind === 'count' || kind === 'figure';
  });
  const [first] = counted;
  if (first === undefined) return null;
  const own = unitOfKind(figure.kind, language);
  const type = (unit: string): DefineForm => {
    // Half a household is no figure, half a baht is one.
    const begun =
      form.start &&
      startingPoint(form.start, { code: '', group: '', name: '', weight: null, language, counted: unit });
    const kindOf = (name: string) => begun?.inputs.find((input) => input.name === name)?.kind;
    return {
      ...form,
      unit: own ?? unit,
      inputs: form.inputs.map((input) =>
        counted.includes(input.name) ? { ...input, unit, kind: kindOf(input.name) ?? input.kind } : input,
      ),
    };
  };
  return <TypedField at="unit" label={texts.unit} value={inputOf(form, first)?.unit ?? ''} onType={type} />;
}

/** Steps in order, each with its level. */
function StepTexts() {
  const { form } = useForm();
  const texts = useTexts(defineTexts);
  return (
    <div className="kpi-form" role="group" aria-label={texts.steps}>
      <p className="kpi-small">{texts.stepsHelp}</p>
      {LEVELS.map((level, at) => {
        const one = form.levels[at];
        return (
          one && (
            <TypedField
              key={level}
              at={`level.${level}.text`}
              also={[`level.${level}.steps`]}
              label={texts.stepOf(level)}
              value={one.text}
              onType={(text) => ({ ...form, levels: placed(form.levels, at, { ...one, text }) })}
            />
          )
        );
      })}
    </div>
  );
}
