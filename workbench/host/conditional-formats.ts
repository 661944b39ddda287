/** `Excel.ConditionalFormat` over a `HostLayout`: formulas, comparisons and data bars can be made, others are only listed. */
import { type RangeAddress, rangesOverlap } from '../../src/sheet/address';
import type { ComparisonOperator, HostConditionalFormat, HostConditionalRule } from './layout';
import {
  asColor,
  asTruth,
  asWord,
  fieldOf,
  type ItemSelf,
  layoutOf,
  notImplemented,
  type OnSheet,
  openLayoutOf,
} from './layout-self';
import { asInteger, asText, defineType, type HostObject, invalidArgument, itemNotFound } from './model';
import { HostError, type Json } from './wire';

interface AreaSelf extends OnSheet {
  readonly ranges: readonly RangeAddress[];
}

const NEW_RULES: Readonly<Record<string, HostConditionalRule>> = {
  Custom: { kind: 'custom', formula: '' },
  CellValue: { kind: 'cellValue', operator: 'EqualTo', formula1: '', formula2: '' },
  DataBar: { kind: 'dataBar', color: '#638EC6', min: null, max: null },
};

const TYPES = { custom: 'Custom', cellValue: 'CellValue', dataBar: 'DataBar' } as const;

const OPERATORS: readonly string[] = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] satisfies ComparisonOperator[];

function reaching(self: AreaSelf): readonly HostConditionalFormat[] {
  return layoutOf(self, 'Range.conditionalFormats')
    .conditionalFormats()
    .filter(({ ranges }) => ranges.some((a) => self.ranges.some((b) => rangesOverlap(a, b))));
}

function formatAt(self: AreaSelf, format: HostConditionalFormat | undefined): HostObject | null {
  const { workbook, sheetId } = self;
  return format ? conditionalFormat({ workbook, sheetId, itemId: format.id }) : null;
}

export const conditionalFormatCollection = defineType<AreaSelf>({
  type: 'ConditionalFormatCollection',
  items: (self) => reaching(self).flatMap((format) => formatAt(self, format) ?? []),
  item: (self, key) =>
    formatAt(
      self,
      reaching(self).find(({ id }) => id === key),
    ),
  methods: {
    getCount: (self) => reaching(self).length,
    getItemAt: (self, [index]) => {
      const at = 'ConditionalFormatCollection.getItemAt';
      return formatAt(self, reaching(self)[asInteger(index, at)]) ?? refuse(invalidArgument(at));
    },
    add: (self, [type]) => {
      const at = 'ConditionalFormatCollection.add';
      const rule = NEW_RULES[asText(type, at)];
      if (!rule) throw notImplemented(`conditional formats of type ${String(type)}`, at);
      const layout = openLayoutOf(self, at);
      const itemId = layout.addConditionalFormat({ ranges: self.ranges, rule, fill: null, fontColor: null });
      return conditionalFormat({ workbook: self.workbook, sheetId: self.sheetId, itemId });
    },
  },
});

function refuse(error: HostError): never {
  throw error;
}

function formatOf(self: ItemSelf): HostConditionalFormat {
  const found = layoutOf(self, 'ConditionalFormat')
    .conditionalFormats()
    .find(({ id }) => id === self.itemId);
  if (!found) throw itemNotFound('ConditionalFormat', self.itemId);
  return found;
}

function change(self: ItemSelf, changes: Partial<HostConditionalFormat>, location: string): void {
  openLayoutOf(self, location).setConditionalFormat({ ...formatOf(self), ...changes });
}

type RuleOf<K extends HostConditionalRule['kind']> = Extract<HostConditionalRule, { kind: K }>;

/** Asking a format for the rule of another type fails, as in Excel. */
function ruleOf<K extends HostConditionalRule['kind']>(self: ItemSelf, kind: K): RuleOf<K> {
  const { rule } = formatOf(self);
  if (rule.kind !== kind) {
    const message = 'This operation is not permitted for the current object.';
    throw new HostError('InvalidOperation', message, `ConditionalFormat.${kind}`);
  }
  return rule as RuleOf<K>;
}

const conditionalFormat = defineType<ItemSelf>({
  type: 'ConditionalFormat',
  id: (self) => self.itemId,
  get: {
    id: (self) => self.itemId,
    type: (self) => {
      const { rule } = formatOf(self);
      return rule.kind === 'other' ? rule.type : TYPES[rule.kind];
    },
    priority: (self) =>
      layoutOf(self, 'ConditionalFormat.priority')
        .conditionalFormats()
        .findIndex(({ id }) => id === self.itemId),
  },
  objects: {
    custom: (self) => customFormat(self),
    cellValue: (self) => cellValueFormat(self),
    dataBar: (self) => dataBarFormat(self),
  },
  methods: {
    delete: (self) => {
      const layout = openLayoutOf(self, 'ConditionalFormat.delete');
      layout.deleteConditionalFormat(formatOf(self).id);
      return undefined;
    },
  },
});

