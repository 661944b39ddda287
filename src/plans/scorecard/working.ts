/**
 * The lower part of a form: each input of each indicator as a live copy of the cell it comes from, so that people see
 * how a score comes about, and so that a blank stays blank (Excel hands a blank cell to a custom function as 0 on some
 * platforms). Steps from the register are counted here step by step.
 */
import type { InputSpec } from '../../scoring';
import type { ScorecardSheetTexts } from '../../i18n/scorecardSheet';
import { formatRange, type CellAddress, type RangeAddress } from '../../sheet/address';
import type { CellValue } from '../../sheet/snapshot';
import {
  WEIGHT,
  type DistrictSum,
  type EvidenceRow,
  type Gathered,
  type GatheredInput,
  type Place,
  type UnitEvidence,
} from '../../tables/entries';
import { quoted } from '../cells';
import type { PlannedSheet } from '../managed/plannedSheet';
import { numberFormat } from '../numberFormats';
import { copyFormula } from '../scores/formulas';
import {
  copyOfDerived,
  copyOfNumber,
  copyOfOptional,
  copyOfTick,
  EMPTY,
  joined,
  stepFlag,
} from './addinContent';
import type { Language } from './requests';

/** Columns of this part. */
const LABEL = 1;
const COUNTED = 2;
const VALUE = 3;
/** Beside the whole of a district. */
const PART = 4;
const SOURCE = 5;

const BODY = { look: { wrap: true, boxed: true, size: 9 } } as const;
const HEADING = { look: { bold: true, wrap: true, size: 9 } } as const;

/** Where each input of an indicator stands, by its name: one cell, or the cells of a list one below the other. */
export type InputRanges = ReadonlyMap<string, RangeAddress>;

export interface Working {
  readonly ranges: ReadonlyMap<string, InputRanges>;
  /** First row below. */
  readonly end: number;
}

export interface WorkingLine {
  readonly gathered: Gathered;
  readonly evidence: UnitEvidence | null;
  /** The steps that staff typed, which count until the register is filled in. */
  readonly typed: GatheredInput | null;
}

export function putWorking(
  planned: PlannedSheet,
  top: number,
  lines: readonly WorkingLine[],
  texts: ScorecardSheetTexts['form'],
  language: Language,
): Working {
  const { workingHeaders: headers } = texts;
  planned.put(top, LABEL, texts.working, { look: { bold: true } });
  const header = { look: { bold: true, boxed: true, size: 9 } } as const;
  planned.put(top + 1, LABEL, headers.input, header);
  planned.put(top + 1, COUNTED, headers.counted, header);
  planned.put(top + 1, VALUE, headers.value, header);
  planned.put(top + 1, SOURCE, headers.source, header);
  const ranges = new Map<string, InputRanges>();
  let row = top + 2;
  for (const { gathered, evidence, typed } of lines) {
    const { indicator, inputs } = gathered;
    if (indicator.levels.length === 0 || inputs.length === 0) continue;
    planned.put(row, LABEL, `${indicator.no}. ${indicator.name[language]}`, HEADING);
    // An earlier form may have had an input in this row.
    for (const column of [COUNTED, VALUE, SOURCE]) planned.put(row, column, null);
    row += 1;
    const own = new Map<string, RangeAddress>();
    let listed: InputRanges | null = null;
    for (const input of inputs) {
      const put = new InputRows(planned, row, input, texts, language);
      if (input.sum) listed ??= put.districts(input.sum);
      own.set(
        input.spec.name,
        input.sum && listed
          ? put.sum(input.sum, listed)
          : input.spec.kind === 'steps' && evidence && evidence.rows.length > 0
            ? put.steps(evidence, typed)
            : put.figures(),
      );
      row = put.next;
    }
    ranges.set(indicator.code, own);
  }
  // Last, so that a weight typed later moves no other row.
  for (const { gathered } of lines) {
    const { indicator, weight } = gathered;
    if (typeof weight?.value !== 'number') continue;
    const put = new InputRows(planned, row, weight, texts, language);
    const at = put.figures(texts.officeWeight(indicator.no));
    ranges.set(indicator.code, new Map([...(ranges.get(indicator.code) ?? []), [WEIGHT.name, at]]));
    row = put.next;
  }
  return { ranges, end: row };
}

