/** Name, dates and round of a rubric. */
import { rubricTexts } from '../../i18n/rubrics';
import type { LocalFault } from '../../scoring/localRubric/localRubric';
import { useLanguage, useTexts } from '../language';
import { dayField } from './draft';
import { DraftField } from './DraftField';
import type { RubricEdit } from './selection';
import { figureText } from './typed';

export interface FieldsProps {
  readonly draft: RubricEdit;
  readonly faults: readonly LocalFault[];
  readonly set: (key: string, text: string) => void;
}

export function HeadFields({ draft, faults, set }: FieldsProps) {
  const texts = useTexts(rubricTexts);
  const language = useLanguage();
  const { id, from, to, round } = draft.base;
  const field = (name: 'id' | 'from' | 'to' | 'round', label: string, stored: string, hint?: string) => (
    <DraftField
      label={label}
      hint={hint}
      value={draft.typed[name] ?? stored}
      faults={faults.filter(({ indicator, field: of }) => indicator === null && of === name)}
      onChange={(text) => set(name, text)}
    />
  );
  return (
    <>
      {field('id', texts.name, id, texts.nameHelp)}
      {field('from', texts.from, dayField(from, language), texts.dayHelp)}
      {field('to', texts.to, dayField(to, language), texts.dayHelp)}
      {field('round', texts.round, figureText(round))}
    </>
  );
}
