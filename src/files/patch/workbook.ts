/** The workbook part and its surroundings: added sheets, recalculation on opening, the settings part. */
import type { RangeAddress } from '../../sheet/address';
import { SETTINGS_NAMESPACE } from '../../sheet/snapshot';
import {
  addContentType,
  addRelation,
  appendEdits,
  ensureDefaultType,
  freeName,
  relationTarget,
  removeContentType,
  removeRelation,
  XML_HEAD,
} from './draft';
import type { Draft } from './draft';
import { PatchError, XlsxError } from '../errors';
import type { XlsxFile } from '../open';
import { printAreaElement, writePrintAreas } from '../printAreas';
import { EMPTY_STYLES } from './styleBook';
import { vocabularyOf } from '../vocabulary';
import { applyEdits, child, children, escapeText, escapeXml, parseXml, prefixOf, setAttribute } from '../xml';
import type { XmlElement } from '../xml';

const CONTENT = 'application/vnd.openxmlformats-officedocument.';
/** Children of `<workbook>` that must stand before `<calcPr>`. */
const BEFORE_CALCULATION = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

function workbookText(file: XlsxFile, draft: Draft): { text: string; root: XmlElement; part: string } {
  const part = file.inside.workbookPart;
  const text = draft.text(part);
  if (text === null) throw new XlsxError('damaged', part);
  return { text, root: parseXml(text, part), part };
}

function relationType(file: XlsxFile, kind: string): string {
  return vocabularyOf(file.inside.relations).relation(kind);
}

/** Excel recalculates everything when it opens the file, since nobody has done so after the patch. */
export function recalculateOnLoad(file: XlsxFile, draft: Draft): void {
  const { text, root, part } = workbookText(file, draft);
  const old = child(root, 'calcPr');
  const prefix = prefixOf(root.name);
  const tag = setAttribute(
    old ? text.slice(old.start, old.openEnd) : `<${prefix}calcPr/>`,
    'fullCalcOnLoad',
    '1',
  );
  const at = Math.max(
    ...root.children.filter((one) => BEFORE_CALCULATION.includes(one.local)).map((one) => one.end),
  );
  draft.put(
    part,
    applyEdits(text, [
      old ? { start: old.start, end: old.openEnd, text: tag } : { start: at, end: at, text: tag },
    ]),
  );
}

/** The stored order of calculation names cells with formulas; Excel makes a new one where it is missing. */
export function dropCalculationChain(file: XlsxFile, draft: Draft): void {
  for (const relation of file.inside.relations) {
    if (relation.kind !== 'calcChain') continue;
    draft.remove(relation.target);
    removeContentType(draft, relation.target);
    removeRelation(draft, file.inside.workbookPart, relation.id);
  }
}

function checkName(root: XmlElement, name: string): void {
  const isLegal = name.length > 0 && name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name);
  if (!isLegal) throw new PatchError('invalidSheetName', name);
  const list = child(root, 'sheets');
  const taken = list?.children.some((one) => one.attributes['name']?.toLowerCase() === name.toLowerCase());
  if (taken) throw new PatchError('sheetExists', name);
}

/** Height of a row for the workbook's own font: Excel works it out itself, other programs take what stands here. */
function rowPoints(file: XlsxFile): number {
  return Math.max(15, Math.ceil((file.styles[0]?.font.points ?? 11) * 1.35));
}

/** The attribute that names a relationship: some writers declare its prefix on each sheet, where it holds for no other. */
function linkAttribute(around: readonly XmlElement[], namespace: string): string {
  const declared = new Map(around.flatMap(({ attributes }) => Object.entries(attributes)));
  const bound = [...declared].find(([name, uri]) => name.startsWith('xmlns:') && uri === namespace)?.[0];
  return bound === undefined
    ? `xmlns:r="${escapeXml(namespace)}" r:id`
    : `${bound.slice('xmlns:'.length)}:id`;
}

