/** What went wrong with the workbook, and what to do next; part of `th.ts` and `en.ts`. */

export const problemsTh = {
  somewhere: 'ไฟล์นี้',
  protectedSheet: (place: string) => ({
    what: `${place} ถูกป้องกันไว้ จึงยังไม่ได้เขียนอะไร`,
    next: 'ยกเลิกการป้องกันแผ่นงาน แล้วลองอีกครั้ง',
  }),
  protectedWorkbook: () => ({
    what: 'โครงสร้างของไฟล์ถูกป้องกันไว้ จึงเพิ่มหรือลบแผ่นงานไม่ได้ และยังไม่ได้เขียนอะไร',
    next: 'ไปที่แท็บตรวจทาน ยกเลิกการป้องกันเวิร์กบุ๊ก แล้วลองอีกครั้ง',
  }),
  mergedCells: (place: string) => ({
    what: `${place} เป็นเซลล์ที่ผสานไว้ จึงยังไม่ได้เขียนอะไร`,
    next: 'ยกเลิกการผสานเซลล์นั้น แล้วลองอีกครั้ง',
  }),
  filteredRows: (place: string) => ({
    what: `${place} มีแถวที่ถูกตัวกรองซ่อนไว้ จึงยังไม่ได้เขียนอะไร`,
    next: 'ล้างตัวกรองให้เห็นทุกแถว แล้วลองอีกครั้ง',
  }),
  cellEditing: () => ({
    what: 'มีเซลล์ที่กำลังพิมพ์อยู่ Excel จึงยังไม่ให้อ่านหรือเขียน',
    next: 'กด Enter ให้พิมพ์เสร็จ หรือกด Esc แล้วลองอีกครั้ง',
  }),
  changedSincePreview: (place: string) => ({
    what: `${place} เปลี่ยนไปหลังจากเตรียมรายการ จึงยังไม่ได้เขียนอะไร`,
    next: 'เตรียมรายการใหม่ แล้วตรวจอีกครั้ง',
  }),
  changedSinceWrite: (place: string) => ({
    what: `${place} ถูกแก้หลังจากเขียน จึงยังไม่ได้คืนค่า`,
    next: 'เลือกว่าจะคืนค่าเดิมทับสิ่งที่แก้ หรือคงไว้',
  }),
  movedSinceWrite: (place: string) => ({
    what: `${place} ไม่ใช่ข้อความเดิมเมื่อเขียน แถวหรือคอลัมน์อาจถูกแทรก ลบ หรือเรียงใหม่ จึงยังไม่ได้คืนค่า เพื่อไม่ให้ทับเซลล์อื่น`,
    next: 'ย้อนกลับการแทรก ลบ หรือเรียงนั้น (Ctrl+Z) หรือใส่ชื่อหน่วยและหัวตารางให้เหมือนเดิม แล้วลองอีกครั้ง',
  }),
  leftHalfDone: (place: string) => ({
    what: `${place} ถูกเขียนหรือคืนค่าไปเพียงบางส่วน`,
    next: 'กด “คืนค่าเดิม” อีกครั้งเพื่อคืนค่าให้ครบ',
  }),
  noAnswer: () => ({
    what: 'Excel ไม่ตอบภายในเวลาที่รอ จึงยังไม่ได้เขียนอะไร',
    next: 'ตรวจการเชื่อมต่อและดูว่ามีกล่องข้อความค้างอยู่ใน Excel หรือไม่ แล้วลองอีกครั้ง',
  }),
  unknownOutcome: () => ({
    what: 'Excel ไม่ตอบภายในเวลาที่รอ จึงยังไม่ทราบว่าเขียนหรือคืนค่าแล้วหรือไม่',
    next: 'ทำงานอื่นต่อได้ เมื่ออ่านไฟล์ใหม่แล้วพบว่าเขียนไปแล้ว จะมีปุ่ม “คืนค่าเดิม”',
  }),
  stopped: () => ({
    what: 'หยุดเขียนแล้ว ไฟล์เหมือนก่อนเขียน',
    next: 'เขียนใหม่ได้เมื่อพร้อม',
  }),
  restoreStopped: () => ({
    what: 'หยุดคืนค่าแล้ว บางแผ่นงานยังไม่ได้คืนค่า',
    next: 'กด “คืนค่าเดิม” เมื่อต้องการคืนค่าส่วนที่เหลือ',
  }),
  missingSheet: (place: string) => ({
    what: `ไม่พบ ${place} อาจถูกลบหรือเปลี่ยนชื่อ`,
    next: 'อ่านไฟล์ใหม่ แล้วลองอีกครั้ง',
  }),
  sheetExists: (place: string) => ({
    what: `มี ${place} อยู่แล้ว จึงยังไม่ได้สร้างใหม่`,
    next: 'เปลี่ยนชื่อหรือลบแผ่นงานนั้น แล้วเตรียมรายการใหม่',
  }),
  hostFailure: () => ({
    what: 'Excel ทำตามคำสั่งไม่สำเร็จ',
    next: 'ลองอีกครั้ง ถ้ายังไม่ได้ ให้บันทึกไฟล์แล้วเปิดใหม่',
  }),
  unexpected: {
    what: 'โปรแกรมขัดข้อง',
    next: 'ลองอีกครั้ง ถ้ายังไม่ได้ ให้บันทึกไฟล์ แล้วปิดและเปิด Excel ใหม่',
  },
  detail: (detail: string) => `รายละเอียด: ${detail}`,
  sheet: (sheet: string) => `แผ่นงาน “${sheet}”`,
  cell: (sheet: string, address: string) => `เซลล์ ${address} ในแผ่นงาน “${sheet}”`,
};

