/**
 * How a row's score came about: the figures and their cells, the way it is worked out, the criterion met and the next
 * one, the source. A score is never shown without this one click away.
 */
import { groupDigits, type Messages } from '../../i18n';
import type { Explanation as ExplanationOf } from '../../scoring';
import { notesOf } from '../../scoring/documents';
import { formulaOf } from '../../scoring/documents/formula';
import { cellRange, formatCell } from '../../sheet/address';
import type { ScoredRow } from '../../tables';
import { readingsOf, waitingText } from '../../tables/questions/messages';
import { useMessages, usePick } from '../language';
import type { TableModel } from '../model';
import { PlaceLink } from '../parts/PlaceLink';
import { useInputText, Why, WhyList, WhyTexts } from '../parts/Why';
import { gapText } from './gapText';

export interface ExplanationProps {
  readonly row: ScoredRow;
  readonly model: TableModel;
}

export function Explanation({ row, model }: ExplanationProps) {
  const t = useMessages();
  const parts = useParts(row, model);
  return (
    <WhyList>
      {row.inputs.length > 0 && (
        <Why term={t.why.inputs}>
          <Inputs row={row} model={model} />
        </Why>
      )}
      {parts.map(({ term, texts }) => (
        <WhyTexts key={term} term={term} texts={texts} />
      ))}
    </WhyList>
  );
}

function Inputs({ row, model }: ExplanationProps) {
  const t = useMessages();
  const inputText = useInputText();
  const pick = usePick();
  return (
    <ul className="kpi-plain">
      {row.inputs.map(({ name, value, typed, cell }) => (
        <li key={name} className="kpi-between">
          <span>{inputLabel(name, model, pick, t)}</span>
          <span className="kpi-figure">
            {isUnreadable(row, name) ? t.why.unreadable : inputText(typed ?? value, kindOf(name, model))}{' '}
            {typeof value === 'number' && typed === undefined && inputUnit(name, model, pick)}
            {cell && (
              <PlaceLink to={{ sheet: model.table.sheet, range: cellRange(cell) }} name={formatCell(cell)} />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface PartText {
  readonly term: string;
  readonly texts: readonly string[];
}

function useParts(row: ScoredRow, model: TableModel): readonly PartText[] {
  const t = useMessages();
  const pick = usePick();
  const part = (term: string, ...texts: (string | null | undefined)[]): PartText => ({
    term,
    texts: texts.filter((text) => text !== null && text !== undefined),
  });
  const source = part(t.why.source, model.indicator && pick(model.indicator.source));
  const parts = (): readonly PartText[] => {
    const { outcome, gap } = row;
    switch (outcome.state) {
      case 'scored':
      case 'soFar':
      case 'exempt': {
        const { explanation } = outcome;
        const { met, missed, percent, figure } = explanation;
        const top = outcome.level === 5 ? t.why.missedNone : null;
        return [
          part(t.why.formula, model.indicator && pick(formulaOf(model.indicator))),
          part(t.why.percent, percent === null ? null : groupDigits(percent)),
          part(t.why.figure, percent === null && figure ? figureText(figure, pick) : null),
          part(t.why.met, met ? pick(met) : t.why.metNone),
          part(t.why.missed, missed ? pick(missed) : top),
          part(
            t.why.gap,
            outcome.level === 5
              ? null
              : (gapText(gap, t, pick) ?? (gap?.state === 'notANumber' ? pick(gap.reason) : null)),
          ),
          part(t.why.notes, ...readingsOf(model.table).map(pick), ...notesOf(explanation).map(pick)),
          part(t.why.source, pick(explanation.source), t.indicator.rubric(explanation.rubric)),
        ];
      }
      case 'cumulative':
        return [part(t.why.formula, t.rows.cumulativeOf(outcome.result, outcome.target)), source];
      case 'asked':
        return [
          part(t.why.reason, ...outcome.questions.map((question) => pick(waitingText(question)))),
          source,
        ];
      case 'notReported':
        return [
          part(
            t.why.reason,
            t.rows.missing(t.common.list(outcome.missing.map((name) => inputLabel(name, model, pick, t)))),
          ),
          source,
        ];
      case 'error':
        return [part(t.why.reason, pick(outcome.error.message)), source];
      case 'noCriteria':
      case 'notApplicable':
        return [part(t.why.reason, pick(outcome.reason)), source];
    }
  };
  return parts();
}

/** What the levels compared, where that is no percentage. */
function figureText(
  { value, unit }: NonNullable<ExplanationOf['figure']>,
  pick: ReturnType<typeof usePick>,
): string {
  return `${groupDigits(value)} ${pick(unit)}`.trim();
}

/** What stands there could not be read as a figure: that is not blank. The reason quotes it. */
function isUnreadable({ outcome, inputs }: ScoredRow, name: string): boolean {
  const { value } = inputs.find((input) => input.name === name) ?? { value: null };
  return value === null && outcome.state === 'error' && outcome.error.input === name;
}

function inputUnit(name: string, model: TableModel, pick: ReturnType<typeof usePick>): string {
  const spec = model.indicator?.inputs.find((input) => input.name === name);
  return spec ? pick(spec.unit) : '';
}

function kindOf(name: string, model: TableModel) {
  return model.indicator?.inputs.find((input) => input.name === name)?.kind;
}

/** The indicator's own name for it; the group counts of indicator 5 have none and go by their column. */
function inputLabel(name: string, model: TableModel, pick: ReturnType<typeof usePick>, t: Messages): string {
  const spec = model.indicator?.inputs.find((input) => input.name === name);
  if (spec) return pick(spec.label);
  return name === 'target' || name === 'result' ? t.roles[name] : name;
}
