/**
 * Why this score: what was divided by what, the rule, the criterion met and the next one, what is missing to it, the
 * criteria of every level as applied and as printed, the evidence asked for, the dates, and where all of it comes from.
 */
import { groupDigits } from '../../i18n';
import { scorecardTexts } from '../../i18n/scorecard';
import type { Bilingual, Explanation, Indicator, LevelCriterion, Measure } from '../../scoring';
import { documentOf, evidenceOfLevel } from '../../scoring/documents';
import { formulaOf } from '../../scoring/documents/formula';
import { reductionTexts } from '../../scoring/rubrics/reductionWords';
import type { ScorecardLine } from '../../scoring/scorecard/scorecard';
import { useMessages, usePick, useTexts } from '../language';
import { Details } from '../parts/Details';
import { Why, WhyList, WhyTexts } from '../parts/Why';
import { gapText } from '../tables/gapText';
import { quotient } from './quotient';

export function LineWhy({ line }: { line: ScorecardLine }) {
  const t = useMessages();
  const texts = useTexts(scorecardTexts);
  const pick = usePick();
  const { indicator } = line;
  const { cutOffs, printedTarget, dataSource } = documentOf(indicator);
  const evidence = useEvidence(indicator);
  const notes = useNotes(line);
  const told = (text: Bilingual | null) => (text ? [pick(text)] : []);
  return (
    <section className="kpi-why" aria-label={texts.why.heading}>
      <h3 className="kpi-title">{texts.why.heading}</h3>
      <WhyList>
        <Reckoning line={line} />
        <WhyTexts term={texts.why.evidence} texts={evidence} />
        <WhyTexts term={texts.why.cutOffs} texts={cutOffs.map(pick)} />
        <WhyTexts term={texts.why.printedTarget} texts={told(printedTarget)} />
        <WhyTexts term={t.why.notes} texts={notes} />
        <WhyTexts term={texts.why.variant} texts={told(indicator.variant)} />
        <WhyTexts term={texts.why.dataSource} texts={told(dataSource)} />
        <WhyTexts
          term={t.why.source}
          texts={[...told(indicator.source), t.indicator.rubric(indicator.rubric)]}
        />
      </WhyList>
      <Levels line={line} />
    </section>
  );
}

/** How the level came about, or why there is none. */
function Reckoning({ line }: { line: ScorecardLine }) {
  const t = useMessages();
  const pick = usePick();
  const { indicator, outcome } = line;
  switch (outcome.state) {
    case 'scored':
    case 'exempt':
      return (
        <>
          <Why term={t.why.formula}>
            {pick(formulaOf(indicator))}
            <Quotient measure={indicator.measure} explanation={outcome.explanation} />
            <Figure explanation={outcome.explanation} />
          </Why>
          <Reached line={line} explanation={outcome.explanation} level={outcome.level} />
        </>
      );
    case 'notReported': {
      const named = (name: string) => indicator.inputs.find((spec) => spec.name === name)?.label;
      const missing = outcome.missing.map((name) => pick(named(name) ?? { th: name, en: name }));
      return (
        <>
          <WhyTexts term={t.why.reason} texts={[t.rows.missing(t.common.list(missing))]} />
          <WhyTexts term={t.why.formula} texts={[pick(formulaOf(indicator))]} />
        </>
      );
    }
    case 'error':
      return <WhyTexts term={t.why.reason} texts={[pick(outcome.error.message)]} />;
    case 'noCriteria':
    case 'notApplicable':
      return <WhyTexts term={t.why.reason} texts={[pick(outcome.reason)]} />;
  }
}

function Reached({
  line: { gap, indicator },
  explanation: { met, missed, before },
  level,
}: {
  line: ScorecardLine;
  explanation: Explanation;
  level: number;
}) {
  const t = useMessages();
  const texts = useTexts(scorecardTexts);
  const pick = usePick();
  /** What the document says, where that is something else. */
  const printed = (of: number): readonly string[] =>
    indicator.levels
      .filter((one) => one.level === of && isPrintedOtherwise(one))
      .map((one) => texts.why.printed(pick(one.printed)));
  const missing = gapText(gap, t, pick) ?? (gap?.state === 'notANumber' ? pick(gap.reason) : null);
  return (
    <>
      <WhyTexts term={t.why.met} texts={[met ? pick(met) : t.why.metNone, ...printed(before)]} />
      <WhyTexts
        term={t.why.missed}
        texts={level === 5 ? [t.why.missedNone] : missed ? [pick(missed), ...printed(before + 1)] : []}
      />
      {level < 5 && missing && <WhyTexts term={t.why.gap} texts={[missing]} />}
    </>
  );
}