/** Registers an empty sheet behind the others and gives its part's name and text. */
export function addSheet(file: XlsxFile, draft: Draft, name: string): { part: string; text: string } {
  const { text, root, part: workbook } = workbookText(file, draft);
  checkName(root, name);
  const sheets = child(root, 'sheets');
  if (!sheets) throw new XlsxError('damaged', workbook);
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const part = freeName(draft, (n) => `${folder}worksheets/sheet${n}.xml`);
  const id = addRelation(draft, workbook, relationType(file, 'worksheet'), relationTarget(workbook, part));
  addContentType(draft, part, `${CONTENT}spreadsheetml.worksheet+xml`);
  const list = children(sheets, 'sheet');
  const sheetId = Math.max(0, ...list.map((one) => Number(one.attributes['sheetId']))) + 1;
  const link = `${linkAttribute([root, sheets], vocabularyOf(file.inside.relations).links)}="${id}"`;
  const xml = `<${prefixOf(sheets.name)}sheet name="${escapeXml(name)}" sheetId="${sheetId}" ${link}/>`;
  draft.put(workbook, applyEdits(text, appendEdits(text, sheets, xml)));
  const prefix = prefixOf(root.name).slice(0, -1);
  const namespace = root.attributes[prefix ? `xmlns:${prefix}` : 'xmlns'] ?? '';
  const sheetXml =
    `${XML_HEAD}<worksheet xmlns="${escapeXml(namespace)}"><dimension ref="A1"/>` +
    `<sheetFormatPr defaultRowHeight="${rowPoints(file)}"/><sheetData></sheetData></worksheet>`;
  draft.put(part, sheetXml);
  return { part, text: sheetXml };
}

function sheetIndex(root: XmlElement, name: string): number {
  const list = child(root, 'sheets');
  const index = list ? children(list, 'sheet').findIndex((one) => one.attributes['name'] === name) : -1;
  if (index < 0) throw new PatchError('missingSheet', name);
  return index;
}

/** The name stays where it stands, and so do those of other sheets. */
export function setPrintAreas(
  file: XlsxFile,
  draft: Draft,
  name: string,
  areas: readonly RangeAddress[],
): void {
  const { text, root, part } = workbookText(file, draft);
  const known = printAreaElement(root, sheetIndex(root, name));
  if (!known) return;
  const place = escapeText(writePrintAreas(known.text, areas));
  draft.put(part, applyEdits(text, [{ start: known.openEnd, end: known.closeStart, text: place }]));
}

/** Rows that are printed again on every page: a name that belongs to the sheet (18.2.5). */
export function setPrintTitles(
  file: XlsxFile,
  draft: Draft,
  name: string,
  rows: { readonly top: number; readonly bottom: number },
): void {
  const { text, root, part } = workbookText(file, draft);
  const prefix = prefixOf(root.name);
  const index = sheetIndex(root, name);
  const place = `'${name.replaceAll("'", "''")}'!$${rows.top + 1}:$${rows.bottom + 1}`;
  const xml =
    `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
    `${escapeText(place)}</${prefix}definedName>`;
  const names = child(root, 'definedNames');
  if (names) {
    draft.put(part, applyEdits(text, appendEdits(text, names, xml)));
    return;
  }
  const before = BEFORE_CALCULATION.filter((local) => local !== 'definedNames');
  const at = Math.max(...root.children.filter((one) => before.includes(one.local)).map((one) => one.end));
  const whole = `<${prefix}definedNames>${xml}</${prefix}definedNames>`;
  draft.put(part, applyEdits(text, [{ start: at, end: at, text: whole }]));
}

/** Name and text of the styles part; one is registered where the workbook has none, or has lost the one it names. */
export function stylesPart(file: XlsxFile, draft: Draft): { part: string; text: string } {
  const known = file.inside.relations.find(({ kind, target }) => kind === 'styles' && target !== '')?.target;
  const text = known === undefined ? null : draft.text(known);
  if (known !== undefined && text !== null) return { part: known, text };
  const workbook = file.inside.workbookPart;
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const part = known ?? freeName(draft, (n) => `${folder}styles${n === 1 ? '' : n}.xml`);
  if (known === undefined)
    addRelation(draft, workbook, relationType(file, 'styles'), relationTarget(workbook, part));
  removeContentType(draft, part);
  addContentType(draft, part, `${CONTENT}spreadsheetml.styles+xml`);
  draft.put(part, EMPTY_STYLES);
  return { part, text: EMPTY_STYLES };
}

export function putSettings(file: XlsxFile, draft: Draft, xml: string): void {
  const { settingsPart, workbookPart } = file.inside;
  if (settingsPart !== null) {
    draft.put(settingsPart, xml);
    return;
  }
  const part = freeName(draft, (n) => `customXml/item${n}.xml`);
  const number = /\d+/.exec(part)?.[0] ?? '1';
  const properties = `customXml/itemProps${number}.xml`;
  ensureDefaultType(draft, 'xml', 'application/xml');
  addRelation(draft, workbookPart, relationType(file, 'customXml'), relationTarget(workbookPart, part));
  addRelation(draft, part, relationType(file, 'customXmlProps'), `itemProps${number}.xml`);
  addContentType(draft, properties, `${CONTENT}customXmlProperties+xml`);
  draft.put(part, xml);
  draft.put(
    properties,
    `${XML_HEAD.replace('yes', 'no')}<ds:datastoreItem ds:itemID="{5D0B1C0E-61A4-4C1E-9B0A-25612562A001}" ` +
      'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>' +
      `<ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
}
