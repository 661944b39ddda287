/** One rubric: its X-ray, and what can be done with it. */
import { Button } from '@fluentui/react-components';
import { useContext, useState } from 'react';
import type { Rubric } from '../../scoring';
import { isBuiltInId } from '../../scoring/ownChecks';
import { toFile } from '../../scoring/ownFile';
import type { OwnReading } from '../../tables/own';
import { LanguageContext, usePick } from '../language';
import { ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import type { PaneState } from '../state';
import type { PaneActions } from '../usePane';
import { RestoreNotice } from '../views/RestoreNotice';
import { copyDraft, dayField, today, validityOn } from './draft';
import { Exported } from './Exported';
import { builtInRubrics } from '../../scoring/registry';
import { useRubricTexts } from './texts';
import { Xray } from './Xray';

export interface RubricViewProps {
  readonly rubric: Rubric;
  readonly reading: OwnReading;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export function RubricView({ rubric, reading, state, actions }: RubricViewProps) {
  const texts = useRubricTexts();
  const pick = usePick();
  const language = useContext(LanguageContext);
  const [isExporting, setExporting] = useState(false);
  const isBuiltIn = isBuiltInId(rubric.id);
  const own = reading.rubrics.find(({ id }) => id === rubric.id) ?? null;
  const validity = own && validityOn(today(), own);
  const taken = [...builtInRubrics(), ...reading.tables.map((table) => table.rubric)].map(({ id }) => id);
  const edit = (kind: 'copy' | 'change') => {
    const draft =
      kind === 'change' && own
        ? { kind, of: rubric.id, base: own, typed: {} }
        : copyDraft(rubric, own, taken, language);
    actions.open({ name: 'rubrics', selection: { view: 'edit', draft } });
  };
  return (
    <Page
      heading={pick(rubric.name)}
      lead={
        own
          ? [
              texts.effective(dayField(own.from, language), dayField(own.to, language)),
              ...(validity ? [texts.validity[validity]] : []),
            ].join(' · ')
          : isBuiltIn
            ? texts.builtInHelp
            : undefined
      }
      onBack={() => actions.open({ name: 'rubrics' })}
      foot={
        <div className="kpi-jobs">
          {own && (
            <Button size="large" onClick={() => setExporting(true)}>
              {texts.exportFile}
            </Button>
          )}
          {own && (
            <Button size="large" onClick={() => edit('change')}>
              {texts.change}
            </Button>
          )}
          <Button size="large" appearance="primary" onClick={() => edit('copy')}>
            {texts.copy}
          </Button>
        </div>
      }
    >
      {state.problem && <ProblemNotice problem={state.problem} onClose={actions.dismiss} />}
      <RestoreNotice state={state} actions={actions} />
      {isExporting && own && <Exported name={own.id} content={toFile(own)} />}
      <Xray key={rubric.id} rubric={rubric} hasPrint={isBuiltIn} />
    </Page>
  );
}
