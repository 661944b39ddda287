/** The wording of this job in the pane's language. */
import { useContext } from 'react';
import { findingTexts, type FindingTexts } from '../../i18n/findings';
import { LanguageContext } from '../language';

export function useTexts(): FindingTexts {
  return findingTexts(useContext(LanguageContext));
}
