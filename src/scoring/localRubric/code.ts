/** A code for an indicator that has a name only: short, of plain letters, the same every time, and not taken yet. */

/** Words of the field, longest first where one begins with another: they make a code that can be read. */
const WORDS: readonly (readonly [thai: string, code: string])[] = [
  ['เบิกจ่าย', 'disbursement'],
  ['งบประมาณ', 'budget'],
  ['ครัวเรือน', 'household'],
  ['หมู่บ้าน', 'village'],
  ['รายได้', 'income'],
  ['หนี้', 'debt'],
  ['กองทุน', 'fund'],
  ['ยากจน', 'poverty'],
  ['สัมมาชีพ', 'livelihood'],
  ['ผลิตภัณฑ์', 'product'],
  ['จำหน่าย', 'sales'],
  ['โครงการ', 'project'],
  ['แผน', 'plan'],
  ['ฝึกอบรม', 'training'],
  ['ความพึงพอใจ', 'satisfaction'],
  ['ร้องเรียน', 'complaint'],
  ['ผู้สูงอายุ', 'elderly'],
  ['สตรี', 'women'],
  ['เยาวชน', 'youth'],
  ['ขยะ', 'waste'],
  ['น้ำ', 'water'],
  ['อุบัติเหตุ', 'accident'],
  ['ผู้ป่วย', 'patient'],
  ['นักเรียน', 'student'],
  ['เกษตรกร', 'farmer'],
  ['ตรวจสอบ', 'audit'],
  ['รายงาน', 'report'],
  ['สัญญา', 'contract'],
  ['ข้อมูล', 'data'],
  ['ดิจิทัล', 'digital'],
  ['พลังงาน', 'energy'],
];

/** By the sound at the beginning of a syllable, after the Royal Institute; ะ and other vowels are left out. */
const LETTERS: Readonly<Record<string, string>> = {
  ...spelt('กขฃคฅฆ', 'k'),
  ง: 'ng',
  ...spelt('จฉชฌ', 'c'),
  ...spelt('ซศษส', 's'),
  ...spelt('ญย', 'y'),
  ...spelt('ฎด', 'd'),
  ...spelt('ฏฐฑฒตถทธ', 't'),
  ...spelt('ณน', 'n'),
  บ: 'b',
  ...spelt('ปผพภ', 'p'),
  ...spelt('ฝฟ', 'f'),
  ม: 'm',
  ...spelt('รฤ', 'r'),
  ...spelt('ลฬฦ', 'l'),
  ว: 'w',
  ...spelt('หฮ', 'h'),
};

function spelt(thai: string, letter: string): Record<string, string> {
  return Object.fromEntries([...thai].map((one) => [one, letter]));
}

const MOST_PARTS = 3;
const LONGEST = 30;
const LONGEST_SPELT = 12;
/** What names of indicators begin with says nothing of them; a year would make another code next year. */
const SAYS_NOTHING =
  /^(?:ร้อยละ|ระดับความสำเร็จ|ระดับ|จำนวน|ความสำเร็จ)(?:ของ)?(?:การ)?|(?:พ\.ศ\.|ปี(?:งบประมาณ)?)?\s*[2๒][5๕][0-9๐-๙]{2}/g;

/** `taken`: codes that the rubric has. */
export function codeFor(name: string, taken: readonly string[] = []): string {
  const wished = codeOf(name.trim());
  let code = wished;
  for (let number = 2; taken.includes(code); number++) code = `${wished}-${number}`;
  return code;
}

function codeOf(name: string): string {
  const told = name.replace(SAYS_NOTHING, ' ');
  const latin = [...told.toLowerCase().matchAll(/[a-z][a-z0-9]*/g)].map((match) => ({
    at: match.index,
    code: match[0],
  }));
  const known = WORDS.flatMap(([thai, code]) => {
    const at = told.indexOf(thai);
    return at < 0 ? [] : [{ at, code }];
  });
  const parts = [...latin, ...known].sort((a, b) => a.at - b.at).map(({ code }) => code);
  const spelled = [...told].map((letter) => LETTERS[letter] ?? '').join('');
  const code =
    parts.length > 0 ? [...new Set(parts)].slice(0, MOST_PARTS).join('-') : spelled.slice(0, LONGEST_SPELT);
  return code.slice(0, LONGEST).replace(/-+$/, '') || 'indicator';
}
