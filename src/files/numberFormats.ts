/**
 * Number formats that a file names by number only (ECMA-376 part 1, 18.8.30, with the Thai set 59-81 that a
 * Thai-language Excel writes).
 */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  59: 't0',
  60: 't0.00',
  61: 't#,##0',
  62: 't#,##0.00',
  67: 't0%',
  68: 't0.00%',
  69: 't# ?/?',
  70: 't# ??/??',
  71: 'ว/ด/ปปปป',
  72: 'ว-ดดด-ปป',
  73: 'ว-ดดด',
  74: 'ดดด-ปป',
  75: 'ช:นน',
  76: 'ช:นน:ทท',
  77: 'ว/ด/ปปปป ช:นน',
  78: 'นน:ทท',
  79: '[ช]:นน:ทท',
  80: 'นน:ทท.0',
  81: 'd/m/bb',
};

/** Only the formats that mean the same in every language of Excel are written by number. */
const PORTABLE = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 49];

export function builtInId(code: string): number | null {
  return PORTABLE.find((id) => BUILT_IN_FORMATS[id] === code) ?? null;
}
