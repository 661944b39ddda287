/**
 * Workbooks spoilt in a repeatable way: bytes of the zip, bytes of parts, and XML that is still well formed but says
 * something odd. What becomes of one: refused with a known reason, or written and opened again.
 */
import { checkWorkbook } from '../../src/checks';
import { openXlsx, PatchError, patchXlsx, planToPatch, XlsxError } from '../../src/files';
import type { FilePatch, XlsxFile } from '../../src/files';
import { planScores } from '../../src/plans';
import { findSheet, SETTINGS_NAMESPACE } from '../../src/sheet/snapshot';
import { recogniseTables, scoreTable, scoreTables } from '../../src/tables';
import { randomOf, type Random } from '../generator/random';
import { OTOP_ROWS } from './hostile';
import { richWorkbook, unzip, workbookParts, worksheet, zip } from './package';

type PartBytes = Readonly<Record<string, Uint8Array>>;

/** What people and programs put where a number, a name or a place is expected. */
const ODD = [
  '', '0', '-1', '1', '2', '16385', '1048577', '99999999999', '1e400', 'NaN', 'true', 'x', 'A0', 'A1', 'XFD1048576',
  'A1:XFD1048576', 'ZZZZ9', 'rId1', 'rId99', '../../..', '/', '%', 'ก', ' ', '&#10;', '_x0000_', 'shared', 'array', 's',
  'str', 'inlineStr', 'd', 'b', 'e', 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
]; // prettier-ignore

const TAG = /<[/?!]?[A-Za-z][^>]*>/g;
const ATTRIBUTE = /([\w:]+)="([^"]*)"/g;

function pickMatch(random: Random, text: string, pattern: RegExp): RegExpExecArray | null {
  const found = [...text.matchAll(pattern)];
  return found.length === 0 ? null : random.pick(found);
}

function replaced(text: string, { index, 0: old }: RegExpExecArray, by: string): string {
  return text.slice(0, index) + by + text.slice(index + old.length);
}

/** One change to the text of a part; many leave it well formed. */
const TEXT_CHANGES: readonly ((text: string, random: Random) => string)[] = [
  // An attribute says something else, goes, stands twice, or has another name.
  (text, random) => {
    const match = pickMatch(random, text, ATTRIBUTE);
    return match ? replaced(text, match, `${match[1]}="${random.pick(ODD)}"`) : text;
  },
  (text, random) => {
    const match = pickMatch(random, text, ATTRIBUTE);
    return match ? replaced(text, match, random.pick(['', `${match[0]} ${match[0]}`, `q:${match[0]}`])) : text;
  },
  // An element with nothing in it, or what is in it twice.
  (text, random) => {
    const match = pickMatch(random, text, /<([\w:]+)((?: [^<>]*)?)(?<!\/)>([^]*?)<\/\1>/g);
    if (!match) return text;
    const [whole, name = '', attributes = '', inner = ''] = match;
    const wrapped =
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice ' +
      `Requires="x">${whole}</mc:Choice></mc:AlternateContent>`;
    return replaced(
      text,
      match,
      random.pick([`<${name}${attributes}/>`, '', whole + whole, inner, `<${name}>${inner}${inner}</${name}>`, wrapped]),
    );
  },
  // A tag that is not closed, not opened, or called otherwise.
  (text, random) => {
    const match = pickMatch(random, text, TAG);
    return match ? replaced(text, match, random.pick(['', match[0] + match[0], '<odd/>', match[0].toUpperCase()])) : text;
  },
  // Text between tags.
  (text, random) => {
    const match = pickMatch(random, text, />([^<>]+)</g);
    return match ? replaced(text, match, `>${random.pick(ODD)}<`) : text;
  },
  // Namespaces under another prefix, or none.
  (text, random) => {
    const match = pickMatch(random, text, / xmlns(:\w+)?="[^"]*"/g);
    return match ? replaced(text, match, random.pick(['', ' xmlns="urn:other"', ` xmlns:q${match[1] ?? ''}="urn:q"`.replace('q:', 'q')])) : text;
  },
]; // prettier-ignore

function bytesChanged(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.int(0, Math.max(0, bytes.length - 1));
  const length = random.int(1, 40);
  const [before, piece, behind] = [
    bytes.slice(0, at),
    bytes.slice(at, at + length),
    bytes.slice(at + length),
  ];
  const noise = Uint8Array.from({ length }, () => random.int(0, 255));
  const flipped = Uint8Array.from(bytes);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << random.int(0, 7));
  return random.pick([
    () => flipped,
    () => before,
    () => Buffer.concat([before, behind]),
    () => Buffer.concat([before, noise, behind]),
    () => Buffer.concat([before, piece, piece, behind]),
  ])();
}

function partsChanged(parts: PartBytes, random: Random): PartBytes {
  const names = Object.keys(parts);
  const name = random.pick(names);
  const content = parts[name] ?? new Uint8Array();
  const others = Object.fromEntries(Object.entries(parts).filter(([one]) => one !== name));
  if (random.chance(0.05)) return others;
  if (random.chance(0.05)) return { ...others, [random.pick([name.toUpperCase(), `x/${name}`])]: content };
  if (random.chance(0.1)) return { ...parts, [name]: bytesChanged(content, random) };
  let text = Buffer.from(content).toString();
  for (let n = random.int(1, 3); n > 0; n--) text = random.pick(TEXT_CHANGES)(text, random);
  return { ...parts, [name]: Buffer.from(text) };
}

