/** The wording of this view in the pane's language. */
import { useContext } from 'react';
import { evidenceTexts, type EvidenceTexts } from '../../../i18n/evidence';
import { LanguageContext } from '../../language';

export function useTexts(): EvidenceTexts {
  return evidenceTexts(useContext(LanguageContext));
}
