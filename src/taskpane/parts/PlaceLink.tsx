/** A place in the workbook as a link: it selects the range in Excel. */
import type { RangeAddress } from '../../sheet/address';
import { useActions } from '../context';
import { useMessages } from '../language';
import { rangeText } from '../model';

interface PlaceLinkProps {
  readonly to: { readonly sheet: string; readonly range: RangeAddress };
  /** Where another name says more than sheet and range. */
  readonly name?: string;
  /** -1 for a place that the arrow keys lead to, in a long list with one tab stop. */
  readonly tabIndex?: 0 | -1;
}

export function PlaceLink({ to, name = rangeText(to), tabIndex }: PlaceLinkProps) {
  const t = useMessages();
  const { jump } = useActions();
  return (
    <button
      type="button"
      className="kpi-place"
      aria-label={t.common.goTo(name)}
      tabIndex={tabIndex}
      onClick={() => jump(to.sheet, to.range)}
    >
      {name}
    </button>
  );
}
