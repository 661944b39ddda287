/**
 * One Thai word for each thing, wherever a person reads: a cell is เซลล์, a column คอลัมน์. The texts stand in many rooms
 * (findings, rubrics, the pane), so all that is quoted in the sources is looked through.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = path.resolve(__dirname, '../../src');
/** What people type or print is understood in their words. */
const UNDERSTOOD = ['thai', path.join('tables', 'knowledge'), path.join('tables', 'questions', 'words.ts')];

const BANNED: readonly (readonly [word: RegExp, instead: string])[] = [
  [/ช่อง(?!ว่าง|ทาง)/, 'เซลล์ for a cell, คอลัมน์ for a column'],
  [/แรงที่ใช้|ใช้แรง/, 'สัดส่วนที่ยังต้องทำ'],
  [/ถ่วงแล้ว/, 'คะแนนถ่วงน้ำหนัก'],
  [/ในช่อง Excel/, 'the cell, then a new clause about Excel'],
];

/** "ช่องว่าง" is a space in a name or a gap between levels; a cell without content is เซลล์ว่าง. */
const GAPS = /(?:คำหรือ|มี|พบ|^)ช่องว่าง|'ช่องว่าง'/;

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (UNDERSTOOD.includes(path.relative(SOURCES, place))) return [];
    return entry.isDirectory() ? files(place) : /\.tsx?$/.test(entry.name) ? [place] : [];
  });
}

const lines = files(SOURCES).flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((text, index) => ({ at: `${path.relative(SOURCES, file)}:${index + 1}`, text })),
);

test('the sources have Thai texts to look through', () => {
  expect(lines.filter(({ text }) => text.includes('เซลล์')).length).toBeGreaterThan(100);
});

test.each(BANNED)('%s is not said: %s', (word) => {
  expect(lines.filter(({ text }) => word.test(text))).toEqual([]);
});

test('a gap is a gap, not a blank cell', () => {
  expect(lines.filter(({ text }) => text.includes('ช่องว่าง') && !GAPS.test(text))).toEqual([]);
});
