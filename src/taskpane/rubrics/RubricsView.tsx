/** The rubrics there are: built-in ones to look into and to copy, those of the workbook to change and to pass on. */
import { Button } from '@fluentui/react-components';
import { ChevronRightRegular, LockClosedRegular } from '@fluentui/react-icons';
import { defineTexts } from '../../i18n/define';
import { rubricTexts } from '../../i18n/rubrics';
import type { Rubric } from '../../scoring';
import { buildLocalRubric } from '../../scoring/localRubric/build';
import { builtInRubrics } from '../../scoring/registry';
import {
  localRubricsOf,
  type LocalRubricProblem,
  type LocalRubricReading,
  type LocalRubricTable,
} from '../../tables/localRubric/read';
import { useActions, useModel, usePaneState } from '../context';
import { useLanguage, useMessages, usePick, useTexts } from '../language';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { PlaceLink } from '../parts/PlaceLink';
import { ScreenNotices } from '../parts/ScreenNotices';
import { today } from '../today';
import { beginSelection, draftWith } from './define/begin';
import { DefineView } from './define/DefineView';
import { dayField, readDraft, sameRubric, validityOn } from './draft';
import { EditView } from './EditView';
import { ImportView } from './ImportView';
import { RubricView } from './RubricView';
import type { RubricSelection } from './selection';

export function RubricsView({ selection }: { selection: RubricSelection | undefined }) {
  const { workbook } = useModel();
  const { visit } = usePaneState();
  const reading = localRubricsOf(workbook);
  switch (selection?.view) {
    case 'rubric':
      return <Opened id={selection.id} reading={reading} />;
    case 'import':
      return <ImportView />;
    case 'edit': {
      const { draft } = selection;
      const { rubric } = readDraft(draft, reading.tables);
      const there = reading.tables.find((one) => one.rubric.id === rubric.id);
      const isTyped = draft.kind !== 'change' || Object.keys(draft.typed).length > 0;
      // Back from writing: what was typed is in the workbook, and may have been changed there since.
      const isWritten =
        there &&
        (draft.kind === 'copy' || draft.kind === 'new' || (isTyped && sameRubric(there.rubric, rubric)));
      if (isWritten) return <Opened id={rubric.id} reading={reading} />;
      return <EditView draft={draft} reading={reading} />;
    }
    case 'define': {
      const { rubric } = draftWith(selection, reading.tables);
      const there = reading.tables.find((one) => one.rubric.id === rubric.id);
      // Back from writing, as above.
      const { kind } = selection.draft;
      if (
        selection.isPreviewed &&
        there &&
        (kind === 'new' || kind === 'copy' || sameRubric(there.rubric, rubric))
      )
        return <Opened id={rubric.id} reading={reading} />;
      return <DefineView key={visit} selection={selection} reading={reading} />;
    }
    case undefined:
      return <List reading={reading} />;
  }
}

function Opened({ id, reading }: { id: string; reading: LocalRubricReading }) {
  const own = reading.rubrics.find((one) => one.id === id);
  const rubric = own ? buildLocalRubric(own) : builtInRubrics().find((one) => one.id === id);
  if (!rubric) return <List reading={reading} />;
  return <RubricView rubric={rubric} reading={reading} />;
}

