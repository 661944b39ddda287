/** Everything the checks found, by sheet and severity; choosing a finding goes to its cell and says what to do. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding, Progress } from '../../checks';
import { findingTexts } from '../../i18n/findings';
import type { AcceptedFinding } from '../../tables';
import { useActions, useModel, usePaneState } from '../context';
import { useLanguage, useMessages, useTexts } from '../language';
import type { Model } from '../model';
import { BusyButton } from '../parts/BusyButton';
import { useFilter } from '../parts/useFilter';
import { usePaged } from '../parts/usePaged';
import { Notice, ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { ScreenNotices } from '../parts/ScreenNotices';
import { Waiting } from '../parts/Waiting';
import type { Written } from '../state';
import { formerlyAccepted, splitAccepted } from './acceptance';
import { AcceptedList } from './AcceptedList';
import { DistrictsList } from './DistrictsList';
import { FindingItem } from './FindingItem';
import { bySheet, countSeverities, SEVERITIES, type Counts } from './listing';
import { Marks } from './Marks';
import { fixRequest, isCertain, listRequest } from './planning';
import { SeverityIcon } from './SeverityIcon';
import { useFindings } from './useFindings';
import { useFocusKept } from './useFocusKept';

/** So many are drawn well within 50 ms. */
const PAGE = 30;

export function FindingsView() {
  const actions = useActions();
  const state = usePaneState();
  const model = useModel();
  const t = useMessages();
  const texts = useTexts(findingTexts);
  const language = useLanguage();
  const check = useFindings(model);
  const focusKept = useFocusKept();
  const findings = check.findings && withoutFixed(check.findings, [check.model, model], state.written);
  const { open, accepted } = splitAccepted(findings ?? [], model.accepted);
  const certain = open.filter(isCertain).length;
  return (
    <Page
      heading={texts.heading}
      lead={open.length > 0 ? summaryOf(open, texts.found) : undefined}
      onBack={() => actions.open({ name: 'tables' })}
      foot={
        certain > 0 && (
          <>
            <p className="kpi-quiet">{texts.fixCertainHelp}</p>
            <BusyButton
              label={texts.fixCertain(certain)}
              busyLabel={t.score.preparing}
              busy={state.work === 'preparing'}
              disabled={state.work !== null}
              onClick={() => actions.preview(fixRequest('certain'), language)}
            />
          </>
        )
      }
    >
      <ScreenNotices stale restore>
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
      </ScreenNotices>
      {!findings && !check.problem && <Checking progress={check.progress} />}
      {findings && check.progress && <p className="kpi-quiet">{texts.checkingAgain}</p>}
      {model.choicesDamaged && <Notice tone="warning" title={t.tables.settingsDamaged} />}
      {findings && <Verdict open={open} accepted={accepted.length} />}
      <div {...focusKept}>
        {open.length > 0 && <Findings findings={open} formerly={model.accepted} />}
        {accepted.length > 0 && <AcceptedList items={accepted} />}
        {findings && findings.length > 0 && (
          <div className="kpi-actions">
            <Button
              size="small"
              disabledFocusable={state.work !== null}
              onClick={() => actions.preview(listRequest(), language)}
            >
              {texts.toSheet}
            </Button>
          </div>
        )}
        {findings && <Marks findings={open} isCurrent={check.model === model} />}
        {findings && <DistrictsList findings={open} />}
      </div>
    </Page>
  );
}

/** What was mended a moment ago is in the readings from before it: it need not stay on screen until the next. */
function withoutFixed(
  findings: readonly Finding[],
  readings: readonly Model[],
  written: readonly Written[],
): readonly Finding[] {
  const fixed = new Set(
    written.flatMap(({ fixed: one }) =>
      one && readings.some(({ workbook }) => workbook.sheets === one.sheets) ? one.ids : [],
    ),
  );
  return fixed.size === 0 ? findings : findings.filter(({ id }) => !fixed.has(id));
}

function summaryOf(findings: readonly Finding[], found: (count: number, sheets: number) => string): string {
  return found(findings.length, new Set(findings.map(({ sheet }) => sheet)).size);
}

function Checking({ progress }: { progress: Progress | null }) {
  const texts = useTexts(findingTexts);
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
function Verdict({ open, accepted }: { open: readonly Finding[]; accepted: number }) {
  const model = useModel();
  const texts = useTexts(findingTexts);
  if (open.some(({ severity }) => severity !== 'info')) return null;
  if (model.tables.length === 0) return <Notice tone="info" title={texts.noTables} />;
  return (
    <Notice tone="success" announce title={texts.nothing}>
      <span>
        {open.length > 0
          ? texts.onlyNotes(model.tables.length, open.length)
          : accepted > 0
            ? texts.onlyAccepted(model.tables.length, accepted)
            : texts.nothingHelp(model.tables.length)}
      </span>
    </Notice>
  );
}

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly formerly: readonly AcceptedFinding[];
}

function Findings({ findings, formerly }: FindingsProps) {
  const actions = useActions();
  const language = useLanguage();
  const texts = useTexts(findingTexts);
  const [opened, setOpened] = useState<string | null>(null);
  const counts = countSeverities(findings);
  const { group: severity, field } = useFilter({
    label: texts.show,
    all: texts.all(findings.length),
    groups: SEVERITIES,
    count: (one) => counts[one],
    name: texts.only,
    onChoose: () => restart(),
  });
  const listed = findings.filter((finding) => severity === null || finding.severity === severity);
  const { shown, more, restart } = usePaged(listed.length, PAGE);
  const toggle = ({ id, sheet, range }: Finding) => {
    const opening = opened !== id;
    setOpened(opening ? id : null);
    if (opening) actions.jump(sheet, range);
  };
  return (
    <div className="kpi-list">
      {field}
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
                  onFix={() => actions.writeNow(fixRequest([finding.id]), language)}
                  formerly={formerlyAccepted(finding, formerly)}
                  accept={(accepted) => actions.accept(finding.id, accepted)}
                />
              ))}
            </ul>
          ))}
        </section>
      ))}
      {more}
    </div>
  );
}

function SheetCounts({ counts }: { counts: Counts }) {
  const texts = useTexts(findingTexts);
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
