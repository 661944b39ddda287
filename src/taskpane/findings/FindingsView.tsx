/** Everything the checks found, by sheet and severity; choosing a finding goes to its cell and says what to do. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding, Progress, Severity } from '../../checks';
import { useMessages } from '../language';
import type { Model } from '../model';
import { Notice, ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Waiting } from '../parts/Waiting';
import type { PaneState } from '../state';
import type { PaneActions } from '../usePane';
import { RestoreNotice } from '../views/RestoreNotice';
import { FindingItem } from './FindingItem';
import { bySheet, countSeverities, SEVERITIES, type Counts } from './listing';
import { SeverityIcon } from './SeverityIcon';
import { useTexts } from './texts';
import { useFindings } from './useFindings';

const PAGE = 60;

export interface FindingsViewProps {
  readonly model: Model;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export function FindingsView({ model, state, actions }: FindingsViewProps) {
  const t = useMessages();
  const texts = useTexts();
  const check = useFindings(model);
  const { findings } = check;
  return (
    <Page
      heading={texts.heading}
      lead={findings && findings.length > 0 ? summaryOf(findings, texts.found) : undefined}
      onBack={() => actions.open({ name: 'tables' })}
    >
      {state.problem && <ProblemNotice problem={state.problem} onClose={actions.dismiss} />}
      {check.problem && (
        <ProblemNotice
          problem={check.problem}
          actions={
            <Button size="small" onClick={actions.reread}>
              {t.common.readAgain}
            </Button>
          }
        />
      )}
      {state.stale && !state.problem && <Notice tone="warning" title={t.tables.stale} />}
      <RestoreNotice state={state} actions={actions} />
      {!findings && !check.problem && <Checking progress={check.progress} />}
      {findings && check.progress && <p className="kpi-quiet">{texts.checkingAgain}</p>}
      {findings && <Verdict model={model} findings={findings} />}
      {findings && findings.length > 0 && <Findings findings={findings} jump={actions.jump} />}
    </Page>
  );
}

function summaryOf(findings: readonly Finding[], found: (count: number, sheets: number) => string): string {
  return found(findings.length, new Set(findings.map(({ sheet }) => sheet)).size);
}

function Checking({ progress }: { progress: Progress | null }) {
  const texts = useTexts();
  const percent = progress ? Math.floor((100 * progress.done) / Math.max(progress.total, 1)) : 0;
  return (
    <>
      <Waiting label={texts.checking} />
      {progress && (
        <div>
          <div
            className="kpi-progress"
            role="progressbar"
            aria-label={texts.checking}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percent}
          >
            <div className="kpi-progress-bar" style={{ width: `${percent}%` }} />
          </div>
          <p className="kpi-small">{texts.progress(percent)}</p>
        </div>
      )}
    </>
  );
}

/** Said plainly where there is nothing to mend. */
function Verdict({ model, findings }: { model: Model; findings: readonly Finding[] }) {
  const texts = useTexts();
  if (findings.some(({ severity }) => severity !== 'info')) return null;
  if (model.tables.length === 0) return <Notice tone="info" title={texts.noTables} />;
  return (
    <Notice tone="success" announce title={texts.nothing}>
      <span>
        {findings.length === 0
          ? texts.nothingHelp(model.tables.length)
          : texts.onlyNotes(model.tables.length, findings.length)}
      </span>
    </Notice>
  );
}

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly jump: PaneActions['jump'];
}

function Findings({ findings, jump }: FindingsProps) {
  const t = useMessages();
  const texts = useTexts();
  const [chosen, setChosen] = useState<Severity | null>(null);
  const [shown, setShown] = useState(PAGE);
  const [opened, setOpened] = useState<string | null>(null);
  const counts = countSeverities(findings);
  // A severity that has emptied meanwhile is no longer offered: then everything shows.
  const severity = chosen !== null && counts[chosen] > 0 ? chosen : null;
  const listed = findings.filter((finding) => severity === null || finding.severity === severity);
  const more = Math.min(PAGE, listed.length - shown);
  const choose = (value: string) => {
    setChosen(SEVERITIES.find((one) => one === value) ?? null);
    setShown(PAGE);
  };
  const toggle = ({ id, sheet, range }: Finding) => {
    const opening = opened !== id;
    setOpened(opening ? id : null);
    if (opening) jump(sheet, range);
  };
  return (
    <>
      <Field label={texts.show}>
        <Select value={severity ?? ''} onChange={(_, { value }) => choose(value)}>
          <option value="">{texts.all(findings.length)}</option>
          {SEVERITIES.filter((one) => counts[one] > 0).map((one) => (
            <option key={one} value={one}>
              {texts.only(one, counts[one])}
            </option>
          ))}
        </Select>
      </Field>
      {bySheet(listed, shown).map(({ sheet, counts: onSheet, groups }) => (
        <section key={sheet} className="kpi-section">
          <h2 className="kpi-h2">{sheet}</h2>
          <SheetCounts counts={onSheet} />
          {groups.map((group) => (
            <ul key={group.severity} className="kpi-rows" aria-label={texts.inSheet(group.severity, sheet)}>
              {group.findings.map((finding) => (
                <FindingItem
                  key={finding.id}
                  finding={finding}
                  open={opened === finding.id}
                  toggle={() => toggle(finding)}
                />
              ))}
            </ul>
          ))}
        </section>
      ))}
      {more > 0 && <Button onClick={() => setShown(shown + PAGE)}>{t.common.showMore(more)}</Button>}
    </>
  );
}

function SheetCounts({ counts }: { counts: Counts }) {
  const texts = useTexts();
  return (
    <p className="kpi-counts">
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <span key={severity} className="kpi-state">
          <SeverityIcon severity={severity} />
          {texts.counted(severity, counts[severity])}
        </span>
      ))}
    </p>
  );
}
