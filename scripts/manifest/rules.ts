/**
 * What must hold of the manifest, rule by rule. Office checks most of this only while loading the add-in, often
 * without saying what failed.
 */
import { checkBuildFiles, checkIcons, checkUrls } from './files';
import type { ManifestRule } from './lookup';
import { checkChildren } from './schema';
import { checkIdentity, checkRequirements, checkResids, checkRuntime, checkUniqueIds } from './structure';
import { checkLengths, checkLocales } from './texts';
import { parseXml, walk, XmlError, type XmlElement } from './xml';

export const rules: readonly ManifestRule[] = [
  { name: 'schema-order', check: ({ root }) => [...walk(root)].flatMap(checkChildren) },
  { name: 'identity', check: checkIdentity },
  { name: 'requirements', check: checkRequirements },
  { name: 'unique-ids', check: checkUniqueIds },
  { name: 'resid-resolves', check: checkResids },
  { name: 'string-length', check: checkLengths },
  { name: 'locales', check: checkLocales },
  { name: 'https-urls', check: checkUrls },
  { name: 'shared-runtime', check: checkRuntime },
  { name: 'icons', check: checkIcons },
  { name: 'build-files', check: checkBuildFiles },
];

export interface Finding {
  readonly rule: string;
  readonly line: number;
  readonly message: string;
}

export interface Folders {
  /** The project's root: icons stand in its assets/. */
  readonly projectDir: string;
  /** The build, or null where there is none to look into. */
  readonly distDir: string | null;
}

/** Everything wrong with a manifest; an empty list where nothing is. */
export function validateManifest(xml: string, folders: Folders): readonly Finding[] {
  let root: XmlElement;
  try {
    root = parseXml(xml);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return [{ rule: 'well-formed', line: error.line, message: error.message }];
  }
  return rules.flatMap(({ name, check }) =>
    check({ root, ...folders }).map((found) => ({ rule: name, ...found })),
  );
}
