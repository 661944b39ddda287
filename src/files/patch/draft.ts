/** A package being changed: parts replaced, added and taken out; all others are carried over as they stand. */
import type { Package, PartText } from '../package';
import { PatchError, XlsxError } from '../errors';
import { decodePart, encodePart, findPart, relationsName } from '../package';
import { checkXml } from '../checkXml';
import { applyEdits, escapeXml, parseXml, prefixOf } from '../xml';
import type { Edit, XmlElement } from '../xml';
import { inflateEntry, makeEntry, writeZip } from '../zip';
import type { ZipEntry } from '../zip';

type Form = Omit<PartText, 'text'>;

const PACKAGE_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/';
const TYPES = '[Content_Types].xml';
const PLAIN: Form = { encoding: 'utf-8', hasMark: false };
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Draft {
  has(name: string): boolean;
  /** `null` where the part does not exist. */
  text(name: string): string | null;
  put(name: string, text: string): void;
  remove(name: string): void;
  /** Throws `wouldNotOpen` before a part is given out that nobody could read. */
  finish(): Uint8Array;
}

function checkWhole(text: string, part: string): void {
  try {
    checkXml(text, part);
  } catch (error) {
    throw error instanceof XlsxError ? new PatchError('wouldNotOpen', error.detail) : error;
  }
}

export function makeDraft(pkg: Package): Draft {
  /** `null`: taken out. Keys in small letters; the name as it will be written beside the text. */
  const changed = new Map<string, { readonly name: string; readonly text: string } | null>();
  /** How parts that were read are encoded, so that a large one is not unpacked twice. */
  const forms = new Map<string, Form>();

  const read = (name: string): string | null => {
    const entry = findPart(pkg, name);
    if (!entry) return null;
    const part = decodePart(inflateEntry(entry, pkg.compression), name);
    forms.set(name.toLowerCase(), { encoding: part.encoding, hasMark: part.hasMark });
    return part.text;
  };
  const write = (entry: ZipEntry, text: string): ZipEntry => {
    const key = entry.name.toLowerCase();
    if (!forms.has(key)) read(entry.name);
    return makeEntry(entry.name, encodePart(text, forms.get(key) ?? PLAIN), entry, pkg.compression);
  };

  return {
    has: (name) => {
      const own = changed.get(name.toLowerCase());
      return own === undefined ? findPart(pkg, name) !== null : own !== null;
    },
    text: (name) => {
      const own = changed.get(name.toLowerCase());
      return own === undefined ? read(name) : (own?.text ?? null);
    },
    put: (name, text) => changed.set(name.toLowerCase(), { name, text }),
    remove: (name) => changed.set(name.toLowerCase(), null),
    finish: () => {
      for (const own of changed.values()) if (own) checkWhole(own.text, own.name);
      const kept = pkg.entries.flatMap((entry) => {
        const own = changed.get(entry.name.toLowerCase());
        if (own === undefined) return [entry];
        return own === null ? [] : [write(entry, own.text)];
      });
      const added = [...changed.values()].flatMap((own) =>
        own && !findPart(pkg, own.name)
          ? [makeEntry(own.name, encodePart(own.text, PLAIN), undefined, pkg.compression)]
          : [],
      );
      return writeZip([...kept, ...added]);
    },
  };
}

/** Edits that put `xml` behind the last child of an element. */
export function appendEdits(text: string, element: XmlElement, xml: string): Edit[] {
  if (!element.selfClosing) return [{ start: element.closeStart, end: element.closeStart, text: xml }];
  const open = text.slice(element.start, element.openEnd).replace(/\s*\/>$/, '>');
  return [{ start: element.start, end: element.end, text: `${open}${xml}</${element.name}>` }];
}

function removeEdits(elements: readonly XmlElement[]): Edit[] {
  return elements.map((one) => ({ start: one.start, end: one.end, text: '' }));
}

function edit(
  draft: Draft,
  name: string,
  empty: string,
  change: (text: string, root: XmlElement) => Edit[],
): void {
  const text = draft.text(name) ?? empty;
  draft.put(name, applyEdits(text, change(text, parseXml(text, name))));
}

export function addContentType(draft: Draft, part: string, type: string): void {
  edit(draft, TYPES, '', (text, root) =>
    appendEdits(
      text,
      root,
      `<${prefixOf(root.name)}Override PartName="/${escapeXml(part)}" ContentType="${escapeXml(type)}"/>`,
    ),
  );
}

/** Parts whose type comes from their ending, e.g. "xml" and "rels", need a default for it. */
export function ensureDefaultType(draft: Draft, extension: string, type: string): void {
  edit(draft, TYPES, '', (text, root) => {
    const known = root.children.some(
      (one) => one.local === 'Default' && one.attributes['Extension']?.toLowerCase() === extension,
    );
    if (known) return [];
    return appendEdits(
      text,
      root,
      `<${prefixOf(root.name)}Default Extension="${extension}" ContentType="${type}"/>`,
    );
  });
}

export function removeContentType(draft: Draft, part: string): void {
  edit(draft, TYPES, '', (_text, root) =>
    removeEdits(
      root.children.filter(
        ({ attributes }) => attributes['PartName']?.toLowerCase() === `/${part.toLowerCase()}`,
      ),
    ),
  );
}

/** Adds a relationship and gives its id. */
export function addRelation(draft: Draft, source: string, type: string, target: string): string {
  const name = relationsName(source);
  const empty = `${XML_HEAD}<Relationships xmlns="${PACKAGE_NAMESPACE}relationships"></Relationships>`;
  let id = '';
  edit(draft, name, empty, (text, root) => {
    const taken = new Set(root.children.map((one) => one.attributes['Id']));
    let n = taken.size + 1;
    while (taken.has(`rId${n}`)) n++;
    id = `rId${n}`;
    const xml = `<${prefixOf(root.name)}Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`;
    return appendEdits(text, root, xml);
  });
  return id;
}

export function removeRelation(draft: Draft, source: string, id: string): void {
  edit(draft, relationsName(source), '', (_text, root) =>
    removeEdits(root.children.filter((one) => one.attributes['Id'] === id)),
  );
}

/** First free name of the kind `xl/worksheets/sheet7.xml`. */
export function freeName(draft: Draft, make: (n: number) => string): string {
  let n = 1;
  while (draft.has(make(n))) n++;
  return make(n);
}

/** The way from one part to another as a relationship writes it. */
export function relationTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
