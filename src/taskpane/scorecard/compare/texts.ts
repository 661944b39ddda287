/** The wording of this view in the pane's language. */
import { useContext } from 'react';
import { compareTexts, type CompareTexts } from '../../../i18n/compare';
import { LanguageContext } from '../../language';

export function useTexts(): CompareTexts {
  return compareTexts(useContext(LanguageContext));
}
