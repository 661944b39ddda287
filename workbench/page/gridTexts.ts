/** The few texts of the grid's own parts that this page shows, in Thai; the grid brings English, and no Thai. */
export const gridTexts = {
  'sheets-formula': {
    progress: {
      analyzing: 'กำลังเตรียมคำนวณ',
      calculating: 'กำลังคำนวณ',
      'array-analysis': 'กำลังเตรียมคำนวณ',
      'array-calculation': 'กำลังคำนวณ',
      done: 'คำนวณแล้ว',
    },
  },
  'sheets-ui': {
    statusbar: {
      sum: 'ผลรวม',
      average: 'ค่าเฉลี่ย',
      min: 'ต่ำสุด',
      max: 'สูงสุด',
      count: 'จำนวนตัวเลข',
      countA: 'จำนวนเซลล์',
      clickToCopy: 'คลิกเพื่อคัดลอก',
      copied: 'คัดลอกแล้ว',
    },
  },
  'sheets-formula-ui': {
    prompt: { helpExample: 'ตัวอย่าง', helpAbstract: 'คำอธิบาย', required: 'ต้องใส่', optional: 'ไม่ใส่ก็ได้' },
    error: {
      title: 'ข้อผิดพลาด',
      divByZero: 'หารด้วยศูนย์',
      name: 'ไม่รู้จักชื่อในสูตร',
      value: 'ค่าในสูตรไม่ถูกต้อง ดูเหตุผลที่แถบด้านล่าง',
      num: 'ตัวเลขเกินช่วงที่คำนวณได้',
      na: 'ไม่มีค่าที่จะแสดง ดูเหตุผลที่แถบด้านล่าง',
      cycle: 'สูตรอ้างถึงตัวเอง',
      ref: 'อ้างถึงเซลล์ที่ไม่มีอยู่',
      spill: 'เซลล์ที่สูตรจะแสดงผลมีข้อมูลอยู่แล้ว',
      calc: 'คำนวณไม่ได้',
      error: 'ข้อผิดพลาด',
      connect: 'กำลังรอ Add-in',
      null: 'ช่วงเซลล์ไม่มีส่วนที่ซ้อนกัน',
    },
  },
};

/** What the grid's English leaves out. */
export const missingEnglish = {
  'sheets-formula': {
    progress: {
      analyzing: 'Preparing to calculate',
      calculating: 'Calculating',
      'array-analysis': 'Preparing to calculate',
      'array-calculation': 'Calculating',
      done: 'Calculated',
    },
  },
};
