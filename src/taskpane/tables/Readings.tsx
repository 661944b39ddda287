/** How a table is read where its words do not say it plainly, and what is still to be answered: on its card and above its rows. */
import { WarningRegular } from '@fluentui/react-icons';
import type { TargetTable } from '../../tables';
// By its own door: the first screen must not wait for recognition.
import { questionText, readingText } from '../../tables/questions/messages';
import { usePick } from '../language';

export function Readings({ table }: { table: Pick<TargetTable, 'questions' | 'rubric'> }) {
  const pick = usePick();
  return table.questions.map((question) => (
    <p key={question.kind} className="kpi-quiet kpi-mark">
      <WarningRegular aria-hidden />
      {pick(question.answer === null ? questionText(question) : readingText(question, table.rubric))}
    </p>
  ));
}
