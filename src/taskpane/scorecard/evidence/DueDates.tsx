/** When things are due in this round, and what comes next. */
import type { Rubric } from '../../../scoring';
import { usePick } from '../../language';
import { cutOffsOf, daysBetween, nextDue, type CutOff } from './cutOffs';
import { useTexts } from './texts';

export function DueDates({ rubric, today }: { rubric: Rubric; today: string }) {
  const texts = useTexts();
  const cutOffs = cutOffsOf(rubric);
  const next = nextDue(cutOffs, today);
  const summary = () => {
    if (cutOffs.length === 0) return texts.noCutOffs;
    if (next === null) return cutOffs.some(({ due }) => due !== null) ? texts.duePast : texts.dueNone;
    return next === today ? texts.dueToday(texts.day(next)) : texts.dueNext(texts.day(next));
  };
  const comingNext = cutOffs.filter(({ due }) => due !== null && due === next);
  return (
    <section className="kpi-section">
      <h2 className="kpi-h2">{texts.dueHeading}</h2>
      <p className={next === null ? 'kpi-quiet' : 'kpi-strong'}>{summary()}</p>
      {comingNext.length > 0 && <Dates cutOffs={comingNext} today={today} />}
      {cutOffs.length > 0 && (
        <details className="kpi-details">
          <summary>{texts.dueAll(cutOffs.length)}</summary>
          <Dates cutOffs={cutOffs} today={today} />
        </details>
      )}
    </section>
  );
}

function Dates({ cutOffs, today }: { cutOffs: readonly CutOff[]; today: string }) {
  const texts = useTexts();
  const pick = usePick();
  const state = ({ due }: CutOff) => {
    if (due === null) return texts.noDate;
    return due < today ? texts.past : texts.inDays(daysBetween(today, due));
  };
  return (
    <ul className="kpi-rows">
      {cutOffs.map((one) => (
        <li key={one.wording.th} className="kpi-row kpi-entry">
          <div className="kpi-between">
            <span className="kpi-label">{pick(one.wording)}</span>
            <span className="kpi-small">{state(one)}</span>
          </div>
          <p className="kpi-small">{one.indicators.map(pick).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}
