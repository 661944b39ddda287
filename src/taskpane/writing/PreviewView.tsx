/** Second step of scoring: every cell that will change, what stands there now and what will, and what is refused. */
import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { Messages } from '../../i18n';
import { findingTexts } from '../../i18n/findings';
import type { Refusal, RefusalReason } from '../../plans';
import type { FixPlan } from '../../plans/findings/fixes';
import { formatRange } from '../../sheet/address';
import { countCells } from '../../sheet/plan';
import { countKinds, holdsSomething, type ChangeKind } from '../contents';
import { useActions, usePaneState } from '../context';
import { useLanguage, useMessages, usePick, useTexts } from '../language';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { PlaceLink } from '../parts/PlaceLink';
import { ScreenNotices } from '../parts/ScreenNotices';
import type { Planned } from '../requests';
import type { Screen } from '../state';
import { RestoreNotice } from './RestoreNotice';
import { SheetChanges } from './SheetChanges';
import { WriteFoot } from './WriteFoot';

const KINDS: readonly ChangeKind[] = ['filling', 'replacing', 'clearing', 'formatting'];

const MANY_SHEETS = 5;

export interface PreviewViewProps {
  readonly screen: Extract<Screen, { name: 'preview' }>;
}

export function PreviewView({ screen }: PreviewViewProps) {
  const actions = useActions();
  const state = usePaneState();
  const t = useMessages();
  const pick = usePick();
  const language = useLanguage();
  const [onlyReplacing, setOnlyReplacing] = useState(false);
  const { request, planned } = screen;
  const { plan, refusals, fixes } = planned;
  /** Of findings, every cell shown is one that was found at fault: there is no more to warn of. */
  const isFindings = request.from.name === 'findings';
  const cells = countCells(plan);
  const counts = countKinds(plan.sheets.flatMap((sheet) => sheet.cells));
  const touchesContents = counts.replacing + counts.clearing > 0;
  const renew = () => actions.preview(request, language);
  const writeApart = (ids: readonly string[]) =>
    planned.apart && actions.preview(planned.apart(ids), language);
  return (
    <Page
      heading={t.preview.heading}
      lead={cells > 0 ? t.preview.summary(cells, plan.sheets.length) : undefined}
      onBack={() => actions.open(request.from)}
      foot={
        cells > 0 && (
          <>
            <p className="kpi-quiet">{t.preview.untouched}</p>
            <WriteFoot label={t.preview.write(cells)} />
          </>
        )
      }
    >
      <ScreenNotices actions={state.outdated ? <Renew onClick={renew} t={t} /> : undefined} />
      {(state.problem?.code === 'leftHalfDone' || state.confirmRestore) && <RestoreNotice />}
      {state.outdated && !state.problem && (
        <Notice
          tone="warning"
          announce
          title={t.preview.outdated}
          actions={<Renew onClick={renew} t={t} />}
        />
      )}
      {[...(planned.notices ?? []), ...(planned.byHand ?? [])].map((notice) => (
        <Notice key={notice.en} tone="warning" title={pick(notice)} />
      ))}
      {planned.again && <Again {...planned.again} />}
      <Refusals refusals={refusals} writeApart={writeApart} />
      {fixes && fixes.left.length > 0 && <LeftFixes left={fixes.left} />}
      {cells === 0 && refusals.length === 0 && !fixes?.left.length && !planned.byHand?.length && (
        <Notice tone="success" title={isFindings ? findingTexts(language).nothingToFix : t.preview.nothing} />
      )}
      {!isFindings && cells > 0 && (
        <ul className="kpi-plain kpi-quiet">
          {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
            <li key={kind}>{t.preview[kind](counts[kind])}</li>
          ))}
        </ul>
      )}
      {!isFindings && touchesContents && (
        <Notice tone="warning" title={t.preview.holdSomething(counts.replacing + counts.clearing)}>
          <span>{t.preview.holdSomethingHelp}</span>
          {counts.filling + counts.formatting > 0 && (
            <Checkbox
              checked={onlyReplacing}
              onChange={(_, { checked }) => setOnlyReplacing(checked === true)}
              label={t.preview.onlyReplacing}
            />
          )}
        </Notice>
      )}
      {plan.sheets.map((sheet) => (
        <SheetChanges
          key={sheet.sheet}
          change={sheet}
          isOneOfMany={plan.sheets.length > MANY_SHEETS}
          keep={(change) => !onlyReplacing || holdsSomething(change)}
        />
      ))}
    </Page>
  );
}

/** Sheets that stand there already are brought up to date; new ones beside them are for the asking. */
function Again({ sheets, anew }: NonNullable<Planned['again']>) {
  const actions = useActions();
  const language = useLanguage();
  const { writing: texts } = useMessages();
  return (
    <Notice
      tone="info"
      title={texts.earlier(sheets.length)}
      actions={
        <Button size="small" onClick={() => actions.preview(anew, language)}>
          {texts.anew}
        </Button>
      }
    >
      <span>{texts.earlierHelp}</span>
    </Notice>
  );
}

function Renew({ onClick, t }: { onClick: () => void; t: Messages }) {
  return (
    <Button size="small" onClick={onClick}>
      {t.preview.renew}
    </Button>
  );
}

/** Fixes that cannot be made now, each with what to do first. */
function LeftFixes({ left }: { left: FixPlan['left'] }) {
  const texts = useTexts(findingTexts);
  return (
    <Notice tone="warning" title={texts.leftHeading(left.length)}>
      <ul className="kpi-list">
        {left.map(({ finding, reason }) => (
          <li key={finding.id}>
            <PlaceLink to={finding} /> {texts.left[reason]}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Refusals that a sheet of its own does not help. */
const HERE_OR_NOWHERE: readonly RefusalReason[] = ['unclearColumn', 'openQuestion', 'notScorable'];

/** Refusals that saying what a column is may help. */
const ABOUT_COLUMNS: readonly RefusalReason[] = ['unclearColumn', 'openQuestion', 'handFilled'];

interface RefusalsProps {
  readonly refusals: readonly Refusal[];
  readonly writeApart: (tableIds: readonly string[]) => void;
}

function Refusals({ refusals, writeApart }: RefusalsProps) {
  const actions = useActions();
  const t = useMessages();
  if (refusals.length === 0) return null;
  const movable = refusals.filter(({ reason }) => !HERE_OR_NOWHERE.includes(reason));
  return (
    <Notice
      tone="warning"
      title={t.preview.refusedHeading(refusals.length)}
      actions={
        movable.length > 0 && (
          <Button size="small" onClick={() => writeApart(movable.map(({ table }) => table.id))}>
            {t.preview.useResultsSheet}
          </Button>
        )
      }
    >
      <ul className="kpi-list">
        {refusals.map((refusal) => (
          <li key={`${refusal.sheet}!${formatRange(refusal.range)}`}>
            <PlaceLink to={refusal} /> {t.refusals[refusal.reason]}
            {ABOUT_COLUMNS.includes(refusal.reason) && (
              <div className="kpi-actions">
                <Button
                  size="small"
                  onClick={() =>
                    actions.open({ name: 'columns', subject: { kind: 'table', id: refusal.table.id } })
                  }
                >
                  {t.tables.showColumns}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {movable.length > 0 && <span>{t.preview.useResultsSheetHelp}</span>}
    </Notice>
  );
}
