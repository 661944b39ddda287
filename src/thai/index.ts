/** Thai as office staff type it: text, numbers, and the names of provinces and districts. */
export { type District, type Province, districts, findDistrict, findProvince, provinces } from './districts';
export { editDistance } from './distance';
export { bareName, isNamedAsDistrict, matchDistrict, matchProvince, withoutDistrictPrefix } from './match';
export { normalise, toArabicDigits, withoutMarks } from './normalise';
export { LONGEST_FIGURE, type ParsedNumber, parseNumber } from './number';
export { parseTick } from './ticks';
