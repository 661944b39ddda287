/** The first screen: which target tables were found, where, what was read from them, and what was not recognised. */
import { Button } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import product from '../../../package.json';
import { useMessages } from '../language';
import type { Model } from '../model';
import { Notice, ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Waiting } from '../parts/Waiting';
import type { PaneState } from '../state';
import type { PaneActions } from '../usePane';
import { RestoreNotice } from '../writing/RestoreNotice';
import { TableItem } from './TableItem';
import { UnrecognisedItem } from './UnrecognisedItem';

/** So many are drawn well within 50 ms; a workbook may have hundreds. */
const PAGE = 20;

export interface TablesViewProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export function TablesView({ state, actions }: TablesViewProps) {
  const t = useMessages();
  const { model, problem, stale, work } = state;
  const reread = (
    <Button
      appearance="subtle"
      size="small"
      icon={<ArrowSyncRegular />}
      disabledFocusable={work !== null}
      onClick={actions.reread}
    >
      {t.common.readAgain}
    </Button>
  );
  const hasTables = model !== null && model.tables.length + model.unrecognised.length > 0;
  const foot = model && (
    <div className="kpi-jobs">
      {hasTables && (
        <Button size="large" onClick={() => actions.open({ name: 'findings' })}>
          {t.tables.check}
        </Button>
      )}
      <Button size="large" onClick={() => actions.open({ name: 'scorecard' })}>
        {t.tables.scorecard}
      </Button>
      <Button size="large" onClick={() => actions.open({ name: 'rubrics' })}>
        {t.tables.rubrics}
      </Button>
      {model.tables.length > 0 && (
        <Button appearance="primary" size="large" onClick={() => actions.open({ name: 'score' })}>
          {t.tables.score}
        </Button>
      )}
    </div>
  );
  return (
    <Page heading={t.tables.heading} foot={foot || undefined}>
      {problem && (
        <ProblemNotice problem={problem} actions={model ? undefined : reread} onClose={actions.dismiss} />
      )}
      {stale && !problem && <Notice tone="warning" title={t.tables.stale} />}
      <RestoreNotice state={state} actions={actions} />
      {model && (
        <div className="kpi-between">
          <span className="kpi-quiet">{t.tables.found(model.tables.length)}</span>
          {reread}
        </div>
      )}
      {model ? (
        <Tables model={model} actions={actions} />
      ) : (
        work === 'reading' && <Waiting label={t.tables.reading} />
      )}
      {/* Whoever asks for help is asked for it first; so it is there also when nothing could be read. */}
      <p className="kpi-quiet">{t.tables.version(product.version)}</p>
    </Page>
  );
}

function Tables({ model, actions }: { model: Model; actions: PaneActions }) {
  const t = useMessages();
  const [shown, setShown] = useState(PAGE);
  const more = Math.min(PAGE, model.tables.length - shown);
  return (
    <>
      {model.tables.length === 0 && model.unrecognised.length === 0 && (
        <Notice tone="info" title={t.tables.emptyHeading}>
          <span>{t.tables.emptyHelp}</span>
        </Notice>
      )}
      {model.workbook.unread && (
        <Notice
          tone="warning"
          title={t.tables.unread(model.workbook.unread.map((part) => t.tables.unreadParts[part]).join(' · '))}
        />
      )}
      {model.choicesDamaged && <Notice tone="warning" title={t.tables.settingsDamaged} />}
      {model.tables.length > 0 && (
        <ul className="kpi-list">
          {model.tables.slice(0, shown).map((one) => (
            <TableItem key={one.table.id} model={one} actions={actions} />
          ))}
        </ul>
      )}
      {more > 0 && <Button onClick={() => setShown(shown + PAGE)}>{t.common.showMore(more)}</Button>}
      {model.unrecognised.length > 0 && (
        <section className="kpi-section">
          <h2 className="kpi-h2">{t.tables.unrecognisedHeading}</h2>
          <p className="kpi-quiet">{t.tables.unrecognisedHelp}</p>
          <ul className="kpi-list">
            {model.unrecognised.map((one) => (
              <UnrecognisedItem key={one.id} table={one} actions={actions} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
