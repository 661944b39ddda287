/**
 * What other tables of the same districts are about, in the words that they use. A table that says one of them is not taken
 * for an indicator's, however its columns look; one that says both is asked about.
 */
export const OTHER_SUBJECTS: readonly RegExp[] = [
  /ปุ๋ย|เมล็ดพันธุ์|ข้าวเปลือก|ยางพารา|มันสำปะหลัง|ปาล์มน้ำมัน|พืชผล|แปลงใหญ่|สินค้าเกษตร|ผลผลิต(?:ทาง)?การเกษตร|fertili[sz]er|paddy/,
  /ปศุสัตว์|โคเนื้อ|โคนม|กระบือ|สุกร|สัตว์น้ำ|ประมง|livestock/,
  /สหกรณ์|co-?operative/,
  /สลาก|ลอตเตอรี่|กาชาด|lottery|raffle/,
  /กองทุนพัฒนา(?:บทบาท)?สตรี|กองทุน(?:บทบาท)?สตรี|บทบาทสตรี|women'?sfund/,
  /กองทุนหมู่บ้าน|สมาชิกกองทุน|villagefund/,
  /ที่ดิน|ที่ทำกิน|landless/,
  /ที่อยู่อาศัย|บ้านมั่นคง|บ้านพอเพียง|(?:ซ่อม|สร้าง)(?:แซม)?บ้าน|housing/,
  /ผู้สูงอายุ|ผู้?พิการ|เบี้ยยังชีพ|บัตรสวัสดิการ|ผู้ประกันตน|ประกันสังคม/,
  /นักเรียน|ทุนการศึกษา|โรงเรียน|ผู้ป่วย|โรงพยาบาล|วัคซีน|ยาเสพติด/,
  // Sales of one fair, shop or channel are not those of the year.
  /ในงาน|งานotop|otop(?:city|mid-?year|fair)|มหกรรม|เทศกาล|ออกร้าน|บูธ|บูท|booth|ตลาดนัด|ตลาดประชารัฐ|ถนนคนเดิน|ออนไลน์|online/,
  /เบิกจ่าย|งบ(?:ประมาณ)?(?:ที่ได้รับ|จัดสรร)|disburse/,
  /ภาษีอากร|จัดเก็บภาษี|ไฟฟ้า|ประปา|ธงฟ้า/,
];
