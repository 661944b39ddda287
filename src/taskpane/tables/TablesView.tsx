/** The first screen: which target tables were found, where, what was read from them, and what was not recognised. */
import { Button } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import product from '../../../package.json';
import { useActions, usePaneState } from '../context';
import { useMessages } from '../language';
import type { Model } from '../model';
import { usePaged } from '../parts/usePaged';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { ScreenNotices } from '../parts/ScreenNotices';
import { Waiting } from '../parts/Waiting';
import { TableItem } from './TableItem';
import { UnknownFormulas } from './UnknownFormulas';
import { UnrecognisedItem } from './UnrecognisedItem';

/** Few workbooks speak of a year that has no rubric. */
const NewYear = lazy(() => import('./NewYear').then(({ NewYear }) => ({ default: NewYear })));

function hasYears({ tables }: Model): boolean {
  return tables.some(({ table }) => table.questions.some(({ kind }) => kind === 'year'));
}

/** So many are drawn well within 50 ms; a workbook may have hundreds. */
const PAGE = 20;

export function TablesView() {
  const actions = useActions();
  const t = useMessages();
  const { model, work } = usePaneState();
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
      <ScreenNotices stale restore actions={model ? undefined : reread} />
      {model && (
        <div className="kpi-between">
          <span className="kpi-quiet">{t.tables.found(model.tables.length)}</span>
          {reread}
        </div>
      )}
      {model ? <Tables model={model} /> : work === 'reading' && <Waiting label={t.tables.reading} />}
      {/* Whoever asks for help is asked for it first; so it is there also when nothing could be read. */}
      <p className="kpi-quiet">{t.tables.version(product.version)}</p>
    </Page>
  );
}

function Tables({ model }: { model: Model }) {
  const t = useMessages();
  const { shown, more } = usePaged(model.tables.length, PAGE);
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
      {hasYears(model) && (
        <Suspense fallback={null}>
          <NewYear model={model} />
        </Suspense>
      )}
      <UnknownFormulas of={model.unknownFormulas} />
      {model.choicesDamaged && <Notice tone="warning" title={t.tables.settingsDamaged} />}
      {model.tables.length > 0 && (
        <ul className="kpi-list">
          {model.tables.slice(0, shown).map((one) => (
            <TableItem key={one.table.id} model={one} />
          ))}
        </ul>
      )}
      {more}
      {model.unrecognised.length > 0 && (
        <section className="kpi-section">
          <h2 className="kpi-h2">{t.tables.unrecognisedHeading}</h2>
          <p className="kpi-quiet">{t.tables.unrecognisedHelp}</p>
          <ul className="kpi-list">
            {model.unrecognised.map((one) => (
              <UnrecognisedItem key={one.id} table={one} label={model.missingLabels[one.id]} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
