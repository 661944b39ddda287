/**
 * The conditional formats of a sheet that colour by a formula: among them are the add-in's own marks of an earlier
 * session. Rules of other kinds are counted, so that every rule has its number, and stay in the file unread.
 */
import { parseRange } from '../sheet/address';
import type { RangeAddress } from '../sheet/address';
import { formulaFromFile } from './formula';
import type { FormulaFormat } from './view';
import type { Attributes } from './xml';

/** Letters of the list of places; the marks of the add-in need a fraction. */
const MAX_PLACES = 200_000;

export interface RawFormat {
  readonly number: number;
  readonly ranges: readonly RangeAddress[];
  readonly formula: string;
  /** Number of the format that the rule lays over its cells; `null` where it names none. */
  readonly look: number | null;
}

export interface FormatReader {
  open(local: string, attributes: Attributes): void;
  text(piece: string): void;
  close(local: string): void;
  readonly found: readonly RawFormat[];
}

export function makeFormatReader(): FormatReader {
  const found: RawFormat[] = [];
  let number = -1;
  let ranges: readonly RangeAddress[] = [];
  let rule: Attributes | null = null;
  let formula: string | null = null;
  let isReading = false;
  return {
    found,
    open: (local, attributes) => {
      if (local === 'conditionalFormatting') {
        const places = (attributes['sqref'] ?? '').slice(0, MAX_PLACES).split(/\s+/).map(parseRange);
        ranges = places.filter((range) => range !== null);
      } else if (local === 'cfRule') {
        number++;
        rule = attributes;
        formula = null;
      } else if (local === 'formula' && rule?.['type'] === 'expression') {
        isReading = true;
        formula = '';
      }
    },
    text: (piece) => {
      if (isReading) formula = (formula ?? '') + piece;
    },
    close: (local) => {
      if (local === 'formula') isReading = false;
      if (local !== 'cfRule') return;
      const { dxfId } = rule ?? {};
      if (formula !== null && ranges.length > 0) {
        const look = dxfId === undefined ? null : Number(dxfId);
        found.push({ number, ranges, formula: `=${formulaFromFile(formula)}`, look });
      }
      rule = null;
      formula = null;
    },
  };
}

export type Look = Pick<FormulaFormat, 'fill' | 'color'>;

export function resolveFormats(
  formats: readonly RawFormat[],
  looks: readonly Look[],
): readonly FormulaFormat[] {
  return formats.map(({ look, ...format }) => {
    const { fill = null, color = null } = (look === null ? undefined : looks[look]) ?? {};
    return { ...format, fill, color };
  });
}
