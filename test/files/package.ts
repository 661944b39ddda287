/** Workbooks made by hand, part by part, so that a test knows every byte that must survive. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Parts = Record<string, string | Uint8Array>;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PKG = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';

export function zip(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

export function without(parts: Parts, name: string): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name));
}

export function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export function text(bytes: Uint8Array, part: string): string {
  const found = unzip(bytes)[part];
  if (!found) throw new Error(`${part} is missing`);
  return strFromU8(found);
}

/** Names of parts that differ, appeared or went. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const a = unzip(before);
  const b = unzip(after);
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names]
    .filter((name) => !a[name] || !b[name] || !Buffer.from(a[name]).equals(Buffer.from(b[name])))
    .sort();
}

function relations(list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const items = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${REL}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PKG}/relationships">${items.join('')}</Relationships>`;
}

export function worksheet(inner: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}" xmlns:x14ac="urn:x14ac">${inner}</worksheet>`;
}

export const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0&quot; บาท&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="16"/><color rgb="FFC00000"/><name val="TH Sarabun New"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right/><top/><bottom style="double"><color indexed="10"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1"><alignment horizontal="center" wrapText="1"/><protection locked="0"/></xf><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="71" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>`;

export interface Sheet {
  readonly name: string;
  readonly xml: string;
  readonly state?: string;
  readonly relations?: readonly (readonly [string, string, string])[];
}

/** The parts of a workbook around the given sheets; `more` adds or replaces parts. */
export function workbookParts(
  sheets: readonly Sheet[],
  more: {
    parts?: Parts;
    types?: string;
    book?: string;
    after?: string;
    relations?: [string, string, string][];
  } = {},
): Parts {
  const parts: Parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PKG}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="${TYPE}.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.spreadsheetml.sheet.main+xml"/>${sheets.map((_, n) => `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="${TYPE}.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.spreadsheetml.styles+xml"/>${more.types ?? ''}</Types>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${more.book ?? ''}<sheets>${sheets.map(({ name, state }, n) => `<sheet name="${name}" sheetId="${n + 1}"${state ? ` state="${state}"` : ''} r:id="rId${n + 1}"/>`).join('')}</sheets>${more.after ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, n): [string, string, string] => [
        `rId${n + 1}`,
        'worksheet',
        `worksheets/sheet${n + 1}.xml`,
      ]),
      ['rId90', 'styles', 'styles.xml'],
      ...(more.relations ?? []),
    ]),
    'xl/styles.xml': STYLES,
  };
  sheets.forEach((sheet, n) => {
    parts[`xl/worksheets/sheet${n + 1}.xml`] = sheet.xml;
    if (sheet.relations) parts[`xl/worksheets/_rels/sheet${n + 1}.xml.rels`] = relations(sheet.relations);
  });
  return { ...parts, ...more.parts };
}

export function book(sheets: readonly Sheet[], more?: Parameters<typeof workbookParts>[1]): Uint8Array {
  return zip(workbookParts(sheets, more));
}

/** One sheet "S" with this inside `<sheetData>`. */
export function oneSheet(rows: string, around: { before?: string; after?: string } = {}): Uint8Array {
  return book([
    {
      name: 'S',
      xml: worksheet(`${around.before ?? ''}<sheetData>${rows}</sheetData>${around.after ?? ''}`),
    },
  ]);
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Sheet with everything an office puts on one: chart, picture, comment, conditional format, validation, table ... */
const RICH_SHEET = worksheet(
  '<sheetPr filterMode="0"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:F8"/>' +
    '<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>' +
    '<cols><col min="1" max="3" width="12.5" customWidth="1" style="2"/><col min="5" max="5" width="3" hidden="1" customWidth="1"/></cols>\n' +
    '<sheetData>' +
    '<row r="1" spans="1:6" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c></row>\n' +
    '<row r="2" spans="1:6"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="inlineStr"><is><r><t>ผล</t></r><r><rPr><b/></rPr><t xml:space="preserve"> งาน</t></r></is></c></row>' +
    '<row r="3" spans="1:6"><c r="A3" t="s"><v>3</v></c><c r="B3" s="2"><v>10</v></c><c r="C3"><f t="shared" ref="C3:C6" si="0">B3*2+$B$3+LOG10(B$3)&amp;"B3"</f><v>21</v></c><c r="D3" cm="1"><f t="array" ref="D3:D4">_xlfn._xlws.SORT(B3:B4)</f><v>10</v></c></row>' +
    '<row r="4" spans="1:6"><c r="A4" t="s"><v>3</v></c><c r="B4" s="2"><v>0.1</v></c><c r="C4"><f t="shared" si="0"/><v>1</v></c><c r="D4"><v>20</v></c></row>' +
    '<row r="5" spans="1:6" hidden="1"><c r="A5" t="b"><v>1</v></c><c r="B5" t="e"><v>#N/A</v></c><c r="C5" t="str"><f t="shared" si="0"/><v> x </v></c></row>' +
    '<row r="6"><c r="A6" t="d"><v>2018-09-30</v></c><c r="B6"/><c r="C6"><f t="shared" si="0"/></c><c r="F6"><f>_xldudf_KPI_OTOPLEVEL(B3,B4,"_xldudf_KPI_X(")</f><v>3</v></c></row>' +
    '<row r="8"><c r="A8"><f t="array" ref="A8:B8">{1,2}</f><v>1</v></c><c r="B8"><v>2</v></c></row>' +
    '</sheetData>\n<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' +
    '<conditionalFormatting sqref="B3:B6"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>5</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="whole" sqref="B3:B6"><formula1>0</formula1></dataValidation></dataValidations>' +
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts>' +
    '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:thing xmlns:x14="urn:x14"><x14:cols><x14:mergeCell ref="Z1:Z2"/></x14:cols></x14:thing></ext></extLst>',
);

const TABLE = `${HEAD}<table xmlns="${MAIN}" id="1" name="ตาราง1" displayName="ตาราง1" ref="A2:C6" totalsRowShown="0"><autoFilter ref="A2:C6"/><tableColumns count="3"><tableColumn id="1" name="อำเภอ"/><tableColumn id="2" name="เป้า_x000a_หมาย" dataDxfId="0"/><tableColumn id="7" name="ผล งาน"><calculatedColumnFormula>B3*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`;

export function richWorkbook(): Uint8Array {
  return book(
    [
      {
        name: 'ตารางหลัก',
        xml: RICH_SHEET,
        relations: [
          ['rId1', 'drawing', '../drawings/drawing1.xml'],
          ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['rId3', 'table', '/xl/tables/table1.xml'],
          ['rId4', 'comments', '../comments1.xml'],
        ],
      },
      {
        name: 'ล็อก',
        xml: worksheet(
          '<sheetPr filterMode="1"/><dimension ref="A1:A3"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row></sheetData><sheetProtection sheet="1" objects="1"/><autoFilter ref="A1:A3"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>',
        ),
      },
      { name: 'ซ่อน', state: 'hidden', xml: worksheet('<sheetData/>') },
    ],
    {
      types: `<Override PartName="/xl/calcChain.xml" ContentType="${TYPE}.spreadsheetml.calcChain+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="${TYPE}.drawingml.chart+xml"/>`,
      book: '<workbookPr codeName="ThisWorkbook"/>',
      after:
        '<definedNames><definedName name="เป้า">\'ตารางหลัก\'!$B$3:$B$6</definedName></definedNames><calcPr calcId="191029"/>',
      relations: [
        ['rId91', 'sharedStrings', 'sharedStrings.xml'],
        ['rId92', 'calcChain', 'calcChain.xml'],
        ['rId93', 'customXml', '../customXml/item1.xml'],
      ],
      parts: {
        'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="4" uniqueCount="4"><si><t>หัวเรื่อง_x000D_</t></si><si><t>อำเภอ</t></si><si><t>เป้า\nหมาย</t></si><si><r><t>เมือง</t></r><r><rPr><b/></rPr><t>บุรีรัมย์</t></r><rPh sb="0" eb="1"><t>phonetic</t></rPh></si></sst>`,
        'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="C3" i="1"/></calcChain>`,
        'xl/tables/table1.xml': TABLE,
        'xl/drawings/drawing1.xml': `${HEAD}<xdr:wsDr xmlns:xdr="urn:xdr"><xdr:pic/></xdr:wsDr>`,
        'xl/drawings/_rels/drawing1.xml.rels': relations([
          ['rId1', 'chart', '../charts/chart1.xml'],
          ['rId2', 'image', '../media/image1.png'],
        ]),
        'xl/charts/chart1.xml': `${HEAD}<c:chartSpace xmlns:c="urn:c"><c:f>'ตารางหลัก'!$B$3:$B$6</c:f></c:chartSpace>`,
        'xl/media/image1.png': new Uint8Array(PIXEL),
        'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author/></authors><commentList><comment ref="B3" authorId="0"><text><t>ตรวจแล้ว</t></text></comment></commentList></comments>`,
        'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape/></xml>',
        'customXml/item1.xml': '<other xmlns="urn:someone-else"/>',
      },
    },
  );
}
