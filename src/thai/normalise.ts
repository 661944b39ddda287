/**
 * Thai text as it comes out of Excel, Word and PDF, brought to one spelling so that it can be compared: the same word is
 * stored in several ways (SARA AM in two parts, two SARA E for SARA AE, marks in the wrong order, invisible characters).
 */

const invisible = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;
const spaces = /[\s\u00A0]+/g;

/** Thai digits to 0-9; everything else as it is. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/** For comparing, not for showing: one spelling per word, spaces and line breaks folded to one space. */
export function normalise(text: string): string {
  return (
    toArabicDigits(text.replace(invisible, ''))
      .normalize('NFC')
      .replace(/เเ/g, 'แ')
      // SARA AM in two parts, the tone mark before, between or after them.
      .replace(/([่-๋]?)ํ([่-๋]?)\s*า/g, '$1$2ำ')
      .replace(/ำ([่-๋])/g, '$1ำ')
      // PDF text sets SARA AM apart ("ปะค ำ") or loses its ring ("จ านวน"); no Thai word begins with either.
      .replace(/([ก-ฮ][่-๋]?)[\s\u00A0]+[าำ]/g, '$1ำ')
      // A tone mark typed before the vowel above or below the consonant.
      .replace(/([่-์])([ัิ-ู])/g, '$2$1')
      .replace(/([ัิ-ู็-์])\1+/g, '$1')
      .replace(spaces, ' ')
      .trim()
  );
}

/** Without tone marks, MAITAIKHU and THANTHAKHAT: what typing in a hurry and reading by machine lose first. */
export function withoutMarks(text: string): string {
  return text.replace(/[็-์]/g, '');
}
