/** Each rule of the manifest with a manifest that breaks it, and nothing else that is said of the good one. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderManifest, TEMPLATE_PATH } from '../../scripts/manifest/render';
import { rules, validateManifest } from '../../scripts/manifest/rules';

const projectDir = join(__dirname, '..', '..');
const template = readFileSync(TEMPLATE_PATH, 'utf8');
const LONG_TEXT = 'ก'.repeat(251);

interface BrokenManifest {
  readonly rule: string;
  readonly what: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly says: string;
}

const broken: readonly BrokenManifest[] = [
  { rule: 'well-formed', what: 'an open element', from: '</Supertip>', to: '', says: 'unexpected close tag' },
  { rule: 'well-formed', what: 'no root', from: /[\s\S]+/, to: '', says: 'must contain a root element' },
  {
    rule: 'schema-order',
    what: 'two elements swapped',
    from: /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
    to: '$2$1',
    says: '<Version> must stand before <ProviderName> in <OfficeApp>',
  },
  {
    rule: 'schema-order',
    what: 'an element missing',
    from: /<Permissions>.*<\/Permissions>/,
    to: '',
    says: '<Permissions> is missing in <OfficeApp>',
  },
  {
    rule: 'schema-order',
    what: 'an element twice',
    from: /(<Id>.*<\/Id>)/,
    to: '$1$1',
    says: '<Id> stands 2 times in <OfficeApp>',
  },
  {
    rule: 'schema-order',
    what: 'an element in the wrong place',
    from: '<Label resid="Group.Label" />',
    to: '<Label resid="Group.Label" /><Supertip />',
    says: '<Supertip> does not belong in <Group>',
  },
  {
    rule: 'schema-order',
    what: 'an element in the wrong namespace',
    from: '<bt:ShortStrings>',
    to: '<bt:ShortStrings><String id="x" DefaultValue="x" />',
    says: '<String> does not belong in <ShortStrings>',
  },
  {
    rule: 'schema-order',
    what: 'an unknown kind of control',
    from: 'xsi:type="Button"',
    to: 'xsi:type="Dial"',
    says: '<Control> is not known here (ov:Control/Dial)',
  },
  {
    rule: 'identity',
    what: 'an id of no environment',
    from: /<Id>.*<\/Id>/,
    to: '<Id>00000000-0000-4000-8000-000000000000</Id>',
    says: 'belongs to no environment',
  },
  { rule: 'identity', what: 'a version below 1.0', from: '1.0.0.0<', to: '0.1.0.0<', says: 'at least 1.0' },
  {
    rule: 'identity',
    what: 'a version of three parts',
    from: '1.0.0.0<',
    to: '1.0.0<',
    says: 'of the form 1.0.0.0',
  },
  {
    rule: 'identity',
    what: 'another host',
    from: 'Name="Workbook"',
    to: 'Name="Document"',
    says: 'must be Workbook',
  },
  {
    rule: 'identity',
    what: 'too few permissions',
    from: 'ReadWriteDocument<',
    to: 'ReadDocument<',
    says: 'must be ReadWriteDocument, not ReadDocument',
  },
  {
    rule: 'requirements',
    what: 'a newer API than the add-in promises to do with',
    from: 'MinVersion="1.13"',
    to: 'MinVersion="1.16"',
    says: 'ExcelApi must be required at 1.13',
  },
  {
    rule: 'requirements',
    what: 'functions without all their error codes',
    from: 'Name="CustomFunctionsRuntime" MinVersion="1.3"',
    to: 'Name="CustomFunctionsRuntime" MinVersion="1.2"',
    says: 'CustomFunctionsRuntime must be required at 1.3',
  },
  {
    rule: 'requirements',
    what: 'a set too many',
    from: '<Set Name="SharedRuntime"',
    to: '<Set Name="RibbonApi" MinVersion="1.1" /><Set Name="SharedRuntime"',
    says: 'RibbonApi is required',
  },
  {
    rule: 'unique-ids',
    what: 'a resource id twice',
    from: '<bt:Image id="Icon.64"',
    to: '<bt:Image id="Icon.32"',
    says: 'stands already',
  },
  {
    rule: 'unique-ids',
    what: 'a control id twice',
    from: 'id="Kpi.Open"',
    to: 'id="Kpi.Group"',
    says: 'stands already',
  },
  {
    rule: 'resid-resolves',
    what: 'a resid of nothing',
    from: '<Title resid="Open.Tip.Title" />',
    to: '<Title resid="Open.Tip.Titel" />',
    says: 'resid Open.Tip.Titel is not among the ShortStrings',
  },
  {
    rule: 'resid-resolves',
    what: 'a resid of another kind',
    from: '<Description resid="Open.Tip.Text" />',
    to: '<Description resid="Open.Tip.Title" />',
    says: 'resid Open.Tip.Title is not among the LongStrings',
  },
  {
    rule: 'resid-resolves',
    what: 'no resid',
    from: '<Label resid="Open.Label" />',
    to: '<Label />',
    says: 'has no resid',
  },
  {
    rule: 'resid-resolves',
    what: 'a resource nobody uses',
    from: '<bt:ShortStrings>',
    to: '<bt:ShortStrings><bt:String id="Old" DefaultValue="เก่า"><bt:Override Locale="en-US" Value="Old" /></bt:String>',
    says: 'resource Old is never used',
  },
  {
    rule: 'string-length',
    what: 'a short string too long',
    from: 'Value="KPI Scores" />\n        </bt:String>',
    to: `Value="${'x'.repeat(126)}" />\n        </bt:String>`,
    says: 'override of <String> has 126 characters, at most 125',
  },
  {
    rule: 'string-length',
    what: 'a long string too long',
    from: /(id="Open.Tip.Text" DefaultValue=")[^"]*/,
    to: `$1${LONG_TEXT}`,
    says: '<String> has 251 characters, at most 250',
  },
  {
    rule: 'string-length',
    what: 'a name too long',
    from: /(<DisplayName DefaultValue=")[^"]*/,
    to: `$1${LONG_TEXT}`,
    says: '<DisplayName> has 251 characters, at most 125',
  },
  {
    rule: 'string-length',
    what: 'an id too long',
    from: /Functions\.Metadata\.Url/g,
    to: 'Functions.Metadata.Url.Of.Thai.And.English',
    says: 'id has 42 characters, at most 32',
  },
  {
    rule: 'string-length',
    what: 'an empty text',
    from: /(id="Group.Label" DefaultValue=")[^"]*/,
    to: '$1',
    says: '<String> is empty',
  },
  {
    rule: 'locales',
    what: 'English by default',
    from: '<DefaultLocale>th-TH',
    to: '<DefaultLocale>en-US',
    says: 'default locale must be th-TH',
  },
  {
    rule: 'locales',
    what: 'no English for a string',
    from: '<bt:Override Locale="en-US" Value="Indicators" />',
    to: '',
    says: 'Group.Label has 0 overrides for en-US',
  },
  {
    rule: 'locales',
    what: 'no English for the name',
    from: '<Override Locale="en-US" Value="KPI Scores" />',
    to: '',
    says: '<DisplayName> has 0 overrides for en-US',
  },
  {
    rule: 'locales',
    what: 'no English for the help of the functions',
    from: /<bt:Override Locale="en-US" Value="[^"]*functions.json" \/>/,
    to: '',
    says: 'Functions.Metadata.Url has 0 overrides for en-US',
  },
  {
    rule: 'locales',
    what: 'a string left in Thai',
    from: 'Value="Indicators"',
    to: 'Value="ตัวชี้วัด"',
    says: 'not English: ตัวชี้วัด',
  },
  {
    rule: 'locales',
    what: 'a string left in English',
    from: 'DefaultValue="ตัวชี้วัด"',
    to: 'DefaultValue="Indicators"',
    says: 'not Thai: Indicators',
  },
  {
    rule: 'locales',
    what: 'a third language half done',
    from: '<bt:Override Locale="en-US" Value="Indicators" />',
    to: '<bt:Override Locale="en-US" Value="Indicators" /><bt:Override Locale="fr-FR" Value="Indicateurs" />',
    says: 'no texts are kept in fr-FR',
  },
  {
    rule: 'locales',
    what: 'functions under another name in English',
    from: '<bt:Override Locale="en-US" Value="KPI" />',
    to: '<bt:Override Locale="en-US" Value="SCORE" />',
    says: 'must be KPI in every language',
  },
  {
    rule: 'https-urls',
    what: 'http',
    from: 'DefaultValue="https://localhost:3000/functions.js"',
    to: 'DefaultValue="http://localhost:3000/functions.js"',
    says: 'not an https URL',
  },
  {
    rule: 'https-urls',
    what: 'a file of another host',
    from: 'DefaultValue="https://localhost:3000/functions.js"',
    to: 'DefaultValue="https://files.example/functions.js"',
    says: "not on the add-in's host",
  },
  {
    rule: 'https-urls',
    what: 'a domain the pane never visits',
    from: '<Hosts>\n    <Host Name',
    to: '<AppDomains><AppDomain>https://example.com</AppDomain></AppDomains><Hosts>\n    <Host Name',
    says: 'the pane needs no other domain',
  },
  {
    rule: 'shared-runtime',
    what: 'a runtime that ends',
    from: 'lifetime="long"',
    to: 'lifetime="short"',
    says: 'lifetime must be long',
  },
  {
    rule: 'shared-runtime',
    what: 'functions on a page of their own',
    from: /(<Page>\s*<SourceLocation resid=")Pane.Url/,
    to: '$1Functions.Script.Url',
    says: "not on the shared runtime's page",
  },
  {
    rule: 'shared-runtime',
    what: 'another page at the start',
    from: /(<DefaultSettings>\s*<SourceLocation DefaultValue="https:\/\/localhost:3000\/)taskpane.html/,
    to: '$1start.html',
    says: "<SourceLocation> is not the shared runtime's page",
  },
  {
    rule: 'icons',
    what: 'an image that is not there',
    from: '/assets/icon-80.png',
    to: '/assets/icon-81.png',
    says: 'there is no',
  },
  {
    rule: 'icons',
    what: 'an image of another size',
    from: '/assets/icon-80.png',
    to: '/assets/icon-64.png',
    says: 'is 64 x 64, must be 80 x 80',
  },
  {
    rule: 'icons',
    what: 'a drawing instead of an image',
    from: 'icon-32.png',
    to: 'icon.svg',
    says: 'is no PNG',
  },
  {
    rule: 'icons',
    what: 'a size that Office demands left out',
    from: '<bt:Image size="32" resid="Icon.32" />',
    to: '',
    says: 'no image of 32 pixels',
  },
];

test('the manifest of the project is valid', () => {
  expect(validateManifest(template, { projectDir, distDir: null })).toEqual([]);
});

test.each(broken)('$rule: $what', ({ rule, from, to, says }) => {
  const xml = template.replace(from, to);
  expect(xml).not.toBe(template);
  const findings = validateManifest(xml, { projectDir, distDir: null });
  expect(findings).toContainEqual(
    expect.objectContaining({ rule, message: expect.stringContaining(says) as string }),
  );
});

test('a finding names the line', () => {
  const line = template.split('\n').findIndex((text) => text.includes('<DefaultLocale>')) + 1;
  const xml = template.replace('<DefaultLocale>th-TH', '<DefaultLocale>en-US');
  expect(validateManifest(xml, { projectDir, distDir: null })).toEqual([
    { rule: 'locales', line, message: 'default locale must be th-TH, not en-US' },
  ]);
});

test('every rule has a manifest that breaks it', () => {
  const tested = new Set([...broken.map(({ rule }) => rule), 'build-files']);
  expect(rules.map(({ name }) => name).filter((name) => !tested.has(name))).toEqual([]);
});

describe('build-files', () => {
  const FILES = ['taskpane.html', 'functions.js', 'functions.json', 'functions-th.json'];
  let distDir: string;

  beforeEach(() => {
    distDir = mkdtempSync(join(tmpdir(), 'kpi-manifest-'));
    mkdirSync(join(distDir, 'assets'));
    for (const size of [16, 32, 64, 80]) {
      const icon = `assets/icon-${size}.png`;
      copyFileSync(join(projectDir, icon), join(distDir, icon));
    }
    for (const file of FILES) writeFileSync(join(distDir, file), '');
  });
  afterEach(() => {
    rmSync(distDir, { recursive: true });
  });

  const built = renderManifest({ host: 'https://kpi.example.go.th/addin', environment: 'production' });

  test('a complete build is valid, under a folder of the server too', () => {
    expect(validateManifest(built, { projectDir, distDir })).toEqual([]);
  });

  test.each(FILES)('%s missing', (file) => {
    rmSync(join(distDir, file));
    const findings = validateManifest(built, { projectDir, distDir });
    expect(new Set(findings.map(({ rule, message }) => `${rule}: ${message}`))).toEqual(
      new Set([`build-files: the build has no ${file}`]),
    );
  });

  test('an icon missing', () => {
    rmSync(join(distDir, 'assets/icon-80.png'));
    const names = validateManifest(built, { projectDir, distDir }).map(({ rule }) => rule);
    expect(new Set(names)).toEqual(new Set(['icons', 'build-files']));
  });
});
