/** Looking things up in a manifest: what more than one rule needs. */
import { childrenNamed, find, type XmlElement } from './xml';

export interface ManifestContext {
  readonly root: XmlElement;
  /** The project's root: icons stand in its assets/. */
  readonly projectDir: string;
  /** The build, where there is one: the files the manifest names must be in it. */
  readonly distDir: string | null;
}

export interface Problem {
  readonly line: number;
  readonly message: string;
}

export interface ManifestRule {
  readonly name: string;
  readonly check: (context: ManifestContext) => readonly Problem[];
}

export function problem(element: XmlElement, message: string): Problem {
  return { line: element.line, message };
}

/** The resid that an element under the workbook's host in VersionOverrides names. */
export function residOf(root: XmlElement, ...path: readonly string[]): string | null {
  return find(root, 'VersionOverrides', 'Hosts', 'Host', ...path)?.attributes['resid'] ?? null;
}

/** The resource behind a resid, whatever its kind. */
export function resource(root: XmlElement, id: string | null): XmlElement | null {
  const collections = find(root, 'VersionOverrides', 'Resources')?.children ?? [];
  return collections.flatMap((c) => c.children).find((r) => r.attributes['id'] === id) ?? null;
}

/** Every URL of the manifest with its element. */
export function urlsOf(root: XmlElement): readonly (readonly [XmlElement, string])[] {
  const resources = find(root, 'VersionOverrides', 'Resources');
  const holders = [
    find(root, 'IconUrl'),
    find(root, 'HighResolutionIconUrl'),
    find(root, 'SupportUrl'),
    find(root, 'DefaultSettings', 'SourceLocation'),
    ...['Images', 'Urls'].flatMap((name) => (resources && find(resources, name)?.children) ?? []),
  ];
  return holders.flatMap((holder) =>
    holder
      ? [holder, ...childrenNamed(holder, 'Override')].map(
          (element) =>
            [element, element.attributes['DefaultValue'] ?? element.attributes['Value'] ?? ''] as const,
        )
      : [],
  );
}

/** The folder the add-in is served from, by its pane's address. */
export function hostOf(root: XmlElement): string | null {
  const source = find(root, 'DefaultSettings', 'SourceLocation')?.attributes['DefaultValue'] ?? '';
  return URL.canParse(source) ? new URL('.', source).href : null;
}
