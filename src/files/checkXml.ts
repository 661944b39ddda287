/** The last look at a part that was changed: what Excel would not open is not given out. */
import { walkXml, type Attributes, type XmlReader } from './walkXml';

/** Throws where a text is not well formed or uses a prefix that nobody declares. */
export function checkXml(text: string, part: string): void {
  walkXml([text], prefixReader, part, { elements: Infinity });
}

function prefixReader(): XmlReader<void> {
  const known = new Map<string, number>([['xml', 1]]);
  /** Of each open element what it declares; hardly any does. */
  const declared: (readonly string[])[] = [];
  const need = (name: string): void => {
    const colon = name.indexOf(':');
    if (colon >= 0 && !known.get(name.slice(0, colon))) throw new Error(`unbound namespace prefix: ${name}`);
  };
  return {
    open: (name, attributes) => {
      const prefixed = prefixedIn(attributes);
      const own = prefixed === NONE ? NONE : declaredIn(prefixed);
      for (const prefix of own) known.set(prefix, (known.get(prefix) ?? 0) + 1);
      declared.push(own);
      need(name);
      for (const attribute of prefixed) if (!attribute.startsWith('xmlns:')) need(attribute);
    },
    close: () => {
      for (const prefix of declared.pop() ?? NONE) known.set(prefix, (known.get(prefix) ?? 0) - 1);
    },
    text: () => undefined,
    result: () => undefined,
  };
}

const NONE: readonly string[] = [];

function prefixedIn(attributes: Attributes): readonly string[] {
  let prefixed: string[] | null = null;
  for (const name in attributes) if (name.includes(':')) (prefixed ??= []).push(name);
  return prefixed ?? NONE;
}

function declaredIn(attributes: readonly string[]): readonly string[] {
  return attributes.filter((name) => name.startsWith('xmlns:')).map((name) => name.slice(6));
}
