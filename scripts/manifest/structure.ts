/** Rules about identity and structure: one id each, what is required, what points where. */
import { problem, resource, type ManifestContext, type Problem } from './lookup';
import { MANIFEST_IDS } from './render';
import { childrenNamed, find, walk } from './xml';

/** CustomFunctionsRuntime 1.2 brought errors with a message, 1.3 the rest of their codes; whoever has this ExcelApi has it. */
const REQUIRED_SETS = { ExcelApi: '1.13', CustomFunctionsRuntime: '1.3', SharedRuntime: '1.1' } as const;
/** Which collection of resources an element's resid points into. */
const RESOURCE_KINDS: Readonly<Record<string, string>> = {
  Image: 'Images',
  Runtime: 'Urls',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  LearnMoreUrl: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Namespace: 'ShortStrings',
  Description: 'LongStrings',
};

/** The web wants a version of four parts, Microsoft's validator one of at least 1.0; ids come from one table. */
export function checkIdentity({ root }: ManifestContext): readonly Problem[] {
  const id = find(root, 'Id');
  const version = find(root, 'Version');
  const host = find(root, 'Hosts', 'Host');
  const permissions = find(root, 'Permissions');
  const problems: Problem[] = [];
  if (id && !Object.values(MANIFEST_IDS).includes(id.text)) {
    problems.push(problem(id, `id ${id.text} belongs to no environment`));
  }
  if (version && !/^[1-9]\d{0,4}(\.\d{1,5}){3}$/.test(version.text)) {
    problems.push(problem(version, `version ${version.text} is not of the form 1.0.0.0, at least 1.0`));
  }
  if (host && host.attributes['Name'] !== 'Workbook') {
    problems.push(problem(host, `host must be Workbook, not ${host.attributes['Name'] ?? ''}`));
  }
  if (permissions && permissions.text !== 'ReadWriteDocument') {
    problems.push(problem(permissions, `permissions must be ReadWriteDocument, not ${permissions.text}`));
  }
  return problems;
}

export function checkRequirements({ root }: ManifestContext): readonly Problem[] {
  const sets = find(root, 'Requirements', 'Sets');
  if (!sets) return [];
  const stated = new Map(
    childrenNamed(sets, 'Set').map((set) => [
      set.attributes['Name'] ?? '',
      set.attributes['MinVersion'] ?? '',
    ]),
  );
  const missing = Object.entries(REQUIRED_SETS)
    .filter(([name, version]) => stated.get(name) !== version)
    .map(([name, version]) => problem(sets, `${name} must be required at ${version}`));
  const extra = [...stated.keys()]
    .filter((name) => !Object.hasOwn(REQUIRED_SETS, name))
    .map((name) => problem(sets, `${name} is required, though the add-in does not need it`));
  return [...missing, ...extra];
}

export function checkUniqueIds({ root }: ManifestContext): readonly Problem[] {
  const seen = new Map<string, number>();
  return [...walk(root)].flatMap((element) => {
    const id = element.attributes['id'];
    if (id === undefined) return [];
    const first = seen.get(id);
    if (first !== undefined) return [problem(element, `id ${id} stands already in line ${first}`)];
    seen.set(id, element.line);
    return [];
  });
}

export function checkResids({ root }: ManifestContext): readonly Problem[] {
  const used = new Set<string>();
  const problems: Problem[] = [];
  const resources = find(root, 'VersionOverrides', 'Resources');
  for (const element of walk(root)) {
    const kind = RESOURCE_KINDS[element.name];
    const inOverrides = element.namespace.endsWith('/taskpaneappversionoverrides');
    const resid = element.attributes['resid'];
    if (resid === undefined) {
      if (inOverrides && kind) problems.push(problem(element, `<${element.name}> has no resid`));
      continue;
    }
    used.add(resid);
    const collection = resources && kind ? find(resources, kind) : null;
    if (!collection?.children.some((resource) => resource.attributes['id'] === resid)) {
      problems.push(problem(element, `resid ${resid} is not among the ${kind ?? 'resources'}`));
    }
  }
  for (const resource of resources?.children.flatMap((collection) => collection.children) ?? []) {
    const id = resource.attributes['id'] ?? '';
    if (!used.has(id)) problems.push(problem(resource, `resource ${id} is never used`));
  }
  return problems;
}

/** One page for pane, ribbon and functions: Excel joins them only where all five name the same resource. */
export function checkRuntime({ root }: ManifestContext): readonly Problem[] {
  const host = find(root, 'VersionOverrides', 'Hosts', 'Host');
  const runtime = host && find(host, 'Runtimes', 'Runtime');
  if (!host || !runtime) return [];
  const problems: Problem[] = [];
  if (runtime.attributes['lifetime'] !== 'long') problems.push(problem(runtime, 'lifetime must be long'));
  const page = runtime.attributes['resid'];
  const actions = [...walk(host)].filter((element) => element.attributes['type'] === 'ShowTaskpane');
  const users = [
    find(host, 'AllFormFactors', 'ExtensionPoint', 'Page', 'SourceLocation'),
    find(host, 'DesktopFormFactor', 'FunctionFile'),
    ...actions.map((action) => find(action, 'SourceLocation')),
  ];
  for (const user of users) {
    if (user && user.attributes['resid'] !== page) {
      problems.push(problem(user, `<${user.name}> is not on the shared runtime's page`));
    }
  }
  const source = find(root, 'DefaultSettings', 'SourceLocation');
  const url = resource(root, page ?? null)?.attributes['DefaultValue'];
  if (source && url !== undefined && source.attributes['DefaultValue'] !== url) {
    problems.push(problem(source, "<SourceLocation> is not the shared runtime's page"));
  }
  return problems;
}
