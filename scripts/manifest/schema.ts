/**
 * Which elements stand in which, in what order: the part of the add-in-only manifest's schema that this add-in
 * uses, as data. Office refuses a manifest whose elements are in another order, and says no more than "invalid".
 */
import type { XmlElement } from './xml';

const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.microsoft.com/office/appforoffice/1.1': 'app',
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides': 'ov',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'bt',
};

/**
 * Children in order: `name` once, `name?` at most once, `name+` at least once, `name*` any number; `bt:name` in
 * another namespace than the parent's. Elements with an xsi:type have it behind a slash.
 */
const CHILDREN: Readonly<Record<string, string>> = {
  'app:OfficeApp/TaskPaneApp':
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl ' +
    'SupportUrl? AppDomains? Hosts Requirements DefaultSettings Permissions ov:VersionOverrides',
  'app:Id': '',
  'app:AlternateId': '',
  'app:Version': '',
  'app:ProviderName': '',
  'app:DefaultLocale': '',
  'app:DisplayName': 'Override*',
  'app:Description': 'Override*',
  'app:IconUrl': 'Override*',
  'app:HighResolutionIconUrl': 'Override*',
  'app:SupportUrl': 'Override*',
  'app:Override': '',
  'app:AppDomains': 'AppDomain+',
  'app:AppDomain': '',
  'app:Hosts': 'Host+',
  'app:Host': '',
  'app:Requirements': 'Sets',
  'app:Sets': 'Set+',
  'app:Set': '',
  'app:DefaultSettings': 'SourceLocation',
  'app:SourceLocation': 'Override*',
  'app:Permissions': '',
  'ov:VersionOverrides/VersionOverridesV1_0': 'Description? bt:Requirements? Hosts Resources',
  'ov:Description': '',
  'ov:Hosts': 'Host+',
  'ov:Host/Workbook': 'Runtimes AllFormFactors DesktopFormFactor',
  'ov:Runtimes': 'Runtime',
  'ov:Runtime': '',
  'ov:AllFormFactors': 'ExtensionPoint',
  'ov:ExtensionPoint/CustomFunctions': 'Script Page Metadata Namespace',
  'ov:Script': 'SourceLocation',
  'ov:Page': 'SourceLocation',
  'ov:Metadata': 'SourceLocation',
  'ov:Namespace': '',
  'ov:SourceLocation': '',
  'ov:DesktopFormFactor': 'GetStarted? FunctionFile ExtensionPoint+',
  'ov:GetStarted': 'Title Description LearnMoreUrl',
  'ov:LearnMoreUrl': '',
  'ov:FunctionFile': '',
  'ov:ExtensionPoint/PrimaryCommandSurface': 'OfficeTab* CustomTab*',
  'ov:OfficeTab': 'Group+',
  'ov:CustomTab': 'Group+ Label',
  'ov:Group': 'Label Icon Control+',
  'ov:Control/Button': 'Label Supertip Icon Action',
  'ov:Label': '',
  'ov:Supertip': 'Title Description',
  'ov:Title': '',
  'ov:Icon': 'bt:Image+',
  'ov:Action/ShowTaskpane': 'TaskpaneId? SourceLocation Title?',
  'ov:TaskpaneId': '',
  'ov:Resources': 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'bt:Images': 'Image+',
  'bt:Image': 'Override*',
  'bt:Urls': 'Url+',
  'bt:Url': 'Override*',
  'bt:ShortStrings': 'String+',
  'bt:LongStrings': 'String+',
  'bt:String': 'Override*',
  'bt:Override': '',
};

interface ChildRule {
  readonly name: string;
  readonly required: boolean;
  readonly repeats: boolean;
}

export interface SchemaProblem {
  readonly line: number;
  readonly message: string;
}

/** Problems of one element and its direct children. */
export function checkChildren(element: XmlElement): readonly SchemaProblem[] {
  const known = CHILDREN[keyOf(element)];
  if (known === undefined) {
    return [{ line: element.line, message: `<${element.name}> is not known here (${keyOf(element)})` }];
  }
  const rules = parseRules(known, prefixOf(element));
  const problems: SchemaProblem[] = [];
  let reached = 0;
  for (const child of element.children) {
    const name = `${prefixOf(child)}:${child.name}`;
    const place = rules.findIndex((rule) => rule.name === name);
    const inside = `in <${element.name}>`;
    if (place < 0) {
      problems.push({ line: child.line, message: `<${child.name}> does not belong ${inside}` });
    } else if (place < reached) {
      const after = rules[reached]?.name.replace(/^.*:/, '') ?? '';
      problems.push({ line: child.line, message: `<${child.name}> must stand before <${after}> ${inside}` });
    } else {
      reached = place;
    }
  }
  for (const rule of rules) {
    const local = rule.name.replace(/^.*:/, '');
    const count = element.children.filter((child) => `${prefixOf(child)}:${child.name}` === rule.name).length;
    if (count === 0 && rule.required) {
      problems.push({ line: element.line, message: `<${local}> is missing in <${element.name}>` });
    }
    if (count > 1 && !rule.repeats) {
      problems.push({ line: element.line, message: `<${local}> stands ${count} times in <${element.name}>` });
    }
  }
  return problems;
}

function parseRules(text: string, parentPrefix: string): readonly ChildRule[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const name = word.replace(/[?+*]$/, '');
      const mark = word.slice(name.length);
      return {
        name: name.includes(':') ? name : `${parentPrefix}:${name}`,
        required: mark === '' || mark === '+',
        repeats: mark === '+' || mark === '*',
      };
    });
}

function prefixOf(element: XmlElement): string {
  return NAMESPACES[element.namespace] ?? element.namespace;
}

function keyOf(element: XmlElement): string {
  const type = element.attributes['type'];
  return `${prefixOf(element)}:${element.name}${type === undefined ? '' : `/${type}`}`;
}