export const problemsEn: typeof problemsTh = {
  somewhere: 'This workbook',
  protectedSheet: (place) => ({
    what: `${place} is protected. Nothing was written.`,
    next: 'Unprotect the sheet, then try again.',
  }),
  protectedWorkbook: () => ({
    what: 'The structure of this workbook is protected, so no sheet can be added or removed. Nothing was written.',
    next: 'On the Review tab, unprotect the workbook, then try again.',
  }),
  mergedCells: (place) => ({
    what: `${place} is merged with other cells. Nothing was written.`,
    next: 'Unmerge it, then try again.',
  }),
  filteredRows: (place) => ({
    what: `${place} has rows hidden by a filter. Nothing was written.`,
    next: 'Clear the filter so that all rows show, then try again.',
  }),
  cellEditing: () => ({
    what: 'A cell is being edited, so Excel does not allow reading or writing.',
    next: 'Press Enter to finish, or Esc, then try again.',
  }),
  changedSincePreview: (place) => ({
    what: `${place} has changed since the preview. Nothing was written.`,
    next: 'Prepare the list again and check it once more.',
  }),
  changedSinceWrite: (place) => ({
    what: `${place} was edited after it was written. Nothing was restored.`,
    next: 'Choose whether to restore over the edits or keep them.',
  }),
  movedSinceWrite: (place) => ({
    what: `${place} is not what it was when the cells were written. Rows or columns may have been inserted, deleted or sorted, so nothing was restored: other cells could be overwritten.`,
    next: 'Undo that in Excel (Ctrl+Z), or put the unit names and headers back as they were, then try again.',
  }),
  leftHalfDone: (place) => ({
    what: `${place} was written or restored only in part.`,
    next: 'Press “Restore” again to put back the rest.',
  }),
  noAnswer: () => ({
    what: 'Excel did not answer in time, so nothing was written.',
    next: 'Check the connection, look for an open message in Excel, then try again.',
  }),
  unknownOutcome: () => ({
    what: 'Excel did not answer in time, so it is not known yet whether it wrote or restored.',
    next: 'You can go on. Once the workbook has been read again and something was written, a button restores it.',
  }),
  stopped: () => ({
    what: 'Stopped. The workbook is as it was before.',
    next: 'Write again whenever you like.',
  }),
  restoreStopped: () => ({
    what: 'Restoring was stopped. Some sheets are not restored yet.',
    next: 'Press “Restore” to go on with the rest.',
  }),
  missingSheet: (place) => ({
    what: `${place} is not there. It may have been deleted or renamed.`,
    next: 'Read the workbook again, then retry.',
  }),
  sheetExists: (place) => ({
    what: `${place} exists already. Nothing was written.`,
    next: 'Rename or delete that sheet, then prepare the list again.',
  }),
  hostFailure: () => ({
    what: 'Excel could not carry out the request.',
    next: 'Try again. If it fails again, save the workbook and reopen it.',
  }),
  unexpected: {
    what: 'Something went wrong in the add-in.',
    next: 'Try again. If it fails again, save the workbook and restart Excel.',
  },
  detail: (detail) => `Details: ${detail}`,
  sheet: (sheet) => `Sheet “${sheet}”`,
  cell: (sheet, address) => `Cell ${address} on sheet “${sheet}”`,
};