function List({ reading }: { reading: LocalRubricReading }) {
  const actions = useActions();
  const t = useMessages();
  const texts = useTexts(rubricTexts);
  const words = useTexts(defineTexts);
  const model = useModel();
  const language = useLanguage();
  const open = (id: string) => actions.open({ name: 'rubrics', selection: { view: 'rubric', id } });
  const homeless = reading.problems.filter(
    ({ rubric }) => !reading.tables.some((table) => table.rubric.id === rubric),
  );
  return (
    <Page heading={t.tables.rubrics} onBack={() => actions.open({ name: 'tables' })}>
      <ScreenNotices restore />
      <section className="kpi-section">
        <h2 className="kpi-h2">{texts.own}</h2>
        {reading.tables.length === 0 && <p className="kpi-quiet">{texts.localNone}</p>}
        <ul className="kpi-list">
          {reading.tables.map((table) => (
            <LocalRubricItem
              key={`${table.sheet} ${table.headerRow} ${table.rubric.id}`}
              table={table}
              problems={reading.problems.filter(
                ({ rubric, sheet }) => rubric === table.rubric.id && sheet === table.sheet,
              )}
              open={open}
            />
          ))}
        </ul>
        <Problems problems={homeless} />
        <div className="kpi-actions">
          <Button
            appearance="primary"
            onClick={() =>
              actions.open({ name: 'rubrics', selection: beginSelection(model, reading, language) })
            }
          >
            {words.add}
          </Button>
          <Button onClick={() => actions.open({ name: 'rubrics', selection: { view: 'import' } })}>
            {texts.importFile}
          </Button>
        </div>
      </section>
      <section className="kpi-section">
        <h2 className="kpi-h2">{texts.builtIn}</h2>
        <p className="kpi-quiet">{texts.builtInHelp}</p>
        <ul className="kpi-rows">
          {builtInRubrics().map((rubric) => (
            <BuiltInItem key={rubric.id} rubric={rubric} open={open} />
          ))}
        </ul>
      </section>
    </Page>
  );
}

function BuiltInItem({ rubric, open }: { rubric: Rubric; open: (id: string) => void }) {
  const texts = useTexts(rubricTexts);
  const pick = usePick();
  return (
    <li className="kpi-row">
      <button type="button" className="kpi-row-button" onClick={() => open(rubric.id)}>
        <span className="kpi-row-name">{pick(rubric.name)}</span>
        <span className="kpi-state">
          <LockClosedRegular aria-hidden />
          <span className="kpi-small">{texts.locked}</span>
        </span>
        <span className="kpi-row-chevron" aria-hidden>
          <ChevronRightRegular />
        </span>
        <span className="kpi-row-detail">
          {[rubric.id, texts.indicators(rubric.indicators.length)].join(' · ')}
        </span>
      </button>
    </li>
  );
}

interface LocalRubricItemProps {
  readonly table: LocalRubricTable;
  readonly problems: readonly LocalRubricProblem[];
  readonly open: (id: string) => void;
}

function LocalRubricItem({ table, problems, open }: LocalRubricItemProps) {
  const texts = useTexts(rubricTexts);
  const language = useLanguage();
  const { rubric, sheet, headerRow, columns, loaded } = table;
  const validity = validityOn(today(new Date()), rubric);
  const left = Math.min(...columns.values());
  const range = { top: headerRow, bottom: headerRow, left, right: left };
  return (
    <li className="kpi-card">
      <h3 className="kpi-title">{rubric.id || texts.nameless}</h3>
      <p className="kpi-small">
        {[
          validity
            ? texts.effective(dayField(rubric.from, language), dayField(rubric.to, language))
            : texts.noDays,
          texts.indicators(rubric.indicators.length),
        ].join(' · ')}
      </p>
      <span>
        <PlaceLink to={{ sheet, range }} />
      </span>
      {loaded && validity && <p className="kpi-small">{texts.validity[validity]}</p>}
      {!loaded && <Notice tone="warning" title={texts.notLoaded} />}
      <Problems problems={problems} />
      {loaded && (
        <div className="kpi-actions">
          <Button size="small" onClick={() => open(rubric.id)} aria-label={texts.openOf(rubric.id)}>
            {texts.open}
          </Button>
        </div>
      )}
    </li>
  );
}

function Problems({ problems }: { problems: readonly LocalRubricProblem[] }) {
  const texts = useTexts(rubricTexts);
  const pick = usePick();
  if (problems.length === 0) return null;
  return (
    <>
      <p className="kpi-strong">{texts.problems(problems.length)}</p>
      <ul className="kpi-rows">
        {problems.map(({ sheet, range, message }, index) => (
          <li key={index} className="kpi-row kpi-accepted">
            <PlaceLink to={{ sheet, range }} />
            <p className="kpi-text">{pick(message)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
