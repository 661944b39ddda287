/** `Excel.CustomXmlPartCollection`, whole and scoped by namespace. */
import { asText, defineType, type HostObject, invalidArgument, itemNotFound } from './model';
import type { HostWorkbook, HostXmlPart } from './workbook';

interface PartsSelf {
  readonly workbook: HostWorkbook;
  readonly namespace: string | null;
}

interface PartSelf {
  readonly workbook: HostWorkbook;
  readonly partId: string;
}

/** Namespace of the root element; `null` where the text has no root element. */
function namespaceOf(xml: string): string | null {
  const root = /<(?:([\w.-]+):)?[\w.-]+(\s[^>]*)?\/?>/.exec(xml.replace(/<\?[^]*?\?>|<!--[^]*?-->/g, ''));
  if (!root) return null;
  const name = root[1] ? `xmlns:${root[1]}` : 'xmlns';
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(root[2] ?? '')?.[1] ?? '';
}

function partsOf(self: PartsSelf): readonly HostXmlPart[] {
  return self.workbook
    .customXmlParts()
    .filter(({ xml }) => self.namespace === null || namespaceOf(xml) === self.namespace);
}

function find(self: PartsSelf, id: string): HostObject | null {
  const part = partsOf(self).find((candidate) => candidate.id === id);
  return part ? partObject({ workbook: self.workbook, partId: part.id }) : null;
}

function readXml(argument: unknown, location: string): string {
  if (typeof argument !== 'string' || namespaceOf(argument) === null) throw invalidArgument(location);
  return argument;
}

export const customXmlPartCollection = defineType<PartsSelf>({
  type: 'CustomXmlPartCollection',
  items: (self) => partsOf(self).map(({ id }) => partObject({ workbook: self.workbook, partId: id })),
  item: find,
  methods: {
    getByNamespace: (self, [uri]) =>
      scopedCollection({ ...self, namespace: asText(uri, 'CustomXmlPartCollection.getByNamespace') }),
    add: (self, [xml]) => {
      const part = self.workbook.addCustomXmlPart(readXml(xml, 'CustomXmlPartCollection.add'));
      return partObject({ workbook: self.workbook, partId: part.id });
    },
    getItemOrNullObject: (self, [id]) =>
      find(self, asText(id, 'CustomXmlPartCollection.getItemOrNullObject')),
  },
});

const scopedCollection = defineType<PartsSelf>({
  type: 'CustomXmlPartScopedCollection',
  items: (self) => partsOf(self).map(({ id }) => partObject({ workbook: self.workbook, partId: id })),
  item: find,
  methods: {
    getCount: (self) => partsOf(self).length,
  },
});

function partOf(self: PartSelf): HostXmlPart {
  const part = self.workbook.customXmlParts().find(({ id }) => id === self.partId);
  if (!part) throw itemNotFound('CustomXmlPart', self.partId);
  return part;
}

const partObject = defineType<PartSelf>({
  type: 'CustomXmlPart',
  id: (self) => self.partId,
  get: {
    id: (self) => self.partId,
    namespaceUri: (self) => namespaceOf(partOf(self).xml),
  },
  methods: {
    getXml: (self) => partOf(self).xml,
    setXml: (self, [xml]) => {
      self.workbook.setCustomXmlPart(partOf(self).id, readXml(xml, 'CustomXmlPart.setXml'));
      return undefined;
    },
    delete: (self) => {
      self.workbook.deleteCustomXmlPart(partOf(self).id);
      return undefined;
    },
  },
});
