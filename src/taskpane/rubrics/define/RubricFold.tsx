/** Which rubric of the workbook the indicator goes into, and that rubric's name and dates. */
import { Field, Select } from '@fluentui/react-components';
import { defineTexts } from '../../../i18n/define';
import { hasErrors } from '../../../scoring/localRubric/faults';
import type { LocalFault } from '../../../scoring/localRubric/localRubric';
import type { LocalRubricReading } from '../../../tables/localRubric/read';
import { useModel } from '../../context';
import { usePick, useTexts } from '../../language';
import { HeadFields } from '../HeadFields';
import type { RubricEdit } from '../selection';
import { changeDraft, newDraft } from './begin';

export interface RubricFoldProps {
  readonly id: string;
  readonly draft: RubricEdit;
  readonly faults: readonly LocalFault[];
  readonly reading: LocalRubricReading;
  /** Where it is added, it may be added to another. */
  readonly canMove: boolean;
  readonly setDraft: (draft: RubricEdit) => void;
}

const NEW = '';

export function RubricFold({ id, draft, faults, reading, canMove, setDraft }: RubricFoldProps) {
  const model = useModel();
  const texts = useTexts(defineTexts);
  const pick = usePick();
  const loaded = reading.tables.filter((table) => table.loaded);
  const begun = draft.kind === 'new' ? draft : newDraft(model, reading);
  const choose = (value: string) => {
    const table = loaded.find(({ rubric }) => rubric.id === value);
    setDraft(table ? changeDraft(table) : begun);
  };
  const wrong = faults.find(({ severity }) => severity === 'error');
  return (
    <details className="kpi-details kpi-fold" open={hasErrors(faults) || undefined}>
      <summary>
        {texts.rubric(id)} {wrong && <span className="kpi-small kpi-bad">{pick(wrong.message)}</span>}
      </summary>
      <div className="kpi-form">
        {canMove && loaded.length > 0 && (
          <Field label={{ children: texts.into, size: 'small' }}>
            <Select value={draft.kind === 'new' ? NEW : draft.of} onChange={(_, { value }) => choose(value)}>
              {loaded.map(({ rubric }) => (
                <option key={rubric.id} value={rubric.id}>
                  {rubric.id}
                </option>
              ))}
              <option value={NEW}>{texts.newRubric(begun.base.id)}</option>
            </Select>
          </Field>
        )}
        {draft.kind !== 'change' && (
          <HeadFields
            draft={draft}
            faults={faults}
            set={(key, text) => setDraft({ ...draft, typed: { ...draft.typed, [key]: text } })}
          />
        )}
      </div>
    </details>
  );
}