/** What the levels compare, where that is no percentage. */
function Figure({ explanation: { figure, percent } }: { explanation: Explanation }) {
  const t = useMessages();
  const pick = usePick();
  if (!figure || percent !== null) return null;
  return (
    <p className="kpi-text">
      {t.why.figure} <span className="kpi-strong">{groupDigits(figure.value)}</span> {pick(figure.unit)}
    </p>
  );
}

/** The percentage with what it is made of, as figures under each other. */
function Quotient({ measure, explanation }: { measure: Measure | null; explanation: Explanation }) {
  const t = useMessages();
  const texts = useTexts(scorecardTexts);
  const pick = usePick();
  const rows = quotient(measure, explanation);
  if (!rows) return null;
  const { top, bottom } = rows;
  const label = (side: typeof top): string => {
    if (side.of === 'sum') return texts.why.sum;
    if (side.of === 'count') return texts.why.projects;
    const [first, second] = side.of.map((input) => pick(input.label));
    return second === undefined ? (first ?? '') : texts.why.difference(first ?? '', second);
  };
  const figure = (term: string, side: typeof top) => (
    <tr>
      <th scope="row">
        {term} <span className="kpi-small">{label(side)}</span>
      </th>
      <td>{groupDigits(side.figure)}</td>
    </tr>
  );
  return (
    <table className="kpi-quotient">
      <tbody>
        {figure(texts.why.numerator, top)}
        {figure(texts.why.denominator, bottom)}
        {explanation.percent !== null && (
          <tr>
            <th scope="row">{t.why.percent}</th>
            <td className="kpi-strong">{groupDigits(explanation.percent)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Levels({ line: { indicator, outcome } }: { line: ScorecardLine }) {
  const texts = useTexts(scorecardTexts);
  const pick = usePick();
  const reached = 'level' in outcome ? outcome.level : null;
  if (indicator.levels.length === 0) return null;
  return (
    <Details summary={texts.why.levels}>
      <ol className="kpi-plain kpi-criteria">
        {indicator.levels.map((criterion) => {
          const { level, applied } = criterion;
          return (
            <li key={level} className={level === reached ? 'kpi-criterion kpi-strong' : 'kpi-criterion'}>
              <span>{texts.why.level(level)}</span>
              <span>
                {pick(applied)}
                {level === reached && ` (${texts.why.reached})`}
                {isPrintedOtherwise(criterion) && (
                  <span className="kpi-label kpi-small">{texts.why.printed(pick(criterion.printed))}</span>
                )}
              </span>
            </li>
          );
        })}
        {reductionTexts(indicator).map((text) => (
          <li key={text.en}>{pick(text)}</li>
        ))}
      </ol>
    </Details>
  );
}

function isPrintedOtherwise({ printed, applied }: LevelCriterion): boolean {
  return printed.th !== applied.th || printed.en !== applied.en;
}

/** Said once where every level asks for the same. */
function useEvidence(indicator: Indicator): readonly string[] {
  const { levels } = indicator;
  const texts = useTexts(scorecardTexts);
  const t = useMessages();
  const pick = usePick();
  const asked = levels
    .map(({ level }) => ({ level, text: t.common.list(evidenceOfLevel(indicator, level).map(pick)) }))
    .filter(({ text }) => text !== '');
  if (asked.length === levels.length && new Set(asked.map(({ text }) => text)).size === 1) {
    return asked.slice(0, 1).map(({ text }) => text);
  }
  return asked.map(({ level, text }) => texts.why.evidenceOf(texts.why.level(level), text));
}

/** Notes of the sheet and of this result, each once; a reason that is told already is not told again. */
function useNotes({ indicator, outcome }: ScorecardLine): readonly string[] {
  const pick = usePick();
  const told = 'reason' in outcome ? pick(outcome.reason) : null;
  const ofResult = 'explanation' in outcome ? outcome.explanation.notes : [];
  const { reading, notes } = documentOf(indicator);
  const all = [...(reading ? [reading] : []), ...ofResult, ...notes].map(pick);
  return [...new Set(all)].filter((text) => text !== told);
}
