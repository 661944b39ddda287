/** Why Office is not ready, the likely cause first, with what to do; before any language is chosen: in both. */
export const unreadyTh = {
  elsewhere: 'หน้านี้ทำงานใน Excel เปิดจากปุ่ม “คะแนนตัวชี้วัด” บนแท็บหน้าแรกของ Excel',
  silent:
    'Excel ยังไม่ตอบสนอง มักเพราะ Excel เพิ่งเปิดหรือกำลังทำงานอื่น กดโหลดใหม่ ถ้ายังเหมือนเดิม ให้ปิด Excel ทุกหน้าต่างแล้วเปิดใหม่ ถ้ายังไม่ได้อีก โปรดแจ้งผู้ดูแลระบบ',
  unreached:
    'โหลดส่วนประกอบของ Office จาก Microsoft ไม่ได้ ตรวจการเชื่อมต่ออินเทอร์เน็ต แล้วกดโหลดใหม่ ถ้าเว็บอื่นเปิดได้ตามปกติ เครือข่ายของหน่วยงานอาจปิดกั้น appsforoffice.microsoft.com โปรดแจ้งผู้ดูแลระบบ',
};

export const unreadyEn: typeof unreadyTh = {
  elsewhere: 'This page works inside Excel. Open it with the “KPI Scores” button on Excel’s Home tab.',
  silent:
    'Excel does not answer yet, mostly because it has just been started or is busy. Reload; if that does not help, close all windows of Excel and start it again; if it still does not answer, tell whoever looks after the add-in.',
  unreached:
    'The part of Office that Microsoft serves could not be loaded. Check the internet connection and reload. If other pages open as usual, the network of the office may block appsforoffice.microsoft.com: tell whoever looks after it.',
};
