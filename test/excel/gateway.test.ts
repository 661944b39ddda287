/** @jest-environment jsdom */
import { openWorkbook } from '../../src/excel';
import { SETTINGS_NAMESPACE } from '../../src/sheet/snapshot';
import { bookOf, openExcel, sheetOf } from '../host/office';

const xml = (choice: string): string =>
  `<settings xmlns="${SETTINGS_NAMESPACE}"><choice>${choice}</choice></settings>`;
const OTHER = '<?xml version="1.0"?><other xmlns="urn:someone-else"/>';

describe('settings', () => {
  test('are added once, then replaced; parts of others stay', async () => {
    const { book } = await openExcel(bookOf(sheetOf('ก', [['x']])));
    book.addCustomXmlPart(OTHER);
    const gateway = openWorkbook();
    await gateway.saveSettings(xml('๑'));
    expect(book.customXmlParts().map((part) => part.xml)).toEqual([OTHER, xml('๑')]);
    await gateway.saveSettings(xml('๒'));
    expect(book.customXmlParts().map((part) => part.xml)).toEqual([OTHER, xml('๒')]);
    expect((await gateway.read()).settingsXml).toBe(xml('๒'));
  });

  test('where the part is there twice, one is left', async () => {
    const { book } = await openExcel(bookOf(sheetOf('ก', [['x']])));
    book.addCustomXmlPart(xml('a'));
    book.addCustomXmlPart(xml('b'));
    await openWorkbook().saveSettings(xml('c'));
    expect(book.customXmlParts().map((part) => part.xml)).toEqual([xml('c')]);
  });
});

describe('navigation', () => {
  test('brings the sheet to the front and selects', async () => {
    const { book } = await openExcel(bookOf(sheetOf('ก', [['x']]), sheetOf("ผล '61", [['x']])));
    const range = { top: 3, left: 1, bottom: 5, right: 2 };
    await openWorkbook().select("ผล '61", range);
    expect(book.selection()).toEqual({ sheetId: book.sheet("ผล '61").id, range });
  });

  test('says which sheet is missing, and fails on a hidden one with the place', async () => {
    const { book } = await openExcel(
      bookOf(sheetOf('ก', [['x']]), sheetOf('ซ่อน', [['x']], { visible: false })),
    );
    const range = { top: 0, left: 0, bottom: 0, right: 0 };
    await expect(openWorkbook().select('ไม่มี', range)).rejects.toMatchObject({
      code: 'missingSheet',
      place: { sheet: 'ไม่มี', address: 'A1' },
    });
    await expect(openWorkbook().select('ซ่อน', range)).rejects.toMatchObject({
      code: 'hostFailure',
      place: { sheet: 'ซ่อน', address: 'A1' },
    });
    expect(book.selection().sheetId).toBe(book.sheet('ก').id);
  });
});

describe('changes', () => {
  test('are told by the name of the sheet, also of one added later, until stopped', async () => {
    const { book } = await openExcel(bookOf(sheetOf('ก', [['x']])));
    const gateway = openWorkbook();
    await gateway.read();
    const heard: string[] = [];
    const stop = await gateway.onChanged((sheet) => heard.push(sheet));
    const cell = { top: 0, left: 0, bottom: 0, right: 0 };
    book.sheet('ก').setContents(cell, [[{ kind: 'value', value: 1 }]]);
    await gateway.read();
    expect(heard).toEqual(['ก']);
    book.addSheet('ข').setContents(cell, [[{ kind: 'value', value: 1 }]]);
    await gateway.read();
    await gateway.read();
    expect(heard).toEqual(['ก', 'ข']);
    await stop();
    book.sheet('ก').setContents(cell, [[{ kind: 'value', value: 2 }]]);
    await gateway.read();
    expect(heard).toHaveLength(2);
  });
});
