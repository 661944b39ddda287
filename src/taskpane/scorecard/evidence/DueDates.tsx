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
    if (next === today) return texts.dueToday(texts.day(next));
    return texts.dueNext(texts.day(next), cutOffs.filter(({ due }) => due === next).length);
  };
  return (
    <section className="kpi-section">
      <h2 className="kpi-h2">{texts.dueHeading}</h2>
      <p className={next === null ? 'kpi-quiet' : 'kpi-strong'}>{summary()}</p>
      {cutOffs.length > 0 && (
        <ul className="kpi-rows">
          {cutOffs.map((one) => (
            <Due key={`${one.indicator.th}/${one.wording.th}`} cutOff={one} next={next} today={today} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Due({ cutOff, next, today }: { cutOff: CutOff; next: string | null; today: string }) {
  const texts = useTexts();
  const pick = usePick();
  const { due, wording, indicator } = cutOff;
  const state = () => {
    if (due === null) return texts.noDate;
    if (due < today) return texts.past;
    const days = daysBetween(today, due);
    return due === next ? `${texts.next} · ${texts.inDays(days)}` : texts.inDays(days);
  };
  return (
    <li className="kpi-row" style={{ padding: '6px 0' }}>
      <div className="kpi-between">
        <span className={due !== null && due === next ? 'kpi-strong' : undefined}>{pick(wording)}</span>
        <span className="kpi-small">{state()}</span>
      </div>
      <p className="kpi-small">{pick(indicator)}</p>
    </li>
  );
}
