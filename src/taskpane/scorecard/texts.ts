/** The wording of the scorecard's screen in the pane's language. */
import { useContext } from 'react';
import { scorecardTexts, type ScorecardTexts } from '../../i18n/scorecard';
import { LanguageContext } from '../language';

export function useTexts(): ScorecardTexts {
  return scorecardTexts(useContext(LanguageContext));
}
