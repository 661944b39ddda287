/**
 * Colours on the cells that were found: put and taken away on the user's word, and while they are there they follow the
 * findings. Whether colours of an earlier pane are there is not known, so taking them away is always offered.
 */
import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Finding } from '../../checks';
import { findingTexts } from '../../i18n/findings';
import { useActions, useModel, usePaneState } from '../context';
import { useTexts } from '../language';
import { marksOf, protectedAmong, sameMarks } from './marking';

export interface MarksProps {
  readonly findings: readonly Finding[];
  /** The findings are those of the workbook as it was read last. */
  readonly isCurrent: boolean;
}

export function Marks({ findings, isCurrent }: MarksProps) {
  const actions = useActions();
  const state = usePaneState();
  const model = useModel();
  const texts = useTexts(findingTexts);
  const { marks, work, stale } = state;
  const { workbook } = model;
  useEffect(() => {
    if (marks.state !== 'there' || !isCurrent || stale || work !== null) return;
    const now = marksOf(findings, workbook);
    if (!sameMarks(now, marks.marks)) actions.mark(now, true);
  }, [actions, findings, isCurrent, marks, stale, work, workbook]);
  const left = marks.state === 'there' ? protectedAmong(findings, workbook) : 0;
  return (
    <>
      <div className="kpi-actions">
        {findings.length > 0 && (
          <Button
            size="small"
            disabledFocusable={work !== null || !isCurrent}
            onClick={() => actions.mark(marksOf(findings, workbook), false)}
          >
            {work === 'marking' ? texts.marking : texts.mark}
          </Button>
        )}
        <Button size="small" disabledFocusable={work !== null} onClick={actions.unmark}>
          {texts.unmark}
        </Button>
      </div>
      <p className="kpi-small" role="status">
        {marks.state === 'there' && texts.marked(marks.marks.length)}
        {marks.state === 'gone' && texts.unmarked}
      </p>
      {marks.state !== 'unknown' && marks.unread.length > 0 && (
        <p className="kpi-small">{texts.unreadMarks(marks.unread)}</p>
      )}
      {left > 0 && <p className="kpi-small">{texts.notMarked(left)}</p>}
    </>
  );
}
