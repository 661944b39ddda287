/** The total of each group by both rubrics; groups of the same name stand in one row. */
import { formatScore } from '../../../i18n';
import { compareTexts } from '../../../i18n/compare';
import type { GroupTotal, Scorecard } from '../../../scoring/scorecard/scorecard';
import { usePick, useTexts } from '../../language';
import { GroupNote } from '../GroupNote';

export function TotalsTable({ here, there }: { here: Scorecard; there: Scorecard }) {
  const texts = useTexts(compareTexts);
  const pick = usePick();
  const named = (card: Scorecard, name: string) => card.groups.find(({ group }) => group.th === name);
  const groups = [...here.groups, ...there.groups.filter(({ group }) => !named(here, group.th))];
  return (
    <section className="kpi-section">
      <h3 className="kpi-title">{texts.totalsHeading}</h3>
      <table className="kpi-changes" aria-label={texts.totals}>
        <thead>
          <tr>
            <th scope="col">{texts.group}</th>
            <th scope="col">{texts.rubric(here.rubric.id)}</th>
            <th scope="col">{texts.rubric(there.rubric.id)}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group }) => (
            <tr key={group.th}>
              <th scope="row">{pick(group)}</th>
              <td>
                <Total group={named(here, group.th)} />
              </td>
              <td>
                <Total group={named(there, group.th)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Total({ group }: { group: GroupTotal | undefined }) {
  const texts = useTexts(compareTexts);
  if (!group) return <span className="kpi-small">{texts.absent}</span>;
  const { total, soFar, scoredPercent, weightPercent } = group;
  return (
    <>
      {total !== null ? (
        <span className="kpi-strong">{formatScore(total)}</span>
      ) : (
        <span className="kpi-small">
          {soFar === null ? texts.noTotal : texts.soFar(soFar, scoredPercent, weightPercent)}
        </span>
      )}{' '}
      <GroupNote group={group} of="partOfYear" className="kpi-small" />
    </>
  );
}
