/** What a table leaves open, each with its answers to choose from; and how it was read where the words settled it. */
import { Field, Select } from '@fluentui/react-components';
// By their own door: the first screen must not wait for recognition.
import { answerText, questionText, readingText } from '../../tables/questions/messages';
import type { QuestionKind, TableQuestion } from '../../tables';
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
