/** @jest-environment jsdom */
import { openStore } from '../../src/excel/storage';

afterEach(() => localStorage.clear());

test('what the browser keeps is there for the next page', () => {
  openStore(() => localStorage).setItem('a', '1');
  const next = openStore(() => localStorage);
  expect([next.outlivesPage, next.getItem('a')]).toEqual([true, '1']);
  next.removeItem('a');
  expect([next.getItem('a'), localStorage.length]).toEqual([null, 0]);
});

const refuse = () => {
  throw new DOMException('Access is denied for this document.', 'SecurityError');
};

test.each<[string, () => Storage]>([
  ['asking for it throws', refuse],
  ['there is none', () => undefined as unknown as Storage],
  [
    'it takes nothing',
    () => ({ getItem: () => null, setItem: refuse, removeItem: refuse }) as unknown as Storage,
  ],
])('%s: kept until the page goes', (_case, browser) => {
  const store = openStore(browser);
  expect([store.outlivesPage, store.getItem('a')]).toEqual([false, null]);
  store.setItem('a', '1');
  expect(store.getItem('a')).toBe('1');
  store.removeItem('a');
  expect(store.getItem('a')).toBeNull();
});

test('it was full for a while: what was set last counts', () => {
  const store = openStore(() => localStorage);
  store.setItem('a', '1');
  const setItem = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
  store.setItem('a', '2');
  setItem.mockRestore();
  expect(store.getItem('a')).toBe('2');
  store.setItem('a', '3');
  expect([store.getItem('a'), localStorage.getItem('a')]).toEqual(['3', '3']);
});
