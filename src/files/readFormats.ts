/**
 * The conditional formats of a sheet, so far as the add-in makes such: by a formula (its own marks of an earlier session
 * among them), by a number, and bars. Rules of other kinds are counted, so that every rule has its number.
 */
import { parseRange } from '../sheet/address';
import type { RangeAddress } from '../sheet/address';
import { formulaFromFile } from '../formula/spelling';
import type { FileFormat, Look } from './view';
import type { Attributes } from './walkXml';

/** Letters of the list of places; the marks of the add-in need a fraction. */
const MAX_PLACES = 200_000;

export interface RawFormat {
  readonly number: number;
  readonly ranges: readonly RangeAddress[];
  readonly rule: RawRule;
  /** Number of the format that the rule lays over its cells; `null` where it names none. */
  readonly look: number | null;
}

type RawRule =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'equals'; readonly value: number }
  | {
      readonly kind: 'dataBar';
      readonly color: string;
      readonly min: number | null;
      readonly max: number | null;
    };

export interface FormatReader {
  open(local: string, attributes: Attributes): void;
  text(piece: string): void;
  close(local: string): void;
  readonly found: readonly RawFormat[];
}

interface OpenRule {
  readonly attributes: Attributes;
  formula: string | null;
  readonly limits: Attributes[];
  color: Attributes | null;
}

export function makeFormatReader(): FormatReader {
  const found: RawFormat[] = [];
  let number = -1;
  let ranges: readonly RangeAddress[] = [];
  let rule: OpenRule | null = null;
  let isReading = false;
  return {
    found,
    open: (local, attributes) => {
      if (local === 'conditionalFormatting') {
        const places = (attributes['sqref'] ?? '').slice(0, MAX_PLACES).split(/\s+/).map(parseRange);
        ranges = places.filter((range) => range !== null);
      } else if (local === 'cfRule') {
        number++;
        rule = { attributes, formula: null, limits: [], color: null };
      } else if (rule && local === 'formula' && rule.formula === null) {
        isReading = true;
        rule.formula = '';
      } else if (rule && local === 'cfvo') rule.limits.push(attributes);
      else if (rule && local === 'color') rule.color ??= attributes;
    },
    text: (piece) => {
      if (isReading && rule) rule.formula = (rule.formula ?? '') + piece;
    },
    close: (local) => {
      if (local === 'formula') isReading = false;
      if (local !== 'cfRule') return;
      const read = rule && ranges.length > 0 ? ruleOf(rule) : null;
      const { dxfId } = rule?.attributes ?? {};
      if (read) found.push({ number, ranges, rule: read, look: dxfId === undefined ? null : Number(dxfId) });
      rule = null;
    },
  };
}

/** `null`: another kind, or one of these in a way that the add-in never writes. */
function ruleOf({ attributes, formula, limits, color }: OpenRule): RawRule | null {
  const { type, operator } = attributes;
  if (type === 'expression' && formula !== null)
    return { kind: 'formula', formula: `=${formulaFromFile(formula)}` };
  if (type === 'cellIs' && operator === 'equal') {
    const value = formula?.trim() ? Number(formula) : NaN;
    return Number.isFinite(value) ? { kind: 'equals', value } : null;
  }
  const rgb = /^[0-9A-F]{2}([0-9A-F]{6})$/i.exec(color?.['rgb'] ?? '')?.[1];
  const [min, max] = [limitOf(limits[0], 'min'), limitOf(limits[1], 'max')];
  if (type !== 'dataBar' || rgb === undefined || min === undefined || max === undefined) return null;
  return { kind: 'dataBar', color: `#${rgb.toUpperCase()}`, min, max };
}

/** `undefined`: neither a number nor the least or the largest of the cells. */
function limitOf(limit: Attributes | undefined, ofCells: 'min' | 'max'): number | null | undefined {
  if (limit?.['type'] === ofCells) return null;
  const value = limit?.['type'] === 'num' ? Number(limit['val'] ?? NaN) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

export function resolveFormats(formats: readonly RawFormat[], looks: readonly Look[]): readonly FileFormat[] {
  return formats.map(({ look, rule, ...place }): FileFormat => {
    if (rule.kind === 'dataBar') return { ...place, ...rule };
    const { fill = null, color = null } = (look === null ? undefined : looks[look]) ?? {};
    return { ...place, ...rule, fill, color };
  });
}
