/** The wording of this screen in the pane's language. */
import { useContext } from 'react';
import { rubricTexts, type RubricTexts } from '../../i18n/rubrics';
import { LanguageContext } from '../language';

export function useRubricTexts(): RubricTexts {
  return rubricTexts(useContext(LanguageContext));
}
