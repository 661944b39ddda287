/** The indicator on a table of the workbook: where its units come to stand, how many at each level, and whether the levels join. */
import { CheckmarkCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { Field, Select } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { defineTexts } from '../../../i18n/define';
import { rubricTexts } from '../../../i18n/rubrics';
import { buildLocalRubric } from '../../../scoring/localRubric/build';
import type { DefinedIndicator, LocalRubric } from '../../../scoring/localRubric/localRubric';
import { xray } from '../../../scoring/xray/xray';
import type { Answers, QuestionKind } from '../../../tables';
import { useModel } from '../../context';
import { usePick, useTexts } from '../../language';
import { Questions } from '../../tables/Questions';
import { NumberLineView } from '../NumberLineView';
import { useForm } from './context';
import { inputOf, withInput } from './form';
import { guessTable, trialTables, tryOut, type Trial } from './trial';

const NOT_ANSWERED: ReadonlyMap<QuestionKind, string> = new Map();

export interface TrialViewProps {
  /** As typed; `null` while it has errors. */
  readonly rubric: LocalRubric | null;
  readonly indicator: DefinedIndicator;
}

export function TrialView({ rubric, indicator }: TrialViewProps) {
  const model = useModel();
  const texts = useTexts(defineTexts);
  const tables = useMemo(() => trialTables(model), [model]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [columns, setColumns] = useState<Readonly<Record<string, number>>>({});
  const id = chosen ?? guessTable(model, indicator);
  const [answers, setAnswers] = useState<Answers>({});
  // Typing goes first; the table follows.
  const typed = useDeferredValue(rubric && JSON.stringify({ rubric, indicator }));
  const trial = useMemo(() => {
    if (typed === null || id === '') return null;
    const asked = JSON.parse(typed) as { rubric: LocalRubric; indicator: DefinedIndicator };
    return tryOut({ model, tableId: id, columns, answers, ...asked });
  }, [typed, id, model, columns, answers]);
  return (
    <section className="kpi-card kpi-trial">
      <h2 className="kpi-title">{texts.trial}</h2>
      {tables.length === 0 ? (
        <p className="kpi-small">{texts.trialNone}</p>
      ) : (
        <Select
          aria-label={texts.trial}
          value={id}
          onChange={(_, { value }) => {
            setChosen(value);
            setColumns({});
            setAnswers({});
          }}
        >
          <option value="">{texts.trialChoose}</option>
          {tables.map((table) => (
            <option key={table.id} value={table.id}>
              {table.name}
            </option>
          ))}
        </Select>
      )}
      {typed === null ? (
        <p className="kpi-small">{texts.trialWait}</p>
      ) : (
        <Judged typed={typed} trial={trial} />
      )}
      {trial && trial.state !== 'asked' && (
        <ColumnChoices trial={trial} choose={(name, column) => setColumns({ ...columns, [name]: column })} />
      )}
      {trial?.state === 'asked' && (
        <Questions
          questions={trial.questions}
          rubric={trial.rubric}
          answers={NOT_ANSWERED}
          onAnswer={(kind, answer) => {
            const { words = '' } = trial.questions.find((one) => one.kind === kind) ?? {};
            setAnswers({ ...answers, [kind]: { answer, words } });
          }}
        />
      )}
      {trial?.state === 'scored' && <Outcome trial={trial} />}
    </section>
  );
}

/** Number line with the units on it, and what the X-ray says. */
function Judged({ typed, trial }: { typed: string; trial: Trial | null }) {
  const texts = useTexts(defineTexts);
  const rubricWords = useTexts(rubricTexts);
  const pick = usePick();
  const { built, findings } = useMemo(() => {
    const { rubric, indicator } = JSON.parse(typed) as {
      rubric: LocalRubric;
      indicator: DefinedIndicator;
    };
    const one = buildLocalRubric({ ...rubric, indicators: [indicator] });
    // Weights are a matter of the whole rubric.
    return { built: one.indicators[0], findings: xray(one).filter(({ kind }) => kind !== 'weights') };
  }, [typed]);
  const told = findings.filter(({ wording }) => wording === 'applied');
  if (!built) return null;
  return (
    <>
      {built.measure && (
        <NumberLineView
          indicator={built}
          wording="applied"
          isShort
          figures={trial?.state === 'scored' ? trial.figures : []}
        />
      )}
      {told.length === 0 ? (
        <p className="kpi-text kpi-mark kpi-good">
          <CheckmarkCircleRegular aria-hidden />
          {texts.xrayGood}
        </p>
      ) : (
        <ul className="kpi-plain">
          {told.map(({ kind, message }, index) => (
            <li key={index} className="kpi-mark">
              <WarningRegular aria-hidden />
              <span>
                <span className="kpi-strong">{rubricWords.kinds[kind]}</span> {pick(message)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface ColumnChoicesProps {
  readonly trial: Exclude<Trial, { state: 'asked' }>;
  readonly choose: (input: string, column: number) => void;
}

/** A column that is chosen gives its header to the input, so that it is found again without being asked. */
function ColumnChoices({ trial: { missing, headers }, choose }: ColumnChoicesProps) {
  const { form, change } = useForm();
  const texts = useTexts(defineTexts);
  if (missing.length === 0) return null;
  const take = (name: string, value: string) => {
    const header = headers.find(({ column }) => String(column) === value);
    const input = inputOf(form, name);
    if (!header || !input) return;
    choose(name, header.column);
    const { column, label } = input;
    if (label === header.text || column.synonyms.includes(header.text)) return;
    const synonyms = [...column.synonyms, header.text];
    change(`input.${name}.headers`, withInput(form, name, { column: { ...column, synonyms } }));
  };
  return (
    <div className="kpi-form">
      <p className="kpi-small">{texts.trialMissing}</p>
      {missing.map((name) => (
        <Field
          key={name}
          label={{ children: texts.trialColumn(inputOf(form, name)?.label ?? name), size: 'small' }}
        >
          <Select value="" onChange={(_, { value }) => take(name, value)}>
            <option value="">{texts.trialColumnNone}</option>
            {headers.map(({ column, text }) => (
              <option key={column} value={column}>
                {text}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}

function Outcome({ trial }: { trial: Extract<Trial, { state: 'scored' }> }) {
  const texts = useTexts(defineTexts);
  const pick = usePick();
  const { counts, blank, errors, isSoFar } = trial;
  return (
    <>
      <table className="kpi-counted" aria-label={texts.trialCounts}>
        <thead>
          <tr>
            <th scope="row">{texts.trialLevel}</th>
            {counts.map((_, level) => (
              <th key={level} scope="col">
                {level}
              </th>
            ))}
            <th scope="col">{texts.trialBlank}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{texts.trialCount}</th>
            {counts.map((count, level) => (
              <td key={level}>{count}</td>
            ))}
            <td>{blank}</td>
          </tr>
        </tbody>
      </table>
      {errors[0] && <p className="kpi-small kpi-bad">{texts.trialErrors(errors.length, pick(errors[0]))}</p>}
      {isSoFar && <p className="kpi-small">{texts.trialSoFar}</p>}
    </>
  );
}
