/** A place in the workbook as a link: it selects the range in Excel. */
import { useMessages } from '../language';

export function PlaceLink({ place, onClick }: { place: string; onClick: () => void }) {
  const t = useMessages();
  return (
    <button type="button" className="kpi-place" aria-label={t.common.goTo(place)} onClick={onClick}>
      {place}
    </button>
  );
}
