/** How a table is read where its words do not say it plainly, and what is still to be answered: on its card and above its rows. */
import { WarningRegular } from '@fluentui/react-icons';
import { usePick } from '../language';
import type { TableModel } from '../model';

export function Readings({ model: { readings } }: { model: TableModel }) {
  const pick = usePick();
  return readings.map((text) => (
    <p key={text.th} className="kpi-quiet kpi-mark">
      <WarningRegular aria-hidden />
      {pick(text)}
    </p>
  ));
}
