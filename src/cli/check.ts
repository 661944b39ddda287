/** `kpi check`: the findings of one or many files, and a copy in which the certain ones are mended. */
import { resolve } from 'node:path';
import { checkWorkbook, createCheckMemory } from '../checks';
import { cliTexts } from '../i18n/cli';
import { planToPatch } from '../files';
import { planFixes } from '../plans';
import { formatRange } from '../sheet/address';
import { countCells } from '../sheet/plan';
import { recogniseTables } from '../tables';
import { checkJson } from './checkJson';
import type { CheckedFile } from './checkedFile';
import { checkText, summaryOf } from './checkText';
import { failureOf } from './failure';
import { openWorkbook, rubricFindings } from './opened';
import type { CheckOptions } from './options';
import { checkOutput } from './output';
import { patched } from './patched';
import { shownLines } from './shown';
import { readFile, type Surroundings } from './surroundings';
import { oneLine } from './terminal';
import { writeFile } from './writeFile';

/** Gives the exit status. One file that cannot be read does not keep the others from being checked. */
export function check(options: CheckOptions, surroundings: Surroundings): 0 | 1 | 2 {
  const { directory, print, complain } = surroundings;
  const texts = cliTexts(options.language);
  const checked: CheckedFile[] = [];
  const said: string[] = [];
  let unreadable = 0;
  for (const name of options.files) {
    try {
      const one = checkFile(name, options, directory);
      if (one.settingsDamaged) said.push(`${name}: ${texts.settingsDamaged}`);
      if (options.fix !== null) said.push(...writeFixes(one, options.fix, options, directory));
      checked.push(one);
    } catch (error) {
      if (options.fix !== null) throw error;
      unreadable += 1;
      complain(failureOf(error).text);
    }
  }
  if (options.json) print(checkJson(checked, options.all, options.language));
  else if (checked.length > 0) print(checkText(checked, options.all, options.language));
  if (options.files.length > 1 && !options.json) {
    const sum = texts.check.allFiles(
      checked.length,
      summaryOf(
        checked.flatMap(({ findings }) => findings),
        texts,
      ),
    );
    print(`${sum}${unreadable > 0 ? ` · ${texts.check.unreadable(unreadable)}` : ''}\n`);
  }
  for (const line of said) complain(`${oneLine(line)}\n`);
  if (unreadable > 0) return 2;
  return checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

function checkFile(name: string, { fix, force }: CheckOptions, directory: string): CheckedFile {
  const path = resolve(directory, name);
  const bytes = readFile(path, name);
  if (fix !== null) checkOutput(path, resolve(directory, fix), fix, force);
  const opened = openWorkbook(bytes, name);
  const { workbook, choices } = opened;
  // Looked for once: the tables that are named are those that were checked.
  const memory = createCheckMemory();
  const { tables } = recogniseTables(workbook, choices, memory.recognition);
  return {
    ...opened,
    name,
    tables,
    findings: [...checkWorkbook(workbook, choices, memory), ...rubricFindings(opened)],
  };
}

/** Gives the messages for the person who ran it. */
function writeFixes(
  { file, findings }: CheckedFile,
  out: string,
  { force, language, all }: CheckOptions,
  directory: string,
): string[] {
  const texts = cliTexts(language);
  const certain = findings.filter(({ fix }) => fix?.certain === true);
  const { plan, taken, left } = planFixes(file.snapshot, certain);
  const bytes = patched(file, planToPatch(plan), 'cannotFix');
  writeFile(resolve(directory, out), out, bytes, force);
  const cells = countCells(plan);
  const open = findings.filter(({ severity }) => severity !== 'info').length;
  const mended = taken.filter(({ severity }) => severity !== 'info').length;
  return [
    ...shownLines(
      left.map(({ finding: { sheet, range }, reason }) =>
        texts.check.notFixed(`${sheet}!${formatRange(range)}`, texts.check.left[reason]),
      ),
      all,
      language,
    ),
    cells > 0 ? texts.check.fixed(taken.length, cells, out) : texts.nothingToWrite(out),
    ...(open > mended ? [texts.check.open(open - mended)] : []),
  ];
}
