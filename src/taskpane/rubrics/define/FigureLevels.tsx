/** What each level asks of a figure: by level 3 and a step, level by level, by the unit's own targets or by its size. */
import { Button } from '@fluentui/react-components';
import { defineTexts } from '../../../i18n/define';
import { useLanguage, useTexts } from '../../language';
import { figureFrom, isMessage } from '../typed';
import { ClassFields } from './ClassFields';
import { useForm, type FigureProps } from './context';
import { newInput } from './edit';
import { ChoiceField, TypedField } from './fields';
import { inputOf, LEVELS, placed, withInput, type DefineForm, type FormFigure, type Word } from './form';
import { boundByStep, hasBound, isDown } from './read';

/** Level 3 and the step; whoever renders it lays the two beside others. */
export function StepFields({ figure, at, unit, put }: FigureProps) {
  const { form } = useForm();
  const texts = useTexts(defineTexts);
  const [word = 'atLeast'] = figure.words;
  return (
    <>
      <TypedField
        at={`${at}.middle`}
        also={LEVELS.map((level) => `${at}.bound.${level}`)}
        label={texts.middle[word === 'belowNext' || word === 'none' ? 'atLeast' : word]}
        value={figure.middle}
        isFigure
        unit={unit}
        onType={(middle) => put(form, { ...figure, middle })}
      />
      <TypedField
        at={`${at}.step`}
        label={texts.step}
        value={figure.step}
        isFigure
        unit={unit}
        onType={(step) => put(form, { ...figure, step })}
      />
    </>
  );
}

/** The levels where they are not a step apart. */
export function OtherLevels(props: FigureProps) {
  switch (props.figure.by) {
    case 'step':
      return null;
    case 'each':
      return <EachFields {...props} />;
    case 'unit':
      return <TargetFields {...props} />;
    case 'class':
      return <ClassFields {...props} />;
  }
}

function EachFields({ figure, at, unit, put }: FigureProps) {
  const { form } = useForm();
  const texts = useTexts(defineTexts);
  const words = (Object.keys(texts.words) as Word[]).filter(
    (word) => word !== 'belowNext' || at === 'figure',
  );
  return (
    <div role="group" aria-label={texts.levels}>
      {LEVELS.map((level, index) => {
        const word = figure.words[index] ?? 'none';
        const key = `${at}.bound.${level}`;
        return (
          <div key={level} className="kpi-each">
            <span className="kpi-small" aria-hidden>
              {texts.level(level)}
            </span>
            <ChoiceField
              at={`${key}.word`}
              label={texts.wordOf(level)}
              className="kpi-bare"
              value={word}
              options={words.map((one) => [one, texts.words[one]])}
              onChoose={(chosen) => put(form, { ...figure, words: placed(figure.words, index, chosen) })}
            />
            {hasBound(word) && (
              <TypedField
                at={key}
                label={texts.boundOf(level)}
                className="kpi-bare"
                value={figure.bounds[index] ?? ''}
                isFigure
                unit={unit}
                onType={(text) => put(form, { ...figure, bounds: placed(figure.bounds, index, text) })}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** The headers of the columns in which each unit has its targets. */
function TargetFields({ figure, at, unit, put }: FigureProps) {
  const { form } = useForm();
  const texts = useTexts(defineTexts);
  const down = isDown(figure.words);
  return (
    <div className="kpi-form" role="group" aria-label={texts.levels}>
      <p className="kpi-small">{texts.targetsHelp}</p>
      {LEVELS.map((level, index) => {
        const name = figure.targets[index] ?? '';
        const type = (text: string): DefineForm => {
          const word: Word =
            text.trim() === '' ? 'none' : (figure.words.find(hasBound) ?? (down ? 'atMost' : 'atLeast'));
          const words = placed(figure.words, index, word);
          if (inputOf(form, name)) return put(withInput(form, name, { label: text }), { ...figure, words });
          const made = newInput(form, `target${level}`, {
            label: text,
            unit,
            kind: 'figure',
            role: 'given',
          });
          return put(made.form, { ...figure, words, targets: placed(figure.targets, index, made.name) });
        };
        return (
          <TypedField
            key={level}
            at={`${at}.bound.${level}`}
            also={[`input.${name}.label`]}
            label={texts.targetOf(level)}
            value={inputOf(form, name)?.label ?? ''}
            onType={type}
          />
        );
      })}
    </div>
  );
}

/** From equal steps to single levels and back: what is there is carried over. */
export function ByButton({ figure, at, put }: FigureProps) {
  const { form, change } = useForm();
  const texts = useTexts(defineTexts);
  if (figure.by !== 'step' && figure.by !== 'each') return null;
  const isStep = figure.by === 'step';
  return (
    <div>
      <Button
        size="small"
        appearance="transparent"
        className="kpi-link"
        onClick={() => change(`${at}.by`, put(form, isStep ? asEach(figure) : asStep(figure)))}
      >
        {isStep ? texts.eachLevel : texts.equalSteps}
      </Button>
    </div>
  );
}

export function asEach(figure: FormFigure): FormFigure {
  return { ...figure, by: 'each', bounds: LEVELS.map((_, index) => boundText(figure, index) ?? '') };
}

export function asStep(figure: FormFigure): FormFigure {
  const word = figure.words.find(hasBound) ?? 'atLeast';
  return { ...figure, by: 'step', words: LEVELS.map(() => word) };
}

/** The figure of a level as it comes out; `null`: not known yet. */
function boundText(figure: FormFigure, index: number): string | null {
  if (figure.by === 'each') return figure.bounds[index]?.trim() || null;
  const [middle, step] = [figureFrom(figure.middle), figureFrom(figure.step)];
  if (isMessage(middle) || isMessage(step) || middle === null || step === null) return null;
  return String(boundByStep(middle, step, index, figure.words));
}

/** The five levels as they come out. */
export function LevelChips({ figure }: { readonly figure: FormFigure }) {
  const texts = useTexts(defineTexts);
  const language = useLanguage();
  const said = (index: number): string => {
    const word = figure.words[index] ?? 'none';
    if (word === 'none') return '–';
    if (word === 'belowNext') return texts.rest;
    if (figure.by === 'unit') return texts.own;
    if (figure.by === 'class') return texts.byClass;
    return `${texts.signs[word]} ${boundText(figure, index) ?? '…'}`;
  };
  return (
    <ol className="kpi-levels" aria-label={texts.levels} lang={language}>
      {LEVELS.map((level, index) => (
        <li key={level} className={level === 3 ? 'kpi-levels-middle' : undefined}>
          <span className="kpi-small">{texts.level(level)}</span>
          <span className="kpi-strong kpi-tabular">{said(index)}</span>
        </li>
      ))}
    </ol>
  );
}
