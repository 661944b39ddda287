/** What takes levels off, and what each level says and proves. */
import { Button } from '@fluentui/react-components';
import { defineTexts } from '../../../i18n/define';
import { useTexts } from '../../language';
import { Details } from '../../parts/Details';
import { useForm } from './context';
import { newInput } from './edit';
import { LinesField, Part, TypedField } from './fields';
import {
  inputOf,
  LEVELS,
  placed,
  withInput,
  without,
  type DefineForm,
  type FormBand,
  type FormDeduction,
  type FormLevel,
} from './form';
import { linesOf } from './read';

export function DeductionsFold() {
  const { form, change } = useForm();
  const texts = useTexts(defineTexts);
  const add = () => {
    const { form: next, name } = newInput(form, 'errors', { label: texts.deductionSample, kind: 'count' });
    const deduction: FormDeduction = { input: name, bands: [{ from: '1', levels: '1' }] };
    change('deductions', { ...next, deductions: [...next.deductions, deduction] });
  };
  return (
    <>
      <p className="kpi-small">{texts.deductionHelp}</p>
      {form.deductions.map((deduction, index) => (
        <Part
          key={deduction.input}
          title={texts.deductionOf(index + 1)}
          removeLabel={texts.removeOf(texts.deductionOf(index + 1))}
          remove={() => change('deductions', { ...form, deductions: without(form.deductions, index) })}
        >
          <DeductionFields deduction={deduction} index={index} />
        </Part>
      ))}
      <div>
        <Button size="small" onClick={add}>
          {texts.addDeduction}
        </Button>
      </div>
    </>
  );
}

function DeductionFields({ deduction, index }: { deduction: FormDeduction; index: number }) {
  const { form, change } = useForm();
  const texts = useTexts(defineTexts);
  const { input, bands } = deduction;
  const put = (next: readonly FormBand[]): DefineForm => ({
    ...form,
    deductions: placed(form.deductions, index, { input, bands: next }),
  });
  const set = (band: number, part: Partial<FormBand>): DefineForm => {
    const one = bands[band];
    return one ? put(placed(bands, band, { ...one, ...part })) : form;
  };
  return (
    <>
      <TypedField
        at={`input.${input}.label`}
        also={[`deduction.${input}`]}
        label={texts.deductionLabel}
        value={inputOf(form, input)?.label ?? ''}
        onType={(label) => withInput(form, input, { label })}
      />
      {bands.map(({ from, levels }, band) => (
        <div key={band} className="kpi-band">
          <TypedField
            at={`deduction.${index}.${band}.from`}
            label={texts.bandFromOf(band + 1)}
            value={from}
            isFigure
            onType={(text) => set(band, { from: text })}
          />
          <TypedField
            at={`deduction.${index}.${band}.levels`}
            label={texts.bandLevelsOf(band + 1)}
            value={levels}
            isFigure
            onType={(text) => set(band, { levels: text })}
          />
          {bands.length > 1 && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={texts.removeBand(band + 1)}
              onClick={() => change(`deduction.${index}`, put(without(bands, band)))}
            >
              {texts.remove}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button
          size="small"
          onClick={() => change(`deduction.${index}`, put([...bands, { from: '', levels: '' }]))}
        >
          {texts.addBand}
        </Button>
      </div>
    </>
  );
}

export function EvidenceFold() {
  const { form } = useForm();
  const texts = useTexts(defineTexts);
  const set = (at: number, part: Partial<FormLevel>): DefineForm => {
    const one = form.levels[at];
    return one ? { ...form, levels: placed(form.levels, at, { ...one, ...part }) } : form;
  };
  return (
    <>
      {LEVELS.map((level, at) => {
        const one = form.levels[at];
        if (!one) return null;
        return (
          <Details key={level} summary={texts.level(level)} isLazy>
            <div className="kpi-form">
              <TypedField
                at={`level.${level}.text`}
                label={texts.levelText(level)}
                value={one.text}
                onType={(text) => set(at, { text })}
              />
              <LinesField
                at={`level.${level}.evidence`}
                label={texts.levelEvidence(level)}
                lines={linesOf(one.evidence)}
                onLines={(lines) => set(at, { evidence: lines.join('\n') })}
              />
              <TypedField
                at={`level.${level}.printed`}
                label={texts.levelPrinted(level)}
                value={one.printed}
                onType={(printed) => set(at, { printed })}
              />
            </div>
          </Details>
        );
      })}
    </>
  );
}
