import { drain } from '../../src/checks/run';
import { remembered, rememberedSteps } from '../../src/sheet/remembered';

test('the same thing is worked out once, an equal one anew, and nothing found is an answer too', () => {
  const make = jest.fn((key: { readonly value: number | null }) => key.value);
  const of = remembered(make);
  const nothing = { value: null };
  expect([of(nothing), of(nothing), of({ value: 1 }), of({ value: 1 })]).toEqual([null, null, 1, 1]);
  expect(make).toHaveBeenCalledTimes(3);
});

test('long work yields the first time only; what was stopped halfway is not remembered', () => {
  const of = rememberedSteps(function* (key: { readonly value: number }): Generator<null, number> {
    yield null;
    return key.value;
  });
  const key = { value: 5 };
  expect(of(key).next()).toEqual({ done: false, value: null });
  expect([...of(key)]).toEqual([null]);
  expect([...of(key)]).toEqual([]);
  expect(drain(of(key))).toBe(5);
});
