/** When things are due in this round, and what comes next. */
import { evidenceTexts } from '../../../i18n/evidence';
import type { Rubric } from '../../../scoring';
import { usePick, useTexts } from '../../language';
import { Details } from '../../parts/Details';
import { cutOffsOf, daysBetween, nextDue, type CutOff } from './cutOffs';

export function DueDates({ rubric, today }: { rubric: Rubric; today: string }) {
  const texts = useTexts(evidenceTexts);
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
        <Details summary={texts.dueAll(cutOffs.length)}>
          <Dates cutOffs={cutOffs} today={today} />
        </Details>
      )}
    </section>
  );
}

function Dates({ cutOffs, today }: { cutOffs: readonly CutOff[]; today: string }) {
  const texts = useTexts(evidenceTexts);
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
