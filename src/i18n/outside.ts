/** What is said before any language is chosen and loaded: in both. */
export const outsideTh = {
  appName: 'คะแนนตัวชี้วัด',
  reload: 'โหลดใหม่',
  elsewhere: 'หน้านี้ทำงานใน Excel เปิดจากปุ่ม “คะแนนตัวชี้วัด” บนแท็บหน้าแรกของ Excel',
  silent: 'Excel ยังไม่ตอบสนอง ตรวจการเชื่อมต่ออินเทอร์เน็ต แล้วกดโหลดใหม่ หรือปิดและเปิด Excel ใหม่',
  failed: 'เปิดหน้านี้ไม่สำเร็จ ตรวจการเชื่อมต่ออินเทอร์เน็ต แล้วกดโหลดใหม่',
};

export const outsideEn: typeof outsideTh = {
  appName: 'KPI Scores',
  reload: 'Reload',
  elsewhere: 'This page works inside Excel. Open it with the “KPI Scores” button on Excel’s Home tab.',
  silent: 'Excel does not answer yet. Check the internet connection and reload, or restart Excel.',
  failed: 'This page could not be opened. Check the internet connection and reload.',
};
