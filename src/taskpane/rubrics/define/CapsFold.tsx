/** What holds a level down while something is missing. */
import { Button } from '@fluentui/react-components';
import { defineTexts } from '../../../i18n/define';
import { useLanguage, useTexts } from '../../language';
import { useForm } from './context';
import { newFigure, newInput } from './edit';
import { ChoiceField, Part, TypedField } from './fields';
import { FIGURE_KINDS, stepsInput, unitOfFigure } from './FurtherFold';
import { FigureInputs } from './FigureInputs';
import {
  inputOf,
  LEVELS,
  placed,
  withInput,
  without,
  type DefineForm,
  type FigureKind,
  type FormCap,
  type FormFigure,
} from './form';
import { PLAIN_FIGURE } from './lay';
import { pruned } from './read';

const CAPS = [0, 1, 2, 3, 4] as const;

export function CapsFold() {
  const { form, change } = useForm();
  const texts = useTexts(defineTexts);
  const add = () => {
    const { form: next, name } = newInput(form, 'complete', { label: texts.capSample, kind: 'tick' });
    const text = inputOf(next, name)?.label ?? texts.capSample;
    const cap: FormCap = { level: '4', text, unless: { kind: 'tick', input: name } };
    change('caps', { ...next, caps: [...next.caps, cap] });
  };
  return (
    <>
      {form.caps.map((cap, index) => (
        <Part
          key={index}
          title={texts.capOf(index + 1)}
          removeLabel={texts.removeOf(texts.capOf(index + 1))}
          remove={() => change('caps', { ...form, caps: without(form.caps, index) })}
        >
          <CapFields cap={cap} index={index} />
        </Part>
      ))}
      <div>
        <Button size="small" onClick={add}>
          {texts.addCap}
        </Button>
      </div>
    </>
  );
}

type UnlessKind = FormCap['unless']['kind'];

const UNLESS: readonly UnlessKind[] = ['tick', 'steps', 'figure'];

function CapFields({ cap, index }: { cap: FormCap; index: number }) {
  const { form } = useForm();
  const texts = useTexts(defineTexts);
  const language = useLanguage();
  const { level, text, unless } = cap;
  const put = (next: DefineForm, part: Partial<FormCap>): DefineForm => ({
    ...next,
    caps: placed(next.caps, index, { ...cap, ...part }),
  });
  const turn = (kind: UnlessKind): DefineForm => {
    const bare = pruned(put(form, { unless: { kind: 'steps', steps: '' } }));
    if (kind === 'tick') {
      const made = newInput(bare, 'complete', { label: text, kind: 'tick' });
      return put(made.form, { unless: { kind, input: made.name } });
    }
    if (kind === 'steps')
      return put(stepsInput(bare, texts.stepsLabel), { unless: { kind, steps: String(LEVELS.length) } });
    const made = newFigure(bare, 'count', language);
    return put(made.form, { unless: { kind, figure: onceOnly(made.figure) } });
  };
  /** What is to be there and the box that says that it is have one name. */
  const say = (said: string): DefineForm => {
    const next = put(form, { text: said });
    return unless.kind === 'tick' ? withInput(next, unless.input, { label: said }) : next;
  };
  return (
    <>
      <div className="kpi-pair">
        <ChoiceField
          at={`cap.${index}.level`}
          label={texts.capLevel}
          value={level}
          options={CAPS.map((one) => [String(one), texts.level(one)])}
          onChoose={(chosen) => put(form, { level: chosen })}
        />
        <ChoiceField
          at={`cap.${index}.kind`}
          label={texts.capKind}
          value={unless.kind}
          options={UNLESS.map((one) => [one, texts.capKinds[one]])}
          onChoose={turn}
        />
      </div>
      <TypedField
        at={`cap.${index}.text`}
        also={[`cap.${index}.condition`, `cap.${index}.tick`]}
        label={texts.capText}
        value={text}
        onType={say}
      />
      {unless.kind === 'steps' && (
        <TypedField
          at={`cap.${index}.steps`}
          label={texts.capKinds.steps}
          value={unless.steps}
          isFigure
          onType={(steps) => put(form, { unless: { kind: 'steps', steps } })}
        />
      )}
      {unless.kind === 'figure' && (
        <OnceFields
          figure={unless.figure}
          index={index}
          put={(next, figure) => put(next, { unless: { kind: 'figure', figure } })}
        />
      )}
    </>
  );
}

/** A cap asks once: in the place of level 5. */
const ONCE = LEVELS.length - 1;

function onceOnly(figure: FormFigure): FormFigure {
  const only = <T,>(once: T, otherwise: T) => LEVELS.map((_, at) => (at === ONCE ? once : otherwise));
  const { words, middle } = figure;
  return { ...figure, by: 'each', words: only(words[ONCE] ?? 'atLeast', 'none'), bounds: only(middle, '') };
}

interface OnceProps {
  readonly figure: FormFigure;
  readonly index: number;
  readonly put: (form: DefineForm, figure: FormFigure) => DefineForm;
}

function OnceFields({ figure, index, put }: OnceProps) {
  const { form } = useForm();
  const texts = useTexts(defineTexts);
  const language = useLanguage();
  const unit = unitOfFigure(form, figure, language);
  const at = `cap.${index}`;
  const turn = (kind: FigureKind): DefineForm => {
    const bare = pruned(put(form, { ...PLAIN_FIGURE, kind: 'count' }));
    const made = newFigure(bare, kind, language);
    return put(made.form, onceOnly(made.figure));
  };
  const ways = ['atLeast', 'moreThan', 'atMost', 'lessThan'] as const;
  const way = ways.find((one) => one === figure.words[ONCE]) ?? 'atLeast';
  return (
    <>
      <ChoiceField
        at={`${at}.figureKind`}
        label={texts.figureKind}
        value={figure.kind}
        options={FIGURE_KINDS.map((kind) => [kind, texts.figureKinds[kind]])}
        onChoose={turn}
      />
      <FigureInputs figure={figure} at={at} unit={unit} put={put} canShare />
      <div className="kpi-pair">
        <ChoiceField
          at={`${at}.way`}
          label={texts.direction}
          value={way}
          options={ways.map((one) => [one, texts.words[one]])}
          onChoose={(word) => put(form, { ...figure, words: placed(figure.words, ONCE, word) })}
        />
        <TypedField
          at={`${at}.bound.${LEVELS.length}`}
          also={[`${at}.threshold`]}
          label={texts.capBound}
          value={figure.bounds[ONCE] ?? ''}
          isFigure
          unit={unit}
          onType={(text) => put(form, { ...figure, bounds: placed(figure.bounds, ONCE, text) })}
        />
      </div>
    </>
  );
}
