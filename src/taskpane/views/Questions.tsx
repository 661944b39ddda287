/** What a table leaves open, each with its answers to choose from; and how it was read where the words settled it. */
import { Field, Select } from '@fluentui/react-components';
import { QuestionCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { answerText, questionText, readingText, type QuestionKind, type TableQuestion } from '../../tables';
import { useMessages, usePick } from '../language';

export interface QuestionsProps {
  readonly questions: readonly TableQuestion[];
  readonly rubric: string;
  readonly answers: ReadonlyMap<QuestionKind, string>;
  readonly onAnswer: (kind: QuestionKind, answer: string) => void;
}

export function Questions({ questions, rubric, answers, onAnswer }: QuestionsProps) {
  const t = useMessages();
  const pick = usePick();
  if (questions.length === 0) return null;
  const isOpen = questions.some(({ answer }) => answer === null);
  return (
    <section className="kpi-section">
      <h2 className="kpi-h2">{isOpen ? t.columns.questions : t.columns.readings}</h2>
      <ul className="kpi-list">
        {questions.map((question) => {
          const { kind, answer } = question;
          const given = answers.get(kind) ?? '';
          return (
            <li key={kind}>
              <Field
                label={pick(questionText(question))}
                hint={answer === null ? undefined : pick(readingText(question, rubric))}
              >
                <Select value={given} onChange={(_, { value }) => value && onAnswer(kind, value)}>
                  {given === '' && <option value="">{t.columns.chooseAnswer}</option>}
                  {question.answers.map((one) => (
                    <option key={one} value={one}>
                      {pick(answerText(question, one))}
                    </option>
                  ))}
                </Select>
              </Field>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** On the card, above the rows and before writing: what is asked, and what to know of how the table is read. */
export function Readings({
  table,
}: {
  table: { readonly questions: readonly TableQuestion[]; readonly rubric: string };
}) {
  const pick = usePick();
  return table.questions.map((question) => (
    <p key={question.kind} className="kpi-quiet kpi-mark">
      {question.answer === null ? <QuestionCircleRegular aria-hidden /> : <WarningRegular aria-hidden />}
      {pick(question.answer === null ? questionText(question) : readingText(question, table.rubric))}
    </p>
  ));
}
