/** Long work lets others work in between, says how far it is, and stops when nobody wants it. */
import { inSlices, wholeInSlices } from '../../src/taskpane/findings/slices';

/** The clock stands still but for what a step takes: how busy this machine is changes nothing. */
let clock = 0;
beforeEach(() => jest.spyOn(performance, 'now').mockImplementation(() => clock));
afterEach(() => jest.restoreAllMocks());

/** Each step takes a few milliseconds, as the checks' do. */
function* slow(steps: number): Generator<number, string> {
  for (let step = 1; step <= steps; step++) {
    clock += 4;
    yield step;
  }
  return 'done';
}

test('no slice holds more than some 20 ms of steps, and others run in between', async () => {
  const progress = [0];
  let others = 0;
  const timer = setInterval(() => (others += 1));
  const answer = await inSlices(
    slow(40),
    (step) => progress.push(step),
    () => true,
  );
  clearInterval(timer);
  expect(answer).toBe('done');
  expect(others).toBeGreaterThan(0);
  const steps = progress.map((step, index) => step - (progress[index - 1] ?? 0));
  expect(Math.max(...steps)).toBeLessThanOrEqual(6);
});

test('stops at the next pause when nobody wants the answer', async () => {
  const progress: number[] = [];
  const answer = await inSlices(
    slow(100),
    (step) => progress.push(step),
    () => progress.length < 2,
  );
  expect(answer).toBeNull();
  expect(progress).toHaveLength(2);
});

test('short work is done at once', async () => {
  const progress: number[] = [];
  expect(
    await inSlices(
      slow(1),
      (step) => progress.push(step),
      () => true,
    ),
  ).toBe('done');
  expect(progress).toEqual([]);
});

test('work that is waited for is sliced too', async () => {
  let others = 0;
  const timer = setInterval(() => (others += 1));
  expect(await wholeInSlices(slow(20))).toBe('done');
  clearInterval(timer);
  expect(others).toBeGreaterThan(0);
});
