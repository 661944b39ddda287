/** Bytes of a workbook to what score and check begin with: its own rubrics loaded, its tables to look for, the user's choices. */
import type { Finding } from '../checks';
import { OPEN_LIMITS, openXlsx, XlsxError, type XlsxFile } from '../files';
import type { Language } from '../i18n';
import { cliTexts } from '../i18n/cli';
import { unreadMessage } from '../checks/structure/unread-cells';
import type { Bilingual } from '../scoring';
import { registerLocalRubrics } from '../scoring/localRubric/loaded';
import { formatRange } from '../sheet/address';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import { readSettings, type TableChoice } from '../tables';
import { withoutManaged } from '../tables/managed/without';
import { localRubricsOf, type LocalRubricProblem } from '../tables/localRubric/read';
import { NODE_COMPRESSION } from './compression';
import { Failure } from './failure';

export interface OpenedFile {
  readonly file: XlsxFile;
  /** Without the sheets and tables that the add-in made itself. */
  readonly workbook: WorkbookSnapshot;
  readonly choices: readonly TableChoice[];
  /** The columns chosen by hand could not be read. */
  readonly settingsDamaged: boolean;
  /** What is wrong in the rubrics that the workbook keeps; one with an error is not used. */
  readonly rubricProblems: readonly LocalRubricProblem[];
}

/** `shown`: the file's name as it was given. */
export function openWorkbook(bytes: Uint8Array, shown: string): OpenedFile {
  const file = opened(bytes, shown);
  const { choices, damaged } = readSettings(file.snapshot.settingsXml);
  const { rubrics, problems } = localRubricsOf(file.snapshot);
  // Those of a file that was read before go.
  registerLocalRubrics(rubrics);
  return {
    file,
    workbook: withoutManaged(file.snapshot),
    choices,
    settingsDamaged: damaged === true,
    rubricProblems: problems,
  };
}

function opened(bytes: Uint8Array, shown: string): XlsxFile {
  try {
    return openXlsx(bytes, OPEN_LIMITS, NODE_COMPRESSION);
  } catch (error) {
    if (error instanceof XlsxError) throw new Failure(error.code, shown);
    throw error;
  }
}

/** As findings, so that people and programs get them with all the others. */
export function rubricFindings({ rubricProblems }: OpenedFile): readonly Finding[] {
  return rubricProblems.map(({ sheet, range, message, severity, rubric }) => ({
    id: ['own-rubric', sheet, formatRange(range), rubric].join('|'),
    check: 'own-rubric',
    severity,
    sheet,
    range,
    message: severity === 'error' ? notUsed(message, rubric) : message,
    suggestion: null,
    fix: null,
  }));
}

function notUsed({ th, en }: Bilingual, rubric: string): Bilingual {
  return {
    th: `${th} ${cliTexts('th').rubricNotUsed(rubric)}`,
    en: `${en} ${cliTexts('en').rubricNotUsed(rubric)}`,
  };
}

/** For people who only asked for scores, each with its cell. */
export function openingWarnings(opened: OpenedFile, language: Language): readonly string[] {
  return [
    ...(opened.settingsDamaged ? [cliTexts(language).settingsDamaged] : []),
    ...opened.file.snapshot.sheets.flatMap((sheet) => {
      const message = unreadMessage(sheet);
      return message ? [`${sheet.name}: ${message[language]}`] : [];
    }),
    ...rubricFindings(opened)
      .filter(({ severity }) => severity === 'error')
      .map(({ sheet, range, message }) => `${sheet}!${formatRange(range)}: ${message[language]}`),
  ];
}
