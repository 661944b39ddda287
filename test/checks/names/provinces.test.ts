/**
 * Every province and every district: one fault planted in a clean table gives one finding, of the right check, at the right
 * cell; and what is written unasked is what stood there before.
 */
import type { Finding } from '../../../src/checks';
import { namesChecks } from '../../../src/checks/names';
import { drain, stepsOf } from '../../../src/checks/run';
import { formatRange } from '../../../src/sheet/address';
import { districts, provinces, type District, type Province } from '../../../src/thai';
import { workbookOf } from '../../tables/build';
import { FIRST_ROW, groups, named, officialNames, sales } from './tables';

const LETTERS = ['ก', 'น', 'ร', 'ส', 'า', 'ิ', 'ว'];

/** Beside a clean table, if given. */
function findingsIn(
  province: Province,
  names: readonly (string | null)[],
  sister: readonly string[] | null = null,
): Finding[] {
  const sheets = [named('ก', sales(names, province.th)), ...(sister ? [named('ข', groups(sister))] : [])];
  return drain(stepsOf(namesChecks, workbookOf(...sheets), []));
}

interface Planted {
  readonly check: string;
  readonly names: readonly (string | null)[];
  readonly row: number;
}

function plant({ code }: Province, district: District, check: string, typed: string | null): Planted {
  const names = officialNames(code);
  const row = names.indexOf(district.th);
  return { check, names: names.map((name, index) => (index === row ? typed : name)), row };
}

/** What is wrong with what was found; `null`: one finding, at its place, whose certain fix restores the name. */
function amiss(
  province: Province,
  { check, names, row }: Planted,
  original: string,
  sister: readonly string[] | null = null,
  findings: readonly Finding[] = findingsIn(province, names, sister),
): string | null {
  const cell = `B${row + FIRST_ROW}`;
  const found = findings.map((one) => `${one.check} ${formatRange(one.range)}`).join(', ');
  const fix = findings[0]?.fix;
  const written = fix?.changes[0]?.after;
  if (found !== `${check} ${cell}`) return `${province.th} ${cell} ${JSON.stringify(names[row])}: ${found}`;
  return fix?.certain && (written?.kind !== 'value' || written.value !== original)
    ? `${province.th} ${cell} ${JSON.stringify(names[row])}: ${JSON.stringify(written)}`
    : null;
}

function* each(): Generator<readonly [Province, District]> {
  for (const province of provinces())
    for (const district of districts(province.code)) yield [province, district];
}

test('clean tables: nothing', () => {
  for (const province of provinces()) {
    expect(findingsIn(province, officialNames(province.code))).toEqual([]);
    expect(
      findingsIn(
        province,
        districts(province.code).map(({ th }) => `อ. ${th}`),
      ),
    ).toEqual([]);
    expect(
      drain(stepsOf(namesChecks, workbookOf(named('ก', sales(officialNames(province.code), null))), [])),
    ).toEqual([]);
    expect(findingsIn(province, [...officialNames(province.code)].reverse())).toEqual([]);
  }
});

test('spellings of a known name', () => {
  const ways: readonly ((name: string) => string)[] = [
    (name) => name.replace('ำ', 'ํา'),
    (name) => name.replace('แ', 'เเ'),
    (name) => `${name.slice(0, 2)}\u200b${name.slice(2)}`,
    (name) => name.replace(/[็-์]/, ''),
    (name) => `อ.${name}`,
    (name) => `${name} `,
  ];
  const wrong = [...each()].flatMap(([province, district], index) => {
    const typed = ways[index % ways.length]?.(district.th) ?? district.th;
    if (typed === district.th) return [];
    return amiss(province, plant(province, district, 'district-spelling', typed), district.th) ?? [];
  });
  expect(wrong).toEqual([]);
});

test('one wrong letter', () => {
  let certain = 0;
  let planted = 0;
  const wrong = [...each()].flatMap(([province, district], index) => {
    const at = index % district.th.length;
    const letter = LETTERS[index % LETTERS.length] ?? '';
    const typed = district.th.slice(0, at) + letter + district.th.slice(at + 1);
    // A tone mark replaced by a letter may still read as the name without marks.
    if (typed === district.th || /[็-์]/.test(district.th[at] ?? '')) return [];
    planted += 1;
    const one = plant(province, district, 'unknown-district', typed);
    const findings = findingsIn(province, one.names);
    if (findings[0]?.fix?.certain) certain += 1;
    return amiss(province, one, district.th, null, findings) ?? [];
  });
  expect(wrong).toEqual([]);
  expect(planted).toBeGreaterThan(700);
  expect(certain / planted).toBeGreaterThan(0.5);
});

test('another province’s name, a lost name, another row’s name', () => {
  const wrong = [...each()].flatMap(([province, district], index) => {
    const all = provinces();
    const names = officialNames(province.code);
    const elsewhere = all[(all.indexOf(province) + 1 + (index % 5)) % all.length]?.th ?? '';
    const other = names[(names.indexOf(district.th) + 1 + (index % 3)) % names.length] ?? '';
    return [
      amiss(province, plant(province, district, 'unknown-district', elsewhere), district.th) ?? [],
      names.length > 5 && district.th !== province.th
        ? (amiss(province, plant(province, district, 'duplicate-district', other), district.th, names) ?? [])
        : [],
      index % 4 === 0 && names.at(-1) !== district.th
        ? (amiss(province, plant(province, district, 'unknown-district', null), district.th) ?? [])
        : [],
    ].flat();
  });
  expect(wrong).toEqual([]);
});

test('a row that was left out: one finding, at the row before its place', () => {
  const wrong = [...each()].flatMap(([province, district]) => {
    const names = officialNames(province.code);
    // Of the two rows called พระนครศรีอยุธยา, the province’s is taken for the district’s where one is left.
    if (names.length < 6 || district.th === province.th) return [];
    const left = names.filter((name) => name !== district.th);
    const row = Math.max(0, names.indexOf(district.th) - 1);
    return amiss(province, { check: 'missing-district', names: left, row }, '', names) ?? [];
  });
  expect(wrong).toEqual([]);
});
