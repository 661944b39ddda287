/** What is wrong with a rubric, its weights, and its levels drawn sheet by sheet. Looks the same for built-in and own ones. */
import { Field, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { rubricTexts } from '../../i18n/rubrics';
import type { Bilingual, Indicator, Rubric } from '../../scoring';
import { reductionTexts } from '../../scoring/rubrics/reductionWords';
import { xray, type Wording, type XrayFinding } from '../../scoring/xray/xray';
import { usePick, useTexts } from '../language';
import { Notice } from '../parts/Notice';
import { NumberLineView } from './NumberLineView';

export interface XrayProps {
  readonly rubric: Rubric;
  /** The document says one thing and another is scored: for the documents' own rubrics. */
  readonly hasPrint: boolean;
  /** What can be done with an indicator. */
  readonly actionsOf: (indicator: Indicator) => ReactNode;
}

export function Xray({ rubric, hasPrint, actionsOf }: XrayProps) {
  const texts = useTexts(rubricTexts);
  const [chosen, setChosen] = useState<Wording>('printed');
  const wording = hasPrint ? chosen : 'applied';
  const findings = xray(rubric);
  return (
    <>
      <Findings findings={findings} rubric={rubric} />
      <Weights rubric={rubric} />
      <section className="kpi-section">
        <h2 className="kpi-h2">{texts.lines}</h2>
        {hasPrint && (
          <Field label={texts.wording}>
            <Select
              value={wording}
              onChange={(_, { value }) => setChosen(value === 'applied' ? 'applied' : 'printed')}
            >
              <option value="printed">{texts.wordings.printed}</option>
              <option value="applied">{texts.wordings.applied}</option>
            </Select>
          </Field>
        )}
        <ul className="kpi-list">
          {rubric.indicators.map((indicator) => (
            <IndicatorLine
              key={indicator.code}
              indicator={indicator}
              wording={wording}
              findings={findings.filter((one) => one.indicator === indicator.code && one.wording === wording)}
              actions={actionsOf(indicator)}
            />
          ))}
        </ul>
      </section>
    </>
  );
}

function Findings({ findings, rubric }: { findings: readonly XrayFinding[]; rubric: Rubric }) {
  const texts = useTexts(rubricTexts);
  const pick = usePick();
  if (findings.length === 0) return <Notice tone="success" title={texts.noFindings} />;
  const without = rubric.indicators.filter(({ levels }) => levels.length === 0);
  const about = (code: string | null) =>
    findings.filter(({ indicator, kind }) => indicator === code && kind !== 'noCriteria');
  const ofRubric = about(null);
  return (
    <section className="kpi-section">
      <h2 className="kpi-h2">{texts.findings(findings.length)}</h2>
      <ul className="kpi-rows" aria-label={texts.findings(findings.length)}>
        {rubric.indicators.map((indicator) => (
          <FoundIn key={indicator.code} name={nameOf(indicator, pick)} findings={about(indicator.code)} />
        ))}
        <FoundIn name={texts.ofRubric} findings={ofRubric} />
        {without.length > 0 && (
          <li className="kpi-row kpi-accepted">
            <p className="kpi-text">
              {texts.withoutCriteria(without.map(({ name }) => pick(name)).join(', '))}
            </p>
          </li>
        )}
      </ul>
    </section>
  );
}

function FoundIn({ name, findings }: { name: string; findings: readonly XrayFinding[] }) {
  const texts = useTexts(rubricTexts);
  const pick = usePick();
  if (findings.length === 0) return null;
  return (
    <li className="kpi-row kpi-accepted">
      <p className="kpi-small">{name}</p>
      {findings.map((finding, index) => (
        <p key={index} className="kpi-text">
          <span className="kpi-strong">{texts.kinds[finding.kind]}</span> {pick(finding.message)}
        </p>
      ))}
    </li>
  );
}

/** Variants of a sheet have one name; what tells them apart stands behind it. */
function nameOf({ name, variant }: Indicator, pick: (text: Bilingual) => string): string {
  return variant ? `${pick(name)} (${pick(variant)})` : pick(name);
}

function Weights({ rubric }: { rubric: Rubric }) {
  const texts = useTexts(rubricTexts);
  const pick = usePick();
  const groups = new Map<string, Indicator[]>();
  for (const indicator of rubric.indicators) {
    const group = pick(indicator.group);
    groups.set(group, [...(groups.get(group) ?? []), indicator]);
  }
  return (
    <section className="kpi-section">
      <h2 className="kpi-h2">{texts.weights}</h2>
      {[...groups].map(([group, indicators]) => (
        <table key={group} className="kpi-changes" aria-label={texts.weightsOf(group)}>
          <thead>
            <tr>
              <th scope="col">{group}</th>
              <th scope="col" style={{ width: '5em', textAlign: 'right' }}>
                {texts.weightPercent}
              </th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator) => (
              <tr key={indicator.code}>
                <td>{nameOf(indicator, pick)}</td>
                <td style={{ textAlign: 'right' }}>{indicator.weightPercent ?? texts.none}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className="kpi-strong">
                {texts.sum}
              </th>
              <td className="kpi-strong" style={{ textAlign: 'right' }}>
                {sumOf(indicators)}
              </td>
            </tr>
          </tfoot>
        </table>
      ))}
    </section>
  );
}

/** Variants of one sheet, each for other provinces, count once. */
function sumOf(indicators: readonly Indicator[]): number {
  const counted = indicators.filter(
    ({ variant, no }, index) =>
      variant === null || indicators.findIndex((one) => one.variant !== null && one.no === no) === index,
  );
  return Number(counted.reduce((sum, { weightPercent }) => sum + (weightPercent ?? 0), 0).toFixed(6));
}

interface IndicatorLineProps {
  readonly indicator: Indicator;
  readonly wording: Wording;
  readonly findings: readonly XrayFinding[];
  readonly actions: ReactNode;
}

function IndicatorLine({ indicator, wording, findings, actions }: IndicatorLineProps) {
  const texts = useTexts(rubricTexts);
  const pick = usePick();
  const { name, weightPercent, levels, variant } = indicator;
  return (
    <li className="kpi-card">
      <h3 className="kpi-title">{pick(name)}</h3>
      <p className="kpi-small">
        {[variant && pick(variant), weightPercent !== null && texts.weightOf(weightPercent)]
          .filter((part) => part !== null && part !== false)
          .join(' · ')}
      </p>
      {levels.length > 0 && (
        <>
          <NumberLineView indicator={indicator} wording={wording} />
          <ol className="kpi-plain">
            {levels.map((level) => (
              <li key={level.level} className="kpi-text">
                <span className="kpi-strong">{texts.levelShort(level.level)}</span> {pick(level[wording])}
              </li>
            ))}
            {reductionTexts(indicator).map((text) => (
              <li key={text.en} className="kpi-text">
                {pick(text)}
              </li>
            ))}
          </ol>
        </>
      )}
      {findings.map((finding, index) => (
        <Notice key={index} tone="warning">
          {texts.kinds[finding.kind]}: {pick(finding.message)}
        </Notice>
      ))}
      <div className="kpi-actions">{actions}</div>
    </li>
  );
}
