/** `Excel.RangeAreas`: several ranges of one sheet at once. */
import { fullAddress } from './addresses';
import { conditionalFormatCollection } from './conditional-formats';
import { defineType, invalidArgument, type Maker } from './model';
import { rangeObject } from './range';
import { type RangeSelf, sheetOf } from './range-self';

export const rangeAreasObject: Maker<readonly RangeSelf[]> = defineType<readonly RangeSelf[]>({
  type: 'RangeAreas',
  get: {
    areaCount: (areas) => areas.length,
    address: (areas) => areas.map((area) => fullAddress(sheetOf(area), area.range)).join(','),
  },
  objects: {
    areas: (areas) => rangeCollection(areas),
    conditionalFormats: (areas) => {
      const [first] = areas;
      if (!first) throw invalidArgument('RangeAreas.conditionalFormats');
      const { workbook, sheetId } = first;
      return conditionalFormatCollection({ workbook, sheetId, ranges: areas.map(({ range }) => range) });
    },
  },
});

const rangeCollection = defineType<readonly RangeSelf[]>({
  type: 'RangeCollection',
  items: (areas) => areas.map(rangeObject),
});
