/**
 * Times LibreOffice recalculating a sheet: a Basic macro in a throw-away profile opens the file, calculates it and
 * writes down what the clock said, so that neither the start of the program nor reading and saving count.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface SheetColumns {
  readonly rows: readonly (readonly [base: number, actual: number])[];
  /** Formula of one row (1-based) in the file's own syntax, e.g. `of:=[.A1]*2`. */
  readonly formula: (row: number) => string;
}

export interface LibreOfficeTiming {
  readonly version: string;
  readonly milliseconds: number;
  /** Result of each row. */
  readonly results: readonly string[];
}

const LIBRARY = '"-//OpenOffice.org//DTD OfficeDocument 1.0//EN"';
const LIMIT_MS = 300_000;

/** `null` where LibreOffice is not installed. */
export function timeLibreOffice(sheet: SheetColumns): LibreOfficeTiming | null {
  const version = installedVersion();
  if (version === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'kpi-bench-'));
  try {
    const source = join(folder, 'sheet.fods');
    const output = join(folder, 'times.txt');
    writeFileSync(source, flatSpreadsheet(sheet));
    const profile = join(folder, 'profile');
    // The first start fills the profile, over whatever stands in it already.
    soffice(profile, ['--terminate_after_init']);
    writeMacro(profile, source, output, sheet.rows.length);
    soffice(profile, ['macro:///Standard.Bench.Main']);
    if (!existsSync(output)) throw new Error('LibreOffice wrote no result: its macro did not run');
    const [time, ...results] = readFileSync(output, 'utf8').trim().split(/\r?\n/);
    return { version, milliseconds: Number(time), results };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function installedVersion(): string | null {
  try {
    return execFileSync('soffice', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split(' ')
      .slice(0, 2)
      .join(' ')
      .trim();
  } catch {
    return null;
  }
}

/** Runs it to its end in a profile of its own; false where it is not installed. */
export function soffice(profile: string, task: readonly string[]): boolean {
  const user = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  try {
    execFileSync('soffice', [user, '--headless', '--norestore', '--nologo', ...task], {
      stdio: 'ignore',
      timeout: LIMIT_MS,
    });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

function flatSpreadsheet({ rows, formula }: SheetColumns): string {
  const number = (value: number): string =>
    `<table:table-cell office:value-type="float" office:value="${value}"/>`;
  const body = rows.map(([base, actual], i) => {
    const result = `<table:table-cell table:formula="${formula(i + 1)
      .replaceAll('"', '&quot;')
      .replaceAll('>', '&gt;')}"/>`;
    return `<table:table-row>${number(base)}${number(actual)}${result}</table:table-row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
<table:table table:name="A">${body.join('\n')}</table:table></office:spreadsheet></office:body></office:document>`;
}

/** Marks every cell as to be calculated, three times, and keeps the fastest. */
function writeMacro(profile: string, source: string, output: string, rows: number): void {
  const basic = `Sub Main
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "Hidden" : options(0).Value = True
  Dim document, best, started, run, taken, results, i, file
  document = StarDesktop.loadComponentFromURL("${pathToFileURL(source).href}", "_blank", 0, options())
  document.calculateAll()
  best = 1E9
  For run = 1 To 3
    started = GetSystemTicks()
    document.calculateAll()
    taken = GetSystemTicks() - started
    If taken &lt; best Then best = taken
  Next run
  results = document.Sheets(0).getCellRangeByPosition(2, 0, 2, ${rows - 1}).getDataArray()
  file = FreeFile
  Open "${output}" For Output As #file
  Print #file, best
  For i = 0 To ${rows - 1}
    Print #file, results(i)(0)
  Next i
  Close #file
  document.close(True)
  StarDesktop.terminate()
End Sub`;
  const folder = join(profile, 'user', 'basic', 'Standard');
  mkdirSync(folder, { recursive: true });
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  writeFileSync(
    join(folder, 'Bench.xba'),
    `${head}<!DOCTYPE script:module PUBLIC ${LIBRARY} "module.dtd"><script:module
 xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">${basic}</script:module>`,
  );
  writeFileSync(
    join(folder, 'script.xlb'),
    `${head}<!DOCTYPE library:library PUBLIC ${LIBRARY} "library.dtd"><library:library
 xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Bench"/></library:library>`,
  );
  const libraries = (kind: string): string =>
    `${head}<!DOCTYPE library:libraries PUBLIC ${LIBRARY} "libraries.dtd"><library:libraries
 xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library
 library:name="Standard" xlink:href="$(USER)/basic/Standard/${kind}.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`;
  writeFileSync(join(profile, 'user', 'basic', 'script.xlc'), libraries('script'));
}
