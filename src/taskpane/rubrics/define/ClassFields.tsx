/** Bounds by the class of a unit's size: from so many on, these five. */
import { Button } from '@fluentui/react-components';
import { defineTexts } from '../../../i18n/define';
import { useTexts } from '../../language';
import { useForm } from './context';
import { newInput } from './edit';
import { Part, TypedField } from './fields';
import type { FigureProps } from './context';
import { inputOf, LEVELS, placed, withInput, without, type DefineForm, type FormClass } from './form';
import { hasBound } from './read';

export function ClassFields({ figure, at, put }: FigureProps) {
  const { form, change } = useForm();
  const texts = useTexts(defineTexts);
  const { classes, size } = figure;
  const set = (index: number, part: Partial<FormClass>): DefineForm => {
    const one = classes[index];
    return one ? put(form, { ...figure, classes: placed(classes, index, { ...one, ...part }) }) : form;
  };
  const typeSize = (label: string): DefineForm => {
    if (inputOf(form, size)) return withInput(form, size, { label });
    const made = newInput(form, 'size', { label, kind: 'count', role: 'given' });
    return put(made.form, { ...figure, size: made.name });
  };
  const add = (): DefineForm =>
    put(form, { ...figure, classes: [...classes, { from: '', bounds: LEVELS.map(() => '') }] });
  return (
    <div className="kpi-form">
      <TypedField
        at={`${at}.size`}
        also={[`input.${size}.label`, ...LEVELS.map((level) => `${at}.bound.${level}`)]}
        label={texts.size}
        hint={texts.classHelp}
        value={inputOf(form, size)?.label ?? ''}
        onType={typeSize}
      />
      {classes.map(({ from, bounds }, index) => (
        <Part
          key={index}
          title={texts.classOf(index + 1)}
          removeLabel={texts.removeClass(index + 1)}
          remove={() => change(`${at}.class`, put(form, { ...figure, classes: without(classes, index) }))}
        >
          <TypedField
            at={`${at}.class.${index}.from`}
            label={texts.classFrom}
            value={from}
            isFigure
            onType={(text) => set(index, { from: text })}
          />
          <div className="kpi-five">
            {LEVELS.map((level, of) =>
              hasBound(figure.words[of]) ? (
                <TypedField
                  key={level}
                  at={`${at}.class.${index}.bound.${level}`}
                  label={texts.level(level)}
                  value={bounds[of] ?? ''}
                  isFigure
                  onType={(text) => set(index, { bounds: placed(bounds, of, text) })}
                />
              ) : null,
            )}
          </div>
        </Part>
      ))}
      <div>
        <Button size="small" onClick={() => change(`${at}.class`, add())}>
          {texts.addClass}
        </Button>
      </div>
    </div>
  );
}
