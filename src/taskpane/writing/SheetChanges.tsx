/** The changes on one sheet as a table, a page at a time: a large plan must not freeze the pane. */
import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import { cellRange, formatCell, formatRange } from '../../sheet/address';
import type { CellChange, SheetChange } from '../../sheet/plan';
import { afterText, contentText, holdsSomething, inReadingOrder, isSeen } from '../contents';
import { useMessages } from '../language';
import { Changes } from '../parts/Changes';
import { usePaged } from '../parts/usePaged';
import { PlaceLink } from '../parts/PlaceLink';

const PAGE = 60;
/** Of each where there are many sheets, so that the last of them can still be found. */
const FEW = 8;

export interface SheetChangesProps {
  readonly change: SheetChange;
  /** One of many sheets. */
  readonly isOneOfMany: boolean;
  readonly keep: (change: CellChange) => boolean;
}

export function SheetChanges({ change, isOneOfMany, keep }: SheetChangesProps) {
  const t = useMessages();
  const [tabStop, setTabStop] = useState(0);
  const touched = change.cells.filter(keep);
  const cells = inReadingOrder(touched.filter(isSeen));
  const { shown, more } = usePaged(cells.length, PAGE, isOneOfMany ? FEW : PAGE, 'small');
  if (touched.length === 0) return null;
  return (
    <section className="kpi-section kpi-sheet-changes">
      <h2 className="kpi-h2">
        {change.sheet}{' '}
        <span className="kpi-quiet">
          · {t.preview.cells(touched.length)}
          {change.create && ` · ${t.preview.newSheet}`}
        </span>
      </h2>
      {change.tableResizes.map(({ table, to }) => (
        <p key={table} className="kpi-quiet">
          {t.preview.grows(table, formatRange(to))}
        </p>
      ))}
      {cells.length > 0 && (
        <Changes label={t.preview.tableOf(change.sheet)} isOver={cells.some(holdsSomething)}>
          <tbody onKeyDown={moveByArrows} onFocus={(event) => setTabStop(rowOf(event))}>
            {cells.slice(0, shown).map((cell, row) => (
              <Change
                key={formatCell(cell.cell)}
                change={cell}
                sheet={change}
                tabIndex={row === Math.min(tabStop, cells.length - 1) ? 0 : -1}
              />
            ))}
          </tbody>
        </Changes>
      )}
      {more}
    </section>
  );
}

function Change({ change, sheet, tabIndex }: { change: CellChange; sheet: SheetChange; tabIndex: 0 | -1 }) {
  const t = useMessages();
  const address = formatCell(change.cell);
  const { before, after } = change;
  return (
    <tr>
      <th scope="row">
        {sheet.create ? (
          address
        ) : (
          <PlaceLink
            to={{ sheet: sheet.sheet, range: cellRange(change.cell) }}
            name={address}
            tabIndex={tabIndex}
          />
        )}
      </th>
      <td className={holdsSomething(change) ? 'kpi-strong' : 'kpi-quiet'}>{contentText(before, t)}</td>
      <td>
        <span className="kpi-strong">{afterText(change, t)}</span>
        {after.kind === 'formula' && <span className="kpi-formula">{after.formula}</span>}
      </td>
    </tr>
  );
}

/** One tab stop for hundreds of cells; the arrow keys, Home and End go through them. */
function moveByArrows(event: KeyboardEvent<HTMLTableSectionElement>) {
  const links = [...event.currentTarget.querySelectorAll('button')];
  const at = links.findIndex((link) => link === event.target);
  const last = links.length - 1;
  const to = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last }[
    event.key
  ];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  links[to]?.focus();
}

function rowOf(event: FocusEvent<HTMLTableSectionElement>): number {
  return [...event.currentTarget.rows].findIndex((row) => row.contains(event.target));
}
