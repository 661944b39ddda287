/**
 * Cell metadata that makes a formula a dynamic-array formula ([MS-XLSX] 2.2.9, "XLDAPR"). Without it Excel takes the formula for
 * one of an older version and puts "@" before functions that may give several values, as those of an add-in may.
 */
import { XlsxError } from '../errors';
import type { XlsxFile } from '../open';
import { vocabularyOf } from '../vocabulary';
import { applyEdits, child, children, isTrue, parseXml, prefixOf, setAttribute, type Edit } from '../xml';
import type { XmlElement } from '../xml';
import { addContentType, addRelation, appendEdits, freeName, relationTarget, XML_HEAD } from './draft';
import type { Draft } from './draft';

const NAME = 'XLDAPR';
const DYNAMIC = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
/** Children of `<metadata>` in their order (18.9.9). */
const ORDER = [
  'metadataTypes',
  'metadataStrings',
  'mdxMetadata',
  'futureMetadata',
  'cellMetadata',
  'valueMetadata',
  'extLst',
];

function typeXml(prefix: string): string {
  const kept =
    'copy pasteAll pasteValues merge splitFirst rowColShift clearFormats clearComments assign coerce';
  const flags = kept.split(' ').map((flag) => `${flag}="1"`);
  return `<${prefix}metadataType name="${NAME}" minSupportedVersion="120000" ${flags.join(' ')} cellMeta="1"/>`;
}

function blockXml(prefix: string): string {
  const properties = `<xda:dynamicArrayProperties xmlns:xda="${DYNAMIC}" fDynamic="1" fCollapsed="0"/>`;
  const extension = `<${prefix}ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">${properties}</${prefix}ext>`;
  return `<${prefix}bk><${prefix}extLst>${extension}</${prefix}extLst></${prefix}bk>`;
}

function isDynamic(block: XmlElement): boolean {
  const extensions = child(block, 'extLst');
  return (extensions ? children(extensions, 'ext') : []).some((one) => {
    const attributes = child(one, 'dynamicArrayProperties')?.attributes;
    return isTrue(attributes?.['fDynamic']) && !isTrue(attributes?.['fCollapsed']);
  });
}

/** A list of the root that is being extended; its `count` follows. */
interface Grown {
  readonly text: string;
  /** Of the item, counted from 0. */
  readonly index: number;
}

function grown(text: string, part: string, local: string, item: string, name?: string): Grown {
  const root = parseXml(text, part);
  const prefix = prefixOf(root.name);
  const list = children(root, local).find((one) => name === undefined || one.attributes['name'] === name);
  if (!list) {
    const before = root.children.filter((one) => ORDER.indexOf(one.local) <= ORDER.indexOf(local));
    const named = name === undefined ? '' : ` name="${name}"`;
    const xml = `<${prefix}${local}${named} count="1">${item}</${prefix}${local}>`;
    const at = before.at(-1)?.end ?? root.openEnd;
    const edits = root.selfClosing ? appendEdits(text, root, xml) : [{ start: at, end: at, text: xml }];
    return { text: applyEdits(text, edits), index: 0 };
  }
  const index = list.children.length;
  const added = applyEdits(text, appendEdits(text, list, item));
  const end = list.selfClosing ? added.indexOf('>', list.start) + 1 : list.openEnd;
  const counted: Edit = {
    start: list.start,
    end,
    text: setAttribute(added.slice(list.start, end), 'count', String(index + 1)),
  };
  return { text: applyEdits(added, [counted]), index };
}

/** The metadata with what a dynamic-array formula needs, and the number by which its cell refers to it. */
function withDynamic(text: string, part: string): { readonly text: string; readonly number: number } {
  const root = parseXml(text, part);
  const prefix = prefixOf(root.name);
  const itemsOf = (local: string, name?: string): readonly XmlElement[] =>
    children(root, local).find((one) => name === undefined || one.attributes['name'] === name)?.children ??
    [];
  const type = itemsOf('metadataTypes').findIndex((one) => one.attributes['name'] === NAME);
  const block = itemsOf('futureMetadata', NAME).findIndex(isDynamic);
  const cell = itemsOf('cellMetadata').findIndex((one) => {
    const [record, ...others] = children(one, 'rc');
    if (!record || others.length > 0 || type < 0 || block < 0) return false;
    return Number(record.attributes['t']) === type + 1 && Number(record.attributes['v']) === block;
  });
  if (cell >= 0) return { text, number: cell + 1 };
  const typed = type < 0 ? grown(text, part, 'metadataTypes', typeXml(prefix)) : { text, index: type };
  const blocked =
    block < 0
      ? grown(typed.text, part, 'futureMetadata', blockXml(prefix), NAME)
      : { text: typed.text, index: block };
  const record = `<${prefix}bk><${prefix}rc t="${typed.index + 1}" v="${blocked.index}"/></${prefix}bk>`;
  const referred = grown(blocked.text, part, 'cellMetadata', record);
  return { text: referred.text, number: referred.index + 1 };
}

/** Adds what is missing to the file's own metadata, or a part with it, and gives the number for `cm`. */
export function dynamicArrayNumber(file: XlsxFile, draft: Draft): number {
  const { relations, workbookPart } = file.inside;
  const words = vocabularyOf(relations);
  const known = relations.find(({ kind }) => kind === 'sheetMetadata')?.target;
  if (known !== undefined) {
    const text = draft.text(known);
    if (text === null) throw new XlsxError('damaged', known);
    const { text: next, number } = withDynamic(text, known);
    if (next !== text) draft.put(known, next);
    return number;
  }
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  const part = freeName(draft, (n) => `${folder}metadata${n === 1 ? '' : n}.xml`);
  addRelation(draft, workbookPart, words.relation('sheetMetadata'), relationTarget(workbookPart, part));
  addContentType(draft, part, `${words.content}spreadsheetml.sheetMetadata+xml`);
  const { text, number } = withDynamic(`${XML_HEAD}<metadata xmlns="${words.main}"></metadata>`, part);
  draft.put(part, text);
  return number;
}
