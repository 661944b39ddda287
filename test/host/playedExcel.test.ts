/** What the workbench's address says of the Excel that is played. */
import { HostError } from '../../workbench/host/wire';
import { playedExcel } from '../../workbench/page/playedExcel';

/** What becomes of setting a member: the code of the refusal, "ignored", or nothing in its way. */
function setting(search: string, member: string): string | null {
  const answer = playedExcel(search).host.members?.({ member, how: 'set', self: null }) ?? null;
  return answer instanceof HostError ? answer.code : answer;
}

test('without switches nothing is in the way', () => {
  const { host, entry, blank, theme, registration } = playedExcel('');
  expect(setting('', 'PageLayout.zoom')).toBeNull();
  expect(host).toMatchObject({ isViewOnly: false, faults: null });
  expect([entry, blank, theme, registration.isDone]).toEqual(['windows', null, 'light', true]);
});

test.each([
  ['?lacking=Range.merge,PageLayout.zoom', 'ApiNotFound'],
  ['?throwing=PageLayout.zoom', 'GeneralException'],
  ['?ignoring=PageLayout.zoom', 'ignored'],
  ['?denied=1', 'AccessDenied'],
  ['?denied=1&ignoring=PageLayout.zoom', 'ignored'],
  ['?lacking=Range.merge', null],
])('%s', (search, answer) => {
  expect(setting(search, 'PageLayout.zoom')).toBe(answer);
});

test('slow answers, then none', () => {
  const { faults } = playedExcel('?slow=2&silent=3&viewonly=1').host;
  expect([faults?.(2), faults?.(3)]).toEqual([
    { kind: 'slow', seconds: 2 },
    { kind: 'silence', isDone: false },
  ]);
  expect(playedExcel('?viewonly=1').host).toMatchObject({ isViewOnly: true, faults: null });
});
