/** The wording of this view in the pane's language. */
import { useContext } from 'react';
import { pathTexts, type PathTexts } from '../../../i18n/path';
import { LanguageContext } from '../../language';

export function useTexts(): PathTexts {
  return pathTexts(useContext(LanguageContext));
}
