/** How a figure is compared: which way, set how, rounded, and what a denominator of zero means. */
import { Checkbox } from '@fluentui/react-components';
import type { WhenZero } from '../../../scoring/indicator';
import { defineTexts } from '../../../i18n/define';
import { useTexts } from '../../language';
import { useForm } from './context';
import { newInput, withWords } from './edit';
import { ChoiceField, TypedField } from './fields';
import { asEach, asStep } from './FigureLevels';
import type { FigureProps } from './context';
import {
  inputOf,
  LEVELS,
  withInput,
  type BoundsBy,
  type DefineForm,
  type FormFigure,
  type Word,
} from './form';
import { hasBound } from './read';

type Way = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';

const WAYS: readonly Way[] = ['atLeast', 'moreThan', 'atMost', 'lessThan'];
const BYS: readonly BoundsBy[] = ['step', 'each', 'unit', 'class'];
const ZEROS: readonly (WhenZero | '')[] = ['', 'exempt', 'level0', 'notApplicable'];

function wayOf({ words }: FormFigure): Way | 'mixed' {
  const used = words.filter((word): word is Way => hasBound(word));
  const [first] = used;
  return first && used.every((word) => word === first) ? first : 'mixed';
}

export function CompareFields(props: FigureProps) {
  const { figure, at, put } = props;
  const { form, change } = useForm();
  const texts = useTexts(defineTexts);
  const way = wayOf(figure);
  const turned = (chosen: Way | 'mixed'): DefineForm =>
    chosen === 'mixed'
      ? put(form, asEach(figure))
      : put(form, { ...figure, words: figure.words.map((word): Word => (hasBound(word) ? chosen : word)) });
  const isDivided = figure.kind === 'share' || figure.kind === 'growth' || figure.kind === 'ratio';
  const hasZero = isDivided || (figure.by === 'unit' && ['count', 'value', 'sum'].includes(figure.kind));
  return (
    <>
      <ChoiceField
        at={`${at}.words`}
        label={texts.direction}
        value={way}
        options={[
          ...WAYS.map((one) => [one, texts.directions[one]] as const),
          ...(way === 'mixed' ? [['mixed', texts.directions.mixed] as const] : []),
        ]}
        onChoose={turned}
      />
      <ByField {...props} />
      <TypedField
        at={`${at}.decimals`}
        label={texts.decimals}
        hint={texts.decimalsHelp}
        value={figure.decimals}
        isFigure
        onType={(decimals) => put(form, { ...figure, decimals })}
      />
      {hasZero && (
        <ChoiceField
          at={`${at}.whenZero`}
          label={isDivided ? texts.whenZero : texts.whenTargetsZero}
          value={figure.whenZero}
          options={ZEROS.map((zero) => [zero, texts.zeros[zero]])}
          onChoose={(whenZero) => put(form, { ...figure, whenZero })}
        />
      )}
      {figure.kind === 'share' && (
        <Checkbox
          checked={figure.rest}
          label={texts.rests}
          onChange={(_, { checked }) =>
            change(`${at}.rest`, put(form, { ...figure, rest: checked === true, partOfWhole: true }))
          }
        />
      )}
      {figure.kind === 'share' && (
        <ChoiceField
          at={`${at}.partOfWhole`}
          label={texts.moreThanWhole}
          value={overOf(form, figure)}
          options={OVERS.map((over) => [over, texts.overs[over]])}
          onChoose={(over) => withOver(form, figure, over, put)}
        />
      )}
      {figure.kind === 'growth' && (
        <TypedField
          at={`${at}.wholeBahtFrom`}
          label={texts.wholeBaht}
          value={figure.wholeBahtFrom}
          isFigure
          onType={(wholeBahtFrom) => put(form, { ...figure, wholeBahtFrom })}
        />
      )}
    </>
  );
}

/** A result above its target: scored as it stands, scored and told of, or wrong. */
type Over = 'scored' | 'told' | 'wrong';

const OVERS: readonly Over[] = ['scored', 'told', 'wrong'];

function overOf(form: DefineForm, { slots, partOfWhole }: FormFigure): Over {
  const { noMoreThan } = inputOf(form, slots.part) ?? {};
  if (noMoreThan !== undefined && noMoreThan === slots.whole) return 'wrong';
  return partOfWhole ? 'told' : 'scored';
}

function withOver(form: DefineForm, figure: FormFigure, over: Over, put: FigureProps['put']): DefineForm {
  const { part = '', whole } = figure.slots;
  const noMoreThan = over === 'wrong' ? whole : undefined;
  const partOfWhole = figure.rest || over !== 'scored';
  return put(withInput(form, part, { noMoreThan }), { ...figure, partOfWhole });
}

function ByField({ figure, at, unit, put }: FigureProps) {
  const { form } = useForm();
  const texts = useTexts(defineTexts);
  const choose = (by: BoundsBy): DefineForm => {
    const word = figure.words.find(hasBound) ?? 'atLeast';
    switch (by) {
      case 'step':
        return put(form, asStep(figure));
      case 'each':
        return put(form, asEach(figure));
      case 'unit':
        return ownTargets(form, { ...withWords(figure, word), by }, unit, put, texts.targetLabel);
      case 'class':
        return bySize(form, { ...withWords(figure, word), by }, put, texts.sizeLabel);
    }
  };
  return (
    <ChoiceField
      at={`${at}.by`}
      label={texts.by}
      value={figure.by}
      options={BYS.map((one) => [one, texts.bys[one]])}
      onChoose={choose}
    />
  );
}

/** A column for each level, by the words that tables commonly use. */
function ownTargets(
  form: DefineForm,
  figure: FormFigure,
  unit: string,
  put: FigureProps['put'],
  label: (level: number) => string,
): DefineForm {
  let next = form;
  const targets = LEVELS.map((level, at) => {
    const known = figure.targets[at] ?? '';
    if (inputOf(next, known)) return known;
    const made = newInput(next, `target${level}`, {
      label: label(level),
      unit,
      kind: 'figure',
      role: 'given',
    });
    next = made.form;
    return made.name;
  });
  return put(next, { ...figure, targets });
}

function bySize(form: DefineForm, figure: FormFigure, put: FigureProps['put'], label: string): DefineForm {
  const classes =
    figure.classes.length > 0
      ? figure.classes
      : [{ from: '0', bounds: asEach({ ...figure, by: 'step' }).bounds }];
  if (inputOf(form, figure.size)) return put(form, { ...figure, classes });
  const made = newInput(form, 'size', { label, kind: 'count', role: 'given' });
  return put(made.form, { ...figure, classes, size: made.name });
}
