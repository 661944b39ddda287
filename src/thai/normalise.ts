/**
 * Thai text as it comes out of Excel, Word and PDF, brought to one spelling so that it can be compared: the same word is
 * stored in several ways (SARA AM in two parts, two SARA E for SARA AE, marks in the wrong order, invisible characters).
 */

const invisible = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;

/** Thai digits to 0-9; everything else as it is. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/** ASCII and Thai letters and marks: no digits of ours, no SARA AM in two parts, no PHINTHU, no spaces but the plain one. */
const PLAIN = /^[\x20-\x7E\u0E01-\u0E39\u0E3F-\u0E4C\u0E4F\u0E5A\u0E5B]*$/;
/** What is changed in such text below, and marks that NFC would put into another order. */
const RESPELT = /เเ|ำ[่-๋]|[ก-ฮ][่-๋]? [าำ]|[่-์][ัิ-ู]|([ัิ-ู็-์])\1|^ | $| {2}/;

/** For comparing, not for showing: one spelling per word, spaces and line breaks folded to one space. */
export function normalise(text: string): string {
  // Most cells of a large range hold nothing that could be spelt in two ways.
  if (PLAIN.test(text) && !RESPELT.test(text)) return text;
  const folded = toArabicDigits(text.replace(invisible, ''))
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
  return /[ก-๎]/.test(folded) ? respelt(folded) : folded;
}

function respelt(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/เเ/g, 'แ')
      // SARA AM in two parts, the tone mark before, between or after them.
      .replace(/([่-๋]?)ํ([่-๋]?) ?า/g, '$1$2ำ')
      .replace(/ำ([่-๋])/g, '$1ำ')
      // PDF text sets SARA AM apart ("ปะค ำ") or loses its ring ("จ านวน"); no Thai word begins with either.
      .replace(/([ก-ฮ][่-๋]?) [าำ]/g, '$1ำ')
      // A tone mark typed before the vowel above or below the consonant.
      .replace(/([่-์])([ัิ-ู])/g, '$2$1')
      .replace(/([ัิ-ู็-์])\1+/g, '$1')
  );
}

/** Without tone marks, MAITAIKHU and THANTHAKHAT: what typing in a hurry and reading by machine lose first. */
export function withoutMarks(text: string): string {
  return text.replace(/[็-์]/g, '');
}
