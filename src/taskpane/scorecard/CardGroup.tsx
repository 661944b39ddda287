/** A group of the document (team, individual, a component): its total, what it still waits for, and its indicators. */
import { useId, useState } from 'react';
import { formatScore } from '../../i18n';
import { scorecardTexts } from '../../i18n/scorecard';
import type { InputValue } from '../../scoring';
import type { GroupTotal } from '../../scoring/scorecard/scorecard';
import type { GatheredInput } from '../../tables/entries';
import { useMessages, usePick, useTexts } from '../language';
import type { CardData } from './data';
import { GroupNote } from './GroupNote';
import { LineItem } from './LineItem';

export interface CardGroupProps {
  readonly group: GroupTotal;
  /** The same without what is tried out. */
  readonly written: GroupTotal | undefined;
  readonly data: CardData;
  readonly onTry: (indicator: string, input: GatheredInput, value: InputValue | undefined) => void;
}

export function CardGroup({ group, written, data, onTry }: CardGroupProps) {
  const texts = useTexts(scorecardTexts);
  const pick = usePick();
  const title = useId();
  const [opened, setOpened] = useState<string | null>(null);
  const name = pick(group.group);
  return (
    <section className="kpi-section" aria-labelledby={title}>
      <div className="kpi-group">
        <h2 id={title} className="kpi-h2">
          {name}
        </h2>
        <Total group={group} written={written} />
      </div>
      <ul className="kpi-rows" aria-label={texts.group.lines(name)}>
        {group.lines.map((line) => {
          const { code } = line.indicator;
          return (
            <LineItem
              key={code}
              line={line}
              gathered={data.gathered.find(({ indicator }) => indicator.code === code)}
              trials={data.trials}
              isTrial={data.tried.some(({ indicator }) => indicator === code)}
              open={opened === code}
              toggle={() => setOpened(opened === code ? null : code)}
              onTry={(input, value) => onTry(code, input, value)}
            />
          );
        })}
      </ul>
    </section>
  );
}

function Total({ group, written }: Pick<CardGroupProps, 'group' | 'written'>) {
  const texts = useTexts(scorecardTexts);
  const figure = group.total ?? group.soFar;
  const before = written && (written.total ?? written.soFar);
  const changed = before !== undefined && before !== figure;
  // Where no weight is known there is nothing to add up, and the note says so.
  const isTotalled = group.weightPercent > 0;
  return (
    <>
      <span className="kpi-total" hidden={!isTotalled}>
        <span className="kpi-small">{group.total === null ? texts.group.soFar : texts.group.total}</span>
        <span className={figure === null ? 'kpi-quiet' : 'kpi-total-figure'}>
          {figure === null ? texts.group.none : formatScore(figure)}
        </span>
      </span>
      {changed && (
        <span className="kpi-group-note kpi-trial-text">
          {texts.group.before(before === null ? texts.group.none : formatScore(before))}
        </span>
      )}
      <GroupNote group={group} of="partOfYear" className="kpi-group-note" />
      <GroupNote group={group} of="officeWeight" className="kpi-group-note" />
      <Standing group={group} />
    </>
  );
}

/** Of which weights the total is made, and what it waits for or leaves out. */
function Standing({ group }: { group: GroupTotal }) {
  const t = useMessages();
  const texts = useTexts(scorecardTexts);
  const { lines, weightPercent, scoredPercent, withoutWeight, total } = group;
  const numbers = (codes: readonly string[]) =>
    t.common.list(
      lines
        .filter(({ indicator }) => codes.includes(indicator.code))
        .map(({ indicator: { no } }) => String(no)),
    );
  const waiting = lines.filter(
    ({ outcome: { state }, weightPercent: weight }) =>
      weight !== null && (state === 'notReported' || state === 'error'),
  );
  const notes = [
    weightPercent === 0 && withoutWeight.length === 0 && texts.group.nothingCounts,
    weightPercent > 0 && total !== null && texts.group.complete(weightPercent),
    weightPercent > 0 && total === null && texts.group.partly(scoredPercent, weightPercent),
    waiting.length > 0 && texts.group.waiting(numbers(waiting.map(({ indicator }) => indicator.code))),
    withoutWeight.length > 0 && texts.group.withoutWeight(numbers(withoutWeight)),
  ];
  return notes
    .filter((note) => note !== false)
    .map((note) => (
      <span key={note} className="kpi-group-note">
        {note}
      </span>
    ));
}