class InputRows {
  constructor(
    private readonly planned: PlannedSheet,
    public next: number,
    private readonly input: GatheredInput,
    private readonly texts: ScorecardSheetTexts['form'],
    private readonly language: Language,
  ) {}

  figures(label = this.input.spec.label[this.language]): RangeAddress {
    const { spec, value, places } = this.input;
    const top = this.next;
    if (spec.kind !== 'percentages' || places.length === 0) {
      const shows = typeof value === 'object' ? '' : Number(value);
      // Several places contradict each other, or the problem is in the one cell that the copy will show.
      const hasOne = places.length <= 1 && !this.input.waiting;
      this.line(label, hasOne ? copyOf(this.input, places[0]) : EMPTY, shows);
    } else {
      const items = Array.isArray(value) ? (value as readonly (number | null)[]) : [];
      places.forEach((place, index) => {
        this.line(this.texts.item(label, index + 1), copyOf(this.input, place), items[index] ?? '');
      });
    }
    return { top, bottom: this.next - 1, left: VALUE, right: VALUE };
  }

  /**
   * A step counts when all its documents are there; the steps done are those before the first that is not. As in
   * `gatherInputs`, ticks of this sheet come first, then the steps typed, then that the unit has any tick at all.
   */
  steps({ steps, rows, unitRows }: UnitEvidence, typed: GatheredInput | null): RangeAddress {
    const flags = steps.map(({ step, asked, documents, complete }): CellAddress => {
      const ticks = documents.flatMap(({ row }) =>
        row ? [`${quoted(row.sheet)}${formatRange(cellOf(row.haveCell))}`] : [],
      );
      const formula = ticks.length === documents.length ? stepFlag(ticks) : '=0';
      return this.line(
        this.texts.stepComplete(step, asked[this.language]),
        formula,
        complete ? 1 : 0,
        'evidence',
      );
    });
    const nested = flags.reduceRight(
      (inner, flag, index) => `IF(${formatRange(cellOf(flag))}=0,${index},${inner})`,
      String(flags.length),
    );
    const { spec, value } = this.input;
    const label = spec.label[this.language];
    const copy = typed?.places.length === 1 ? copyOf(typed, typed.places[0]) : EMPTY;
    const shows = typeof typed?.value === 'number' ? typed.value : '';
    const typedCell = formatRange(cellOf(this.line(this.texts.typedSteps(label), copy, shows, 'entry')));
    const entered = (list: readonly EvidenceRow[]): string => `COUNTA(${tickRanges(list)})`;
    const unless = `IF(${typedCell}="",IF(${entered(unitRows)}=0,"",${nested}),${typedCell})`;
    const formula = `=IF(${entered(rows)}>0,${nested},${unless})`;
    return cellOf(this.line(label, formula, typeof value === 'number' ? value : ''));
  }

  /** The figures of every district, two side by side: the second in the column that a line of its own leaves free. */
  districts({ districts, needed, others }: DistrictSum): InputRanges {
    const ranges = new Map<string, RangeAddress>();
    const added = [...needed, ...others];
    for (let pair = 0; pair < added.length; pair += 2) {
      const top = this.next;
      const beside = [VALUE, PART].flatMap((column, at) => {
        const spec = added[pair + at];
        return spec ? [{ spec, column }] : [];
      });
      for (const { unit, figures } of districts) {
        this.planned.put(this.next, LABEL, unit.name[this.language], BODY);
        for (const { spec, column } of beside) this.figure(column, spec, figures.get(spec.name) ?? null);
        this.next += 1;
      }
      for (const { spec, column } of beside)
        ranges.set(spec.name, { top, bottom: this.next - 1, left: column, right: column });
    }
    return ranges;
  }

