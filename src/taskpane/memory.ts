/**
 * What earlier readings and checks found on sheets that are still the same, so that after a change only the touched sheet
 * is looked at anew. A rubric that is loaded or taken away may change any of it: then everything is forgotten.
 */
import type { CheckMemory, Finding } from '../checks';
import { rubrics, type Rubric } from '../scoring';
import type { SheetSnapshot } from '../sheet/snapshot';
import type { TableChoice, TargetTable } from '../tables';
import type { TableModel } from './model';

export interface PaneMemory {
  readonly checks: CheckMemory;
  readonly tables: WeakMap<TargetTable, TableModel>;
  /** By the sheets read: settings kept in the workbook may change without them. */
  readonly findings: WeakMap<
    readonly SheetSnapshot[],
    { readonly choices: readonly TableChoice[]; readonly findings: readonly Finding[] }
  >;
}

let known: { readonly rubrics: readonly Rubric[]; readonly memory: PaneMemory } | null = null;

export function paneMemory(): PaneMemory {
  const now = rubrics();
  const isSame = known?.rubrics.length === now.length && now.every((one, at) => one === known?.rubrics[at]);
  if (known && isSame) return known.memory;
  const memory: PaneMemory = {
    checks: { recognition: new WeakMap(), sheets: new WeakMap() },
    tables: new WeakMap(),
    findings: new WeakMap(),
  };
  known = { rubrics: now, memory };
  return memory;
}
