/** Rules about the texts people read: their lengths and their two languages. */
import { problem, residOf, resource, type ManifestContext, type Problem } from './lookup';
import { childrenNamed, find, walk, type XmlElement } from './xml';

const LANGUAGES = { default: 'th-TH', other: 'en-US' } as const;
const LENGTHS = { id: 32, short: 125, long: 250, url: 2048 } as const;
/** Formulas travel with the workbook, so their prefix is the same for everybody, for ever. */
const NAMESPACE = 'KPI';
const THAI = /\p{Script=Thai}/u;

/** The longest text each element may carry in `DefaultValue`, `Value`, its ids or its text. */
export function checkLengths({ root }: ManifestContext): readonly Problem[] {
  const problems: Problem[] = [];
  const limit = (element: XmlElement, text: string | undefined, most: number, what: string): void => {
    if (text === undefined) return;
    const length = [...text].length;
    if (length === 0) problems.push(problem(element, `${what} is empty`));
    if (length > most) problems.push(problem(element, `${what} has ${length} characters, at most ${most}`));
  };
  const texts = (element: XmlElement, most: number): void => {
    limit(element, element.attributes['DefaultValue'] ?? '', most, `<${element.name}>`);
    for (const override of childrenNamed(element, 'Override')) {
      limit(override, override.attributes['Value'] ?? '', most, `override of <${element.name}>`);
    }
  };
  for (const element of walk(root)) {
    limit(element, element.attributes['resid'], LENGTHS.id, 'resid');
    if (element.namespace.endsWith('/officeappbasictypes/1.0')) {
      limit(element, element.attributes['id'], LENGTHS.id, 'id');
    } else {
      limit(element, element.attributes['id'], LENGTHS.short, 'id');
    }
  }
  const resources = find(root, 'VersionOverrides', 'Resources');
  const collections = [
    ['ShortStrings', LENGTHS.short],
    ['LongStrings', LENGTHS.long],
    ['Urls', LENGTHS.url],
    ['Images', LENGTHS.url],
  ] as const;
  for (const [name, most] of collections) {
    for (const resource of (resources && find(resources, name)?.children) ?? []) texts(resource, most);
  }
  const heads = [
    ['DisplayName', LENGTHS.short],
    ['Description', LENGTHS.long],
    ['IconUrl', LENGTHS.url],
    ['HighResolutionIconUrl', LENGTHS.url],
  ] as const;
  for (const [name, most] of heads) {
    const element = find(root, name);
    if (element) texts(element, most);
  }
  const provider = find(root, 'ProviderName');
  if (provider) limit(provider, provider.text, LENGTHS.short, '<ProviderName>');
  return problems;
}

/** Thai by default, English in the overrides, nothing left in the wrong language. */
export function checkLocales({ root }: ManifestContext): readonly Problem[] {
  const problems: Problem[] = [];
  const locale = find(root, 'DefaultLocale');
  if (locale && locale.text !== LANGUAGES.default) {
    problems.push(problem(locale, `default locale must be ${LANGUAGES.default}, not ${locale.text}`));
  }
  const resources = find(root, 'VersionOverrides', 'Resources');
  const strings = [...childrenNamed(resources, 'ShortStrings'), ...childrenNamed(resources, 'LongStrings')];
  const worded = [
    find(root, 'DisplayName'),
    find(root, 'Description'),
    ...strings.flatMap((s) => s.children),
  ];
  const namespaceId = residOf(root, 'AllFormFactors', 'ExtensionPoint', 'Namespace');
  for (const element of worded) {
    if (!element) continue;
    const english = override(element, problems);
    const thai = element.attributes['DefaultValue'] ?? '';
    if (namespaceId !== null && element.attributes['id'] === namespaceId) {
      if (thai !== NAMESPACE || (english ?? NAMESPACE) !== NAMESPACE) {
        problems.push(problem(element, `the functions' namespace must be ${NAMESPACE} in every language`));
      }
      continue;
    }
    if (!THAI.test(thai)) problems.push(problem(element, `not Thai: ${thai}`));
    if (english !== null && THAI.test(english)) problems.push(problem(element, `not English: ${english}`));
  }
  const metadata = resource(
    root,
    residOf(root, 'AllFormFactors', 'ExtensionPoint', 'Metadata', 'SourceLocation'),
  );
  if (metadata) override(metadata, problems);
  return problems;
}

function override(element: XmlElement, problems: Problem[]): string | null {
  const overrides = childrenNamed(element, 'Override');
  const what = element.attributes['id'] ?? `<${element.name}>`;
  for (const other of overrides.filter((o) => o.attributes['Locale'] !== LANGUAGES.other)) {
    problems.push(
      problem(other, `${what}: no texts are kept in ${other.attributes['Locale'] ?? 'no locale'}`),
    );
  }
  const english = overrides.filter((o) => o.attributes['Locale'] === LANGUAGES.other);
  if (english.length !== 1) {
    problems.push(
      problem(element, `${what} has ${english.length} overrides for ${LANGUAGES.other}, must be one`),
    );
  }
  return english[0]?.attributes['Value'] ?? null;
}