const customFormat = defineType<ItemSelf>({
  type: 'CustomConditionalFormat',
  objects: { rule: (self) => customRule(self), format: (self) => lookOf(self) },
});

const customRule = defineType<ItemSelf>({
  type: 'ConditionalFormatRule',
  get: { formula: (self) => ruleOf(self, 'custom').formula },
  set: {
    formula: (self, value) => {
      const at = 'ConditionalFormatRule.formula';
      const formula = asWord(value, at);
      if (!formula.startsWith('=')) throw invalidArgument(at);
      change(self, { rule: { ...ruleOf(self, 'custom'), formula } }, at);
    },
  },
});

function operand(value: Json, location: string): string {
  if (value === null) return '';
  const text = asWord(value, location);
  return text === '' || text.startsWith('=') ? text : `=${text}`;
}

const cellValueFormat = defineType<ItemSelf>({
  type: 'CellValueConditionalFormat',
  get: {
    rule: (self) => {
      const { operator, formula1, formula2 } = ruleOf(self, 'cellValue');
      return { operator, formula1, formula2 };
    },
  },
  set: {
    rule: (self, value) => {
      const at = 'CellValueConditionalFormat.rule';
      const operator = asWord(fieldOf(value, 'operator', at), at);
      const formula1 = operand(fieldOf(value, 'formula1', at), at);
      const formula2 = operand(fieldOf(value, 'formula2', at), at);
      const needsBoth = operator.endsWith('Between');
      if (!OPERATORS.includes(operator) || formula1 === '' || (needsBoth && formula2 === '')) {
        throw invalidArgument(at);
      }
      const rule = { operator: operator as ComparisonOperator, formula1, formula2 };
      change(self, { rule: { ...ruleOf(self, 'cellValue'), ...rule } }, at);
    },
  },
  objects: { format: (self) => lookOf(self) },
});

/** A fixed bound, or `null` for one by the figures. */
function bound(value: Json, location: string): number | null {
  const type = asWord(fieldOf(value, 'type', location), location);
  if (type === 'Automatic' || type === 'LowestValue' || type === 'HighestValue') return null;
  if (type !== 'Number') throw notImplemented(`bounds of type ${type}`, location);
  const text = asWord(fieldOf(value, 'formula', location), location).replace(/^=/, '');
  if (text.trim() === '' || !Number.isFinite(Number(text))) throw invalidArgument(location);
  return Number(text);
}

const dataBarFormat = defineType<ItemSelf>({
  type: 'DataBarConditionalFormat',
  set: {
    lowerBoundRule: (self, value) => {
      const at = 'DataBarConditionalFormat.lowerBoundRule';
      change(self, { rule: { ...ruleOf(self, 'dataBar'), min: bound(value, at) } }, at);
    },
    upperBoundRule: (self, value) => {
      const at = 'DataBarConditionalFormat.upperBoundRule';
      change(self, { rule: { ...ruleOf(self, 'dataBar'), max: bound(value, at) } }, at);
    },
  },
  objects: { positiveFormat: (self) => positiveBar(self) },
});

const positiveBar = defineType<ItemSelf>({
  type: 'ConditionalDataBarPositiveFormat',
  get: { fillColor: (self) => ruleOf(self, 'dataBar').color },
  set: {
    fillColor: (self, value) => {
      const at = 'ConditionalDataBarPositiveFormat.fillColor';
      change(self, { rule: { ...ruleOf(self, 'dataBar'), color: asColor(value, at) } }, at);
    },
    gradientFill: (_self, value) => {
      const at = 'ConditionalDataBarPositiveFormat.gradientFill';
      if (asTruth(value, at)) throw notImplemented('bars that fade', at);
    },
  },
});

const lookOf = defineType<ItemSelf>({
  type: 'ConditionalRangeFormat',
  objects: { fill: (self) => fillOf(self), font: (self) => fontOf(self) },
});

const fillOf = defineType<ItemSelf>({
  type: 'ConditionalRangeFill',
  get: { color: (self) => formatOf(self).fill },
  set: {
    color: (self, value) =>
      change(self, { fill: asColor(value, 'ConditionalRangeFill.color') }, 'ConditionalRangeFill.color'),
  },
});

const fontOf = defineType<ItemSelf>({
  type: 'ConditionalRangeFont',
  get: { color: (self) => formatOf(self).fontColor },
  set: {
    color: (self, value) =>
      change(self, { fontColor: asColor(value, 'ConditionalRangeFont.color') }, 'ConditionalRangeFont.color'),
  },
});