/** A table to be scored as another program writes it: the prefix of links stands on each sheet. */
function plainWorkbook(): Uint8Array {
  const table = '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>';
  const parts = workbookParts(
    [
      { name: 'OTOP', xml: worksheet(`<dimension ref="A1:C5"/><sheetData>${OTOP_ROWS}</sheetData>`) },
      { name: 'อื่น', xml: worksheet(`<sheetData><row r="1"><c r="A1" s="1"><f>OTOP!C3</f><v>1</v></c></row></sheetData>${table}`).replace(table, '') },
    ],
    { after: '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">OTOP!$A$1:$C$5</definedName></definedNames><calcPr calcId="1"/>' },
  ); // prettier-ignore
  return zip(parts);
}

const BASES: readonly Uint8Array[] = [plainWorkbook(), richWorkbook()];

/** The mutant of this number: the same on every machine. */
export function mutant(number: number): Uint8Array {
  const random = randomOf(number);
  const base = BASES[number % BASES.length] ?? new Uint8Array();
  if (random.chance(0.2)) return bytesChanged(base, random);
  return zip({ ...partsChanged(unzip(base), random) });
}

/** All that is written to files at once: scores, formats, an added sheet with table and chart, settings. */
function patchOf({ snapshot, sheets }: XlsxFile): FilePatch {
  const { tables } = recogniseTables(snapshot, []);
  const scored = planScores({ workbook: snapshot, tables: scoreTables(snapshot, tables), mode: 'formulas', place: 'adjacent', language: 'th' });
  const first = sheets[0]?.name;
  const place = { row: 30, column: 3 };
  return {
    settingsXml: `<settings xmlns="${SETTINGS_NAMESPACE}"/>`,
    sheets: [
      ...planToPatch(scored.plan).sheets,
      ...(first === undefined
        ? []
        : [
            {
              sheet: first,
              cells: [
                { cell: place, content: { kind: 'value', value: 'ก' } as const, style: { fill: '#00FF00', font: { bold: true } } },
                { cell: { row: 2, column: 2 }, content: { kind: 'value', value: 5 } as const, numberFormat: '0.0000' },
              ],
              columnWidths: [{ column: 3, characters: 12 }],
              merges: { add: [{ top: 40, left: 0, bottom: 41, right: 1 }], remove: [] },
            },
          ]),
      ...planToPatch({
        basis: [],
        sheets: [
          {
            sheet: 'เพิ่ม',
            create: true,
            cells: [0, 1, 2].flatMap((row) =>
              [0, 1].map((column) => ({
                cell: { row, column },
                before: { kind: 'value', value: null } as const,
                after: { kind: 'value', value: row === 0 ? `หัว${column}` : row } as const,
              })),
            ),
            tableResizes: [],
            columnWidths: [],
            layout: {
              page: { orientation: 'portrait', repeatRows: { top: 0, bottom: 0 } },
              tables: [{ name: 'T', range: { top: 0, left: 0, bottom: 2, right: 1 } }],
              charts: [
                {
                  name: 'C',
                  kind: 'bar',
                  title: 'ก',
                  categories: { top: 1, left: 0, bottom: 2, right: 0 },
                  values: { top: 1, left: 1, bottom: 2, right: 1 },
                  at: { top: 5, left: 0, bottom: 15, right: 5 },
                },
              ],
            },
          },
        ],
      }).sheets,
    ],
  };
} // prettier-ignore

type Outcome = 'refused' | 'not written' | 'written';

/** Throws whatever is neither a known reason nor a written file that opens. */
function throughBothEnds(bytes: Uint8Array): Outcome {
  let file: XlsxFile;
  try {
    file = openXlsx(bytes);
  } catch (error) {
    if (error instanceof XlsxError) return 'refused';
    throw error;
  }
  checkWorkbook(file.snapshot, []);
  for (const table of recogniseTables(file.snapshot, []).tables) {
    const sheet = findSheet(file.snapshot, table.sheet);
    if (sheet) scoreTable(table, sheet);
  }
  let written: Uint8Array;
  try {
    written = patchXlsx(file, patchOf(file));
  } catch (error) {
    if (error instanceof XlsxError || error instanceof PatchError) return 'not written';
    throw error;
  }
  const again = openXlsx(written);
  if (!findSheet(again.snapshot, 'เพิ่ม')) throw new Error('the added sheet is not there');
  return 'written';
}

export interface Tally {
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Numbers of the mutants that ended in none of them, with what was thrown. */
  readonly failures: readonly string[];
}

export function tally(from: number, count: number): Tally {
  const outcomes = { refused: 0, 'not written': 0, written: 0 };
  const failures: string[] = [];
  for (let number = from; number < from + count; number++) {
    try {
      outcomes[throughBothEnds(mutant(number))]++;
    } catch (error) {
      failures.push(
        `mutant ${number}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }
  return { outcomes, failures };
}
