/**
 * What people read of the functions: Excel's help while a formula is typed, README's table and docs/functions.md. It
 * travels with no bundle; a function or an argument without its words does not compile.
 */
import type { Bilingual } from '../types';
import { type FunctionName, functionOf, type Gives } from './catalogue';
import { levelHelp } from './levelHelp';
import { otherHelp } from './otherHelp';
import { type Example, type HelpOf, leftOut, shared } from './words';

const help: HelpOf<FunctionName> = { ...levelHelp, ...otherHelp };

/** "Ranges give one … per row." */
const ONE: Readonly<Record<Gives, string>> = {
  level: 'level',
  score: 'score',
  target: 'figure',
  gap: 'figure',
  percent: 'percentage',
  number: 'number',
  name: 'name',
  total: 'total',
  criteria: 'table',
  list: 'table',
};

export interface FunctionHelp {
  /** What it does, in a line. */
  readonly does: Bilingual;
  /** The same, and what becomes of ranges. */
  readonly description: Bilingual;
  readonly returns: Bilingual;
  readonly example: Example;
  readonly argument: (name: string) => Bilingual;
}

export function helpOf(name: FunctionName): FunctionHelp {
  const { does, returns, example, arguments: words } = help[name];
  const entry = functionOf(name);
  const own: Readonly<Record<string, Bilingual | undefined>> = words;
  const common: Readonly<Record<string, Bilingual | undefined>> = {
    ...shared,
    ...(entry.defaultRubric !== undefined && { rubric: leftOut(entry.defaultRubric) }),
  };
  const one = entry.per === 'row' ? ONE[entry.gives] : undefined;
  return {
    does,
    description:
      one === undefined
        ? does
        : { th: `${does.th} ถ้าใส่เป็นช่วง จะได้ผลแถวละหนึ่งค่า`, en: `${does.en} Ranges give one ${one} per row.` },
    returns,
    example,
    argument: (argument) => {
      const said = own[argument] ?? common[argument];
      if (!said) throw new Error(`KPI.${name} has no argument ${argument}`);
      return said;
    },
  };
}

/** The heading of its part of docs/functions.md, as Markdown makes an address of it. */
export function helpAddress(name: FunctionName): string {
  return `docs/functions.md#kpi${name.toLowerCase()}`;
}
