/** The spreadsheet itself: Univer with the parts that this page uses, its ribbon and context menus left out. */
import { LocaleType, mergeLocales, Univer, type Injector } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formatsEnUS from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import { greenTheme } from '@univerjs/themes';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import type { Language } from '../../src/i18n';
import { UI_FONT } from './fonts';
import { HIDDEN_MENUS } from './gridCommands';
import { gridTexts, missingEnglish } from './gridTexts';

export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
  setLanguage(language: Language): void;
}

const THAI = 'thTH';
const english = mergeLocales(enUS, formatsEnUS, missingEnglish);

export function createGrid(container: HTMLElement, language: Language): Grid {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: english },
    theme: greenTheme,
  });
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    contextMenu: false,
    disableAutoFocus: true,
    menu: HIDDEN_MENUS,
    customFontFamily: [{ value: UI_FONT, label: UI_FONT }],
    footer: { menus: false, addSheetButtonConfig: { show: false } },
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    // Values come with the file; formulas are calculated when the add-in's functions are there.
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  for (const plugin of [...preset.plugins, ...UniverSheetsConditionalFormattingPreset().plugins]) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  api.loadLocales(THAI, mergeLocales(english, gridTexts));
  const setLanguage = (chosen: Language) => api.setLocale(chosen === 'th' ? THAI : LocaleType.EN_US);
  setLanguage(language);
  return { api, injector: univer.__getInjector(), setLanguage };
}
