import { unreadCells } from '../../../src/checks/structure/unread-cells';
import { sheetOf, workbookOf } from '../../tables/build';
import { testCheck } from '../tester';

const READ = sheetOf([['ที่', 'อำเภอ']]);
const reaches = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

testCheck(unreadCells, {
  valid: [{ name: 'all was read', tables: 0, workbook: workbookOf(READ) }],
  invalid: [
    {
      name: 'a value in the last corner',
      tables: 0,
      workbook: workbookOf({ ...READ, reaches }),
      finds: [{ cell: 'XFD1048576', message: /อ่านเฉพาะ A1:B1[^]*only A1:B1 was read/ }],
    },
    {
      name: 'nothing near enough',
      tables: 0,
      workbook: workbookOf({ ...READ, used: null, values: [], formulas: [], numberFormats: [], reaches }),
      finds: [{ cell: 'XFD1048576', message: /ไม่ได้อ่าน[^]*nothing was read/ }],
    },
  ],
});
