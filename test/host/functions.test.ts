/** @jest-environment jsdom */
import { bookOf, openExcel, sheetOf } from './office';

describe('custom functions through the real client', () => {
  beforeAll(async () => {
    await openExcel(bookOf(sheetOf('a', [['x']])));
    CustomFunctions.associate('DOUBLE', (cells: number[][]) =>
      cells.map((row) => row.map((cell) => cell * 2)),
    );
    CustomFunctions.associate('SEEN', (...args: unknown[]) => JSON.stringify(args.slice(0, -1)));
    CustomFunctions.associate('REFUSE', (kind: string) => {
      const codes: Record<string, CustomFunctions.ErrorCode> = {
        value: CustomFunctions.ErrorCode.invalidValue,
        zero: CustomFunctions.ErrorCode.divisionByZero,
        none: CustomFunctions.ErrorCode.notAvailable,
      };
      throw new CustomFunctions.Error(
        codes[kind] ?? CustomFunctions.ErrorCode.invalidNumber,
        `ข้อความ ${kind}`,
      );
    });
    CustomFunctions.associate('MIXED', () => [
      [1, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'ไม่มี')],
    ]);
    CustomFunctions.associate('LATE', () => Promise.resolve('ช้า'));
    CustomFunctions.associate('BROKEN', () => {
      throw new TypeError('a bug');
    });
  });

  test('a matrix goes in, a matrix comes back; the name is not case sensitive', async () => {
    const { host } = await openExcel(bookOf(sheetOf('a', [['x']])));
    await expect(
      host.invokeFunction('double', [
        [
          [1, 2],
          [3, 4],
        ],
      ]),
    ).resolves.toEqual([
      [2, 4],
      [6, 8],
    ]);
  });

  test('scalars, blanks and omitted arguments arrive as Excel hands them over', async () => {
    const { host } = await openExcel(bookOf(sheetOf('a', [['x']])));
    await expect(host.invokeFunction('SEEN', [1, 'ก', true, null, [[null]]])).resolves.toEqual([
      ['[1,"ก",true,null,[[null]]]'],
    ]);
  });

  test('errors that a function throws keep their kind and message', async () => {
    const { host } = await openExcel(bookOf(sheetOf('a', [['x']])));
    await expect(host.invokeFunction('REFUSE', ['value'])).resolves.toEqual([
      [{ error: '#VALUE!', message: 'ข้อความ value' }],
    ]);
    await expect(host.invokeFunction('REFUSE', ['zero'])).resolves.toMatchObject([[{ error: '#DIV/0!' }]]);
    await expect(host.invokeFunction('REFUSE', ['none'])).resolves.toMatchObject([[{ error: '#N/A' }]]);
    await expect(host.invokeFunction('MIXED', [])).resolves.toEqual([[1, { error: '#N/A', message: 'ไม่มี' }]]);
    await expect(host.invokeFunction('BROKEN', [])).resolves.toMatchObject([[{ error: '#VALUE!' }]]);
    await expect(host.invokeFunction('LATE', [])).resolves.toEqual([['ช้า']]);
  });

  test('an error among the arguments is the result, unless the function takes errors', async () => {
    const { host } = await openExcel(bookOf(sheetOf('a', [['x']])));
    const args = [[[1, { error: '#REF!' }]]];
    await expect(host.invokeFunction('DOUBLE', args)).resolves.toEqual([[{ error: '#REF!' }]]);
    const [[seen] = []] = await host.invokeFunction('SEEN', args, { allowErrors: true });
    expect(seen).toContain('#REF!');
  });

  test('many calls at once each get their own answer', async () => {
    const { host } = await openExcel(bookOf(sheetOf('a', [['x']])));
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, index) => host.invokeFunction('DOUBLE', [[[index]]])),
    );
    expect(answers).toEqual(Array.from({ length: 300 }, (_, index) => [[index * 2]]));
  });

  test('calls made while the page loads anew are sent when it is ready', async () => {
    const { host } = await openExcel(bookOf(sheetOf('a', [['x']])));
    const sent: string[] = [];
    host.listen((messages) => sent.push(...messages.map(({ message }) => message)));
    const answer = host.invokeFunction('DOUBLE', [[[21]]]);
    expect(sent).toEqual([]);
    host.adoptReadyPage();
    expect(sent).toHaveLength(1);
    const results = [[JSON.parse(sent[0] ?? '[]')[0], true, [[42]]]];
    const paths = { 1: { Id: 1, ObjectPathType: 2, Name: 'Microsoft.ExcelServices.CustomFunctions' } };
    const actions = [
      {
        Id: 2,
        ActionType: 3,
        Name: 'SetInvocationArrayResults',
        ObjectPathId: 1,
        ArgumentInfo: { Arguments: [results] },
      },
    ];
    await host.send(JSON.stringify({ Actions: actions, ObjectPaths: paths }), 0);
    await expect(answer).resolves.toEqual([[42]]);
  });

  test("the add-in's own functions register and answer", async () => {
    await import('../../src/functions');
    const { host } = await openExcel(bookOf(sheetOf('a', [['x']])));
    await expect(
      host.invokeFunction('OTOPLEVEL', [[[100000], [100000]], [[120000], [117000]], null]),
    ).resolves.toEqual([[5], [2]]);
    // What repeats comes as one list of blocks.
    await expect(
      host.invokeFunction('LEVEL', [
        [['otop-income']],
        [['2561']],
        [
          [[100000], [100000]],
          [[120000], [117000]],
        ],
      ]),
    ).resolves.toEqual([[5], [2]]);
    await expect(
      host.invokeFunction('LEVEL', [[['otop-income']], [['2561']], [[[100000]], [[{ error: '#REF!' }]]]]),
    ).resolves.toEqual([[{ error: '#REF!' }]]);
    await expect(
      host.invokeFunction('OTOPLEVEL', [[[100000]], [['ไม่ใช่ตัวเลข']], '2561']),
    ).resolves.toMatchObject([[{ error: '#VALUE!', message: expect.stringMatching(/actual/) }]]);
  });

  test('where blanks of a range arrive as 0, an empty text in their place does not', async () => {
    await import('../../src/functions');
    const { host } = await openExcel(bookOf(sheetOf('a', [['x']])), { blankIsZero: true });
    const level = (blank: '' | null) => host.invokeFunction('PLANLEVEL', [[[90], [blank], [100]], null]);
    await expect(level(null)).resolves.toEqual([[1]]);
    await expect(level('')).resolves.toEqual([['']]);
  });
});
