/** The wording of this view in the pane's language. */
import { useContext } from 'react';
import { heatTexts, type HeatTexts } from '../../../i18n/heat';
import { LanguageContext } from '../../language';

export function useTexts(): HeatTexts {
  return heatTexts(useContext(LanguageContext));
}
