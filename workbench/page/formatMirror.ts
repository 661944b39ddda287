/** Conditional formats shown in the grid: its own rules follow the list that the host keeps. */
import type { IRange, Worksheet } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
} from '@univerjs/preset-sheets-conditional-formatting';
import { HostError } from '../host/wire';
import type { HostConditionalFormat } from '../host/layout';
import { toGridRange } from './gridRange';

/** The grid works out each cell of a rule; one that a file lays over whole columns would keep it busy for minutes. */
const MAX_CELLS = 50_000;

interface Target {
  run(command: string, params: object): void;
}

export class FormatMirror {
  /** What the grid shows, first rule first, with its text for comparing. */
  private shown: readonly (readonly [id: string, text: string])[] = [];

  constructor(
    private readonly grid: Worksheet,
    private readonly target: Target,
  ) {}

  show(formats: readonly HostConditionalFormat[]): void {
    const rules = formats.flatMap((format) => this.toRule(format) ?? []);
    const wanted = rules.map((rule) => [rule.cfId, JSON.stringify(rule)] as const);
    const isWanted = new Set(wanted.map(([, text]) => text));
    let kept = this.shown.filter(([, text]) => isWanted.has(text));
    // New rules come first in the grid. Any other order means showing all of them anew.
    const tail = wanted.slice(wanted.length - kept.length);
    if (kept.some(([, text], index) => tail[index]?.[1] !== text)) kept = [];
    const stays = new Set(kept.map(([id]) => id));
    for (const [cfId] of this.shown) {
      if (!stays.has(cfId) || kept.length === 0)
        this.target.run('sheet.mutation.delete-conditional-rule', { cfId });
    }
    for (const rule of rules.slice(0, rules.length - kept.length).reverse())
      this.target.run('sheet.mutation.add-conditional-rule', { rule });
    this.shown = wanted;
  }

  private toRule(format: HostConditionalFormat): IConditionFormattingRule | null {
    const ranges = format.ranges.flatMap((range) => this.inGrid(toGridRange(range)) ?? []);
    const cells = ranges.reduce((sum, range) => sum + cellsOf(range), 0);
    const rule = ruleOf(format);
    if (!rule || cells === 0 || cells > MAX_CELLS) return null;
    return { cfId: format.id, ranges, stopIfTrue: false, rule };
  }

  private inGrid(range: IRange): IRange | null {
    const endRow = Math.min(range.endRow, this.grid.getRowCount() - 1);
    const endColumn = Math.min(range.endColumn, this.grid.getColumnCount() - 1);
    return endRow < range.startRow || endColumn < range.startColumn ? null : { ...range, endRow, endColumn };
  }
}

/** Refuses what neither the grid nor a saved file would show. */
export function checkRule({ rule }: HostConditionalFormat): void {
  if (rule.kind !== 'cellValue' || rule.formula1 === '') return;
  if (rule.operator === 'EqualTo' && numberIn(rule.formula1) !== null) return;
  const what = `comparing with ${rule.operator} ${rule.formula1}`;
  throw new HostError(
    'NotImplemented',
    `The workbench does not implement ${what}.`,
    'CellValueConditionalFormat.rule',
  );
}

/** "=4" is 4; `null` where the formula is more than a number. */
export function numberIn(formula: string): number | null {
  const text = formula.replace(/^=/, '').trim();
  return text === '' || !Number.isFinite(Number(text)) ? null : Number(text);
}

function cellsOf({ startRow, endRow, startColumn, endColumn }: IRange): number {
  return (endRow - startRow + 1) * (endColumn - startColumn + 1);
}

function ruleOf({ rule, fill, fontColor }: HostConditionalFormat): IConditionalFormattingRuleConfig | null {
  const style = {
    ...(fill === null ? {} : { bg: { rgb: fill } }),
    ...(fontColor === null ? {} : { cl: { rgb: fontColor } }),
  };
  const highlight = { type: CFRuleType.highlightCell, style } as const;
  switch (rule.kind) {
    case 'custom':
      return rule.formula === ''
        ? null
        : { ...highlight, subType: CFSubRuleType.formula, value: rule.formula };
    case 'cellValue': {
      const value = numberIn(rule.formula1);
      const operator = CFNumberOperator.equal;
      return value === null ? null : { ...highlight, subType: CFSubRuleType.number, operator, value };
    }
    case 'dataBar': {
      const { min, max, color } = rule;
      return {
        type: CFRuleType.dataBar,
        isShowValue: true,
        config: {
          min: min === null ? { type: CFValueType.min } : { type: CFValueType.num, value: min },
          max: max === null ? { type: CFValueType.max } : { type: CFValueType.num, value: max },
          isGradient: false,
          positiveColor: color,
          nativeColor: '#FF0000',
        },
      };
    }
    case 'other':
      return null;
  }
}
