import { mergedData } from '../../../src/checks/structure/merged-data';
import { parseRange, type RangeAddress } from '../../../src/sheet/address';
import { findingsOf, testCheck } from '../tester';
import { sample } from '../../tables/build';
import { capital } from './tables';

function merged(...ranges: readonly string[]): { readonly merges: readonly RangeAddress[] } {
  return { merges: ranges.flatMap((range) => parseRange(range) ?? []) };
}

testCheck(mergedData, {
  valid: [
    { name: 'nothing merged', cells: capital, options: merged() },
    { name: 'the title', cells: capital, options: merged('A1:F1') },
    { name: 'the label of the total', cells: capital, options: merged('A7:B7') },
    { name: 'one note for two districts', cells: capital, options: merged('F3:F4') },
    { name: 'below the table', cells: capital, options: merged('A9:F9') },
  ],
  invalid: [
    {
      name: 'one figure for two districts',
      cells: capital,
      options: merged('D4:D5'),
      finds: [{ cell: 'D4:D5', message: /D4:D5 \(กระสัง, คูเมือง\).*D4/ }],
    },
    {
      name: 'target and result of one district',
      cells: capital,
      options: merged('D4:E4'),
      finds: [{ cell: 'D4:E4' }],
    },
    {
      name: 'one name for two rows',
      cells: capital,
      options: merged('B5:B6'),
      finds: [{ cell: 'B5:B6' }],
    },
    {
      name: 'a header that reaches down into the figures',
      cells: capital,
      options: merged('E2:E3'),
      finds: [{ cell: 'E2:E3' }],
    },
  ],
});

test('the printed tables merge headers only', () => {
  expect(findingsOf(mergedData, sample('buriram-2561'))).toEqual([]);
});