  /** Over the districts that have all figures; one that cannot be read leaves no sum. */
  sum({ needed, counted, of }: DistrictSum, ranges: InputRanges): RangeAddress {
    const { spec, value } = this.input;
    const range = (name: string): string => {
      const found = ranges.get(name);
      return found ? formatRange(found) : '""';
    };
    const own = range(spec.name);
    const all = needed.map(({ name }) => `${range(name)},">=0"`).join(',');
    const sum = `IF(COUNTIFS(${all})>0,SUMIFS(${own},${all}),IF(COUNT(${own})>0,SUM(${own}),""))`;
    const formula = `=IF(COUNT(${own})+COUNTBLANK(${own})<ROWS(${own}),"",${sum})`;
    const line = this.line(spec.label[this.language], formula, typeof value === 'number' ? value : '');
    const words = this.texts.districts;
    const many = `="${words.sum} "&COUNTIFS(${all})&" ${words.of(of)}"`;
    this.planned.formula(line.row, SOURCE, many, `${words.sum} ${counted} ${words.of(of)}`, BODY);
    return cellOf(line);
  }

  private figure(column: number, spec: InputSpec, input: GatheredInput | null): void {
    const hasOne = input?.places.length === 1 && !input.waiting;
    const formula = hasOne ? copyOf(input, input.places[0]) : EMPTY;
    const shows = typeof input?.value === 'number' ? input.value : '';
    this.planned.formula(this.next, column, formula, shows, { ...BODY, numberFormat: numberFormat(spec) });
  }

  private line(
    label: string,
    formula: string,
    shows: CellValue,
    source: GatheredInput['source'] = this.input.source,
  ): CellAddress {
    const { spec, problem, places, covers = this.input.notAdded, sum } = this.input;
    const row = this.next;
    this.planned.put(row, LABEL, label, BODY);
    this.planned.put(row, COUNTED, source === 'evidence' ? null : spec.unit[this.language] || null, BODY);
    this.planned.formula(row, VALUE, formula, shows, { ...BODY, numberFormat: numberFormat(spec) });
    const said = problem && places.length > 1 && spec.kind !== 'percentages' ? 'contradicted' : source;
    const from = this.texts.source[said];
    if (covers) {
      // As a formula, by which an earlier sheet knows it for its own.
      const words = `${from}: ${covers[this.language]}`;
      this.planned.formula(row, SOURCE, `="${words}"`, words, BODY);
    } else if (!sum) this.planned.put(row, SOURCE, from, BODY);
    this.next += 1;
    return { row, column: VALUE };
  }
}

/** A live copy of one of the cells that an input comes from. */
function copyOf({ spec, derived }: GatheredInput, place: Place | undefined): string {
  if (!place) return EMPTY;
  const reference = referenceTo(place);
  if (derived) {
    const { factor, whole } = derived;
    const from = whole && { reference: referenceTo(whole.place), factor: whole.factor };
    return copyOfDerived({ reference, factor }, from);
  }
  if (spec.kind === 'tick') return copyOfTick(reference);
  // Days are read by the functions, however they are typed.
  if (spec.kind === 'date') return copyFormula(reference);
  return spec.optional ? copyOfOptional(reference) : copyOfNumber(reference);
}

/** The cells of ticks as few ranges as they make, sheet by sheet. */
function tickRanges(rows: readonly EvidenceRow[]): string {
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))];
  return sheets
    .map((sheet) =>
      joined(
        rows.flatMap((row) => (row.sheet === sheet ? [row.haveCell] : [])),
        (range) => referenceTo({ sheet, range }),
      ),
    )
    .join(',');
}

function referenceTo({ sheet, range }: Place): string {
  return `${quoted(sheet)}${formatRange(range)}`;
}

function cellOf({ row, column }: CellAddress): RangeAddress {
  return { top: row, bottom: row, left: column, right: column };
}
