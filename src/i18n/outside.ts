/** What is said before any language is chosen and loaded, and when nothing more can be loaded: in both. */
export const outsideTh = {
  appName: 'คะแนนตัวชี้วัด',
  reload: 'โหลดใหม่',
  failed:
    'เปิดหน้านี้ไม่สำเร็จ โปรแกรมเสริมอาจเพิ่งปรับรุ่น กดโหลดใหม่ ถ้ายังเปิดไม่ได้ ให้ตรวจการเชื่อมต่ออินเทอร์เน็ต แล้วปิดและเปิด Excel ใหม่',
};

export const outsideEn: typeof outsideTh = {
  appName: 'KPI Scores',
  reload: 'Reload',
  failed:
    'This page could not be opened; the add-in may just have been updated. Reload; if that does not help, check the internet connection, then close Excel and start it again.',
};
