/** Scores written into a copy of the workbook; the input is never written, an existing file only when told to. */
import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { outdatedIn, planToPatch, type FilePatch } from '../files';
import type { Language } from '../i18n';
import { cliTexts } from '../i18n/cli';
import type { Refusal } from '../plans';
import { planLongScores } from '../plans';
import { formatRange } from '../sheet/address';
import { Failure } from './failure';
import type { Options } from './options';
import { patched } from './patched';
import type { ScoredFile } from './scoring';
import { hasResults } from './scoring';
import { pathText, writeFile } from './writeFile';

/** What lies in the way beside the table does not lie in the way on a sheet of its own. */
function fitsElsewhere({ reason }: Refusal): boolean {
  return reason !== 'unclearColumn' && reason !== 'openQuestion' && reason !== 'notScorable';
}

interface Planned {
  /** Not the plan: of a long table it would stand beside the patch for as long as that is written. */
  readonly patch: FilePatch;
  readonly cells: number;
  /** One line for each table that could not be written where it stands, and for what else of a sheet changes. */
  readonly messages: readonly string[];
}

function planOutput({ file, tables }: ScoredFile, values: boolean, language: Language): Planned {
  const texts = cliTexts(language);
  const request = {
    workbook: file.snapshot,
    mode: values ? 'values' : 'formulas',
    language,
    isOutdated: outdatedIn(file),
  } as const;
  const reported = tables.filter(hasResults);
  const adjacent = planLongScores({ ...request, tables: reported, place: 'adjacent' });
  const refused = new Set(adjacent.refusals.filter(fitsElsewhere).map(({ table }) => table));
  const elsewhere = reported.filter(({ table }) => refused.has(table));
  const apart = planLongScores({ ...request, tables: elsewhere, place: 'resultsSheet' });
  const resultsSheet = apart.sheets[0]?.sheet;
  const messages = adjacent.refusals.map((refusal) => {
    const reason = texts.refusals[refusal.reason];
    const moved = resultsSheet !== undefined && fitsElsewhere(refusal);
    const place = `${refusal.sheet}!${formatRange(refusal.range)}`;
    return `${place}: ${moved ? texts.wroteElsewhere(reason, resultsSheet) : texts.notWritten(reason)}`;
  });
  const prints = adjacent.sheets.flatMap(({ sheet, printAreas }) =>
    printAreas ? [texts.printArea(sheet, printAreas.to.map(formatRange).join(', '))] : [],
  );
  return {
    patch: planToPatch({ sheets: [...adjacent.sheets, ...apart.sheets] }),
    cells: adjacent.count + apart.count,
    messages: [...messages, ...prints],
  };
}

function isSameFile(a: string, b: string): boolean {
  const other = statSync(b, { throwIfNoEntry: false });
  if (!other) return false;
  const one = statSync(a);
  return one.ino === other.ino && one.dev === other.dev;
}

/** Refused before any work is done, so that a wrong name costs no time. */
export function checkOutput(input: string, path: string, shown: string, force: boolean): void {
  const out = pathText(path, shown);
  if (isSameFile(input, out)) throw new Failure('sameFile', shown);
  const there = statSync(out, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new Failure('folder', shown);
  if (there && !(force && there.isFile())) throw new Failure('outputExists', shown);
  const folder = dirname(out);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Failure('noFolder', shown);
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Failure('readOnly', shown);
  }
}

/** Gives the messages for the person who ran it. */
export function writeScores(
  scored: ScoredFile,
  options: Options & { readonly out: string },
  path: string,
): string[] {
  const texts = cliTexts(options.language);
  const { patch, cells, messages } = planOutput(scored, options.values, options.language);
  const bytes = patched(scored.file, patch, 'cannotPatch');
  writeFile(path, options.out, bytes, options.force);
  return [...messages, cells > 0 ? texts.written(cells, options.out) : texts.nothingToWrite(options.out)];
}
