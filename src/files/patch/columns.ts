/** Column widths: `<cols>` holds runs of equal columns, which split where one of them changes. */
import type { SheetMap } from '../scanSheet';
import type { Edit } from '../xml';
import { children, parseXml, setAttribute } from '../xml';

interface Run {
  readonly first: number;
  readonly last: number;
  readonly xml: string;
}

function part(run: Run, first: number, last: number): Run[] {
  if (first > last) return [];
  const xml = setAttribute(setAttribute(run.xml, 'min', String(first + 1)), 'max', String(last + 1));
  return [{ first, last, xml }];
}

function widen(runs: readonly Run[], column: number, characters: number, prefix: string): Run[] {
  const holder = runs.find((run) => run.first <= column && column <= run.last);
  const base = holder ?? { first: column, last: column, xml: `<${prefix}col/>` };
  const widened = part(base, column, column).map((run) => ({
    ...run,
    xml: setAttribute(setAttribute(run.xml, 'width', String(characters)), 'customWidth', '1'),
  }));
  const split = holder
    ? [...part(holder, holder.first, column - 1), ...widened, ...part(holder, column + 1, holder.last)]
    : widened;
  return [...runs.filter((run) => run !== holder), ...split].sort((a, b) => a.first - b.first);
}

export function columnEdits(
  text: string,
  map: SheetMap,
  widths: readonly { readonly column: number; readonly characters: number }[],
): Edit[] {
  if (widths.length === 0) return [];
  const { prefix } = map;
  const section = map.sections.find((one) => one.local === 'cols');
  const old = section ? text.slice(section.start, section.end) : '';
  let runs: readonly Run[] = section
    ? children(parseXml(old, 'cols'), 'col').map((one) => ({
        first: Number(one.attributes['min']) - 1,
        last: Number(one.attributes['max']) - 1,
        xml: old.slice(one.start, one.end),
      }))
    : [];
  for (const { column, characters } of widths) runs = widen(runs, column, characters, prefix);
  const xml = `<${prefix}cols>${runs.map((run) => run.xml).join('')}</${prefix}cols>`;
  const at = map.sections.find((one) => one.local === 'sheetData')?.start ?? 0;
  return [
    section ? { start: section.start, end: section.end, text: xml } : { start: at, end: at, text: xml },
  ];
}
