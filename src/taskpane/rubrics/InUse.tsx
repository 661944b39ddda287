/**
 * Changing what formulas name changes what they give: said before anything is written, with the results that become
 * others and the way around it.
 */
import { Button } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { rubricTexts } from '../../i18n/rubrics';
import type { ChangedResult } from '../../plans/localRubric/effect';
import { formulasNaming } from '../../plans/localRubric/use';
import type { LocalRubric } from '../../scoring/localRubric/localRubric';
import { freeId } from '../../scoring/localRubric/newYear';
import { builtInRubrics } from '../../scoring/registry';
import { cellRange, formatCell } from '../../sheet/address';
import type { LocalRubricReading } from '../../tables/localRubric/read';
import { useModel } from '../context';
import { useTexts } from '../language';
import { Notice } from '../parts/Notice';
import { PlaceLink } from '../parts/PlaceLink';
import { effectLines, effectOf, resultText } from './effect';

/** So many are shown; how many there are is said above. */
const SHOWN = 5;

export interface InUseProps {
  /** As typed. */
  readonly rubric: LocalRubric;
  /** No field is wrong. */
  readonly ok: boolean;
  readonly reading: LocalRubricReading;
  readonly rename: (id: string) => void;
}

export function InUse({ rubric, ok, reading, rename }: InUseProps) {
  const { workbook } = useModel();
  const texts = useTexts(rubricTexts);
  const { id } = rubric;
  const count = useMemo(() => formulasNaming(workbook, id).length, [workbook, id]);
  // Typing goes first; the results follow.
  const typed = useDeferredValue(ok ? JSON.stringify(rubric) : null);
  const effect = useMemo(
    () => (typed === null ? null : effectOf(workbook, JSON.parse(typed) as LocalRubric)),
    [workbook, typed],
  );
  if (count === 0 || !reading.tables.some((table) => table.rubric.id === id)) return null;
  const taken = [...builtInRubrics(), ...reading.tables.map((table) => table.rubric)].map((one) => one.id);
  const other = freeId(id, taken);
  return (
    <Notice
      tone="warning"
      title={texts.inUse(count, id)}
      actions={
        <Button size="small" onClick={() => rename(other)}>
          {texts.asNew(other)}
        </Button>
      }
    >
      <div role="status">
        {effect ? (
          effectLines(effect, texts).map((line) => (
            <p key={line} className="kpi-text">
              {line}
            </p>
          ))
        ) : (
          <p className="kpi-text">{texts.inUseMay}</p>
        )}
      </div>
      {effect && <Changes changed={effect.changed} />}
      <span>{texts.inUseHelp}</span>
    </Notice>
  );
}

function Changes({ changed }: { changed: readonly ChangedResult[] }) {
  const texts = useTexts(rubricTexts);
  if (changed.length === 0) return null;
  return (
    <ul className="kpi-plain">
      {changed.slice(0, SHOWN).map((one) => {
        const { sheet, cell, before, after } = one;
        const place = `${sheet} · ${formatCell(cell)}`;
        return (
          <li key={place}>
            <PlaceLink to={{ sheet, range: cellRange(cell) }} />{' '}
            {texts.becomes(resultText(one, before, texts), resultText(one, after, texts))}
          </li>
        );
      })}
      {changed.length > SHOWN && <li>{texts.andMore(changed.length - SHOWN)}</li>}
    </ul>
  );
}
