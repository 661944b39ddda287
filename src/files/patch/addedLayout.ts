/** What an added sheet has besides its cells: page, frozen rows, and the links to its tables and charts. */
import { formatCell } from '../../sheet/address';
import { chartXml, drawingXml } from './chartXml';
import { addContentType, addRelation, freeName, relationTarget } from './draft';
import type { Draft } from './draft';
import type { AddedLayout, SheetPatch } from './types';
import type { SheetMap } from '../scanSheet';
import { orderOf } from './sheetOrder';
import type { SectionName } from './sheetOrder';
import type { Vocabulary } from '../vocabulary';
import type { Edit } from '../xml';

/** Relationships of the sheet's part to those that belong to it. */
export interface SheetLinks {
  readonly tables: readonly string[];
  readonly drawing: string | null;
}

/** Makes the parts of the charts and their drawing, and gives the drawing's relationship. */
export function addCharts(
  draft: Draft,
  sheetPart: string,
  patch: SheetPatch,
  words: Vocabulary,
): string | null {
  const charts = patch.layout?.charts ?? [];
  if (charts.length === 0) return null;
  const folder = sheetPart.slice(0, sheetPart.indexOf('/') + 1);
  const values = new Map(
    patch.cells.map(({ cell, content }) => [
      formatCell(cell),
      content?.kind === 'formula' ? content.cached : (content?.value ?? null),
    ]),
  );
  const drawing = freeName(draft, (n) => `${folder}drawings/drawing${n}.xml`);
  const placed = charts.map((chart) => {
    const part = freeName(draft, (n) => `${folder}charts/chart${n}.xml`);
    draft.put(
      part,
      chartXml(patch.sheet, chart, (cell) => values.get(formatCell(cell)) ?? null, words),
    );
    addContentType(draft, part, `${words.content}drawingml.chart+xml`);
    return {
      chart,
      link: addRelation(draft, drawing, words.relation('chart'), relationTarget(drawing, part)),
    };
  });
  draft.put(drawing, drawingXml(placed, words));
  addContentType(draft, drawing, `${words.content}drawing+xml`);
  return addRelation(draft, sheetPart, words.relation('drawing'), relationTarget(sheetPart, drawing));
}

function frozenXml(rows: number): string {
  const pane = `ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"`;
  return `<sheetViews><sheetView workbookViewId="0"><pane ${pane}/><selection pane="bottomLeft"/></sheetView></sheetViews>`;
}

/** A4, one page wide. */
function pageXml({ orientation }: NonNullable<AddedLayout['page']>): string {
  return (
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="${orientation}"/>`
  );
}

function insert(map: SheetMap, name: SectionName, xml: string): Edit {
  const at = orderOf(map, name);
  return { start: at, end: at, text: xml };
}

/** Sections that stand before the cells. */
export function layoutBefore(map: SheetMap, layout: AddedLayout | undefined): Edit[] {
  const edits: Edit[] = [];
  if (layout?.page) {
    // In front of everything, the dimension that every new sheet has included.
    edits.push(insert(map, 'sheetPr', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'));
  }
  if (layout?.freezeRows) edits.push(insert(map, 'sheetViews', frozenXml(layout.freezeRows)));
  return edits;
}

/** Sections that stand behind the cells, in their order. */
export function layoutBehind(
  map: SheetMap,
  layout: AddedLayout | undefined,
  links: SheetLinks,
  words: Vocabulary,
): Edit[] {
  const edits: Edit[] = [];
  const named = `xmlns:r="${words.links}"`;
  if (layout?.page) edits.push(insert(map, 'pageMargins', pageXml(layout.page)));
  if (links.drawing !== null) {
    edits.push(insert(map, 'drawing', `<drawing ${named} r:id="${links.drawing}"/>`));
  }
  if (links.tables.length > 0) {
    const parts = links.tables.map((id) => `<tablePart r:id="${id}"/>`).join('');
    const xml = `<tableParts ${named} count="${links.tables.length}">${parts}</tableParts>`;
    edits.push(insert(map, 'tableParts', xml));
  }
  return edits;
}
