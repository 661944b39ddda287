/** A place in the workbook as a link: it selects the range in Excel. */
import { useMessages } from '../language';

interface PlaceLinkProps {
  readonly place: string;
  readonly onClick: () => void;
  /** -1 for a place that the arrow keys lead to, in a long list with one tab stop. */
  readonly tabIndex?: 0 | -1;
}

export function PlaceLink({ place, onClick, tabIndex }: PlaceLinkProps) {
  const t = useMessages();
  return (
    <button
      type="button"
      className="kpi-place"
      aria-label={t.common.goTo(place)}
      tabIndex={tabIndex}
      onClick={onClick}
    >
      {place}
    </button>
  );
}
