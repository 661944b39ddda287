/**
 * @jest-environment jsdom
 *
 * What is said and offered when a write or a restore does not go as usual. That no cell is lost, whatever fails when, is
 * shown in faults.test.ts.
 */
import '../host/text-coding';
import { openWorkbook } from '../../src/excel';
import type { Alarm } from '../../src/excel/patience';
import { parseRange, type RangeAddress } from '../../src/sheet/address';
import { WorkbookError } from '../../src/sheet/gateway';
import { KEPT_NAMESPACE } from '../../src/sheet/snapshot';
import { HostError } from '../../workbench/host/wire';
import { MemoryWorkbook } from '../../workbench/host/memory';
import { countSyncs, openExcel } from '../host/office';
import { DATA, FAULT_PLANS, type FaultPlan } from './faultPlans';

function area(address: string): RangeAddress {
  const range = parseRange(address);
  if (!range) throw new Error(address);
  return range;
}

function kind(name: string): FaultPlan {
  const found = FAULT_PLANS.find((plan) => plan.name === name);
  if (!found) throw new Error(name);
  return found;
}

const kept = (book: MemoryWorkbook): readonly string[] =>
  book.customXmlParts().flatMap(({ xml }) => (xml.includes(KEPT_NAMESPACE) ? xml : []));

const contents = (book: MemoryWorkbook): unknown =>
  book.sheets().map((sheet) => {
    const used = sheet.usedRange() ?? area('A1');
    return [sheet.name, sheet.values(used), sheet.formulas(used), sheet.numberFormats(used)];
  });

async function failure(work: Promise<unknown>): Promise<WorkbookError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkbookError)) throw new Error(`No WorkbookError but ${String(error)}`);
  return error;
}

async function ready(name = 'values beside', alarm?: Alarm) {
  const { workbook, plan } = kind(name);
  const book = MemoryWorkbook.of(workbook, () => 3);
  const before = contents(book);
  const { host } = await openExcel(book);
  const gateway = openWorkbook(alarm);
  return { book, before, host, gateway, plan: plan(await gateway.read()) };
}

/** Rings when told to; nobody waits a minute in a test. */
function handAlarm() {
  const ringers = new Set<() => void>();
  const alarm: Alarm = (ring) => {
    ringers.add(ring);
    return () => ringers.delete(ring);
  };
  return { alarm, ring: () => [...ringers].forEach((ring) => ring()) };
}

describe('somebody else between the last look and the write', () => {
  test('protects the sheet: nothing is changed, and that is what is said', async () => {
    const { book, before, host, gateway, plan } = await ready();
    host.setFaults((request) => {
      if (request === 2) book.sheet(DATA).isProtected = true;
      return null;
    });
    expect(await failure(gateway.apply(plan))).toMatchObject({
      code: 'protectedSheet',
      place: { sheet: DATA },
      undo: null,
    });
    expect(contents(book)).toEqual(before);
    expect(kept(book)).toEqual([]);
  });

  test('types where a score goes: it is refused with the place, and what was typed stays', async () => {
    const { book, host, gateway, plan } = await ready();
    host.setFaults((request) => {
      if (request === 2) book.sheet(DATA).setContents(area('F3'), [[{ kind: 'value', value: 'ของเพื่อน' }]]);
      return null;
    });
    expect(await failure(gateway.apply(plan))).toMatchObject({
      code: 'changedSincePreview',
      place: { sheet: DATA, address: 'F3' },
    });
    expect(book.sheet(DATA).values(area('E2:G4'))).toEqual([
      [null, null, null],
      [null, 'ของเพื่อน', null],
      [null, null, null],
    ]);
  });

  test('inserts a row while restoring: the scores stay where they are, and restoring waits for the row', async () => {
    const { book, before, host, gateway, plan } = await ready();
    const undo = await gateway.apply(plan);
    const sheet = book.sheet(DATA);
    host.setFaults((request) => {
      if (request === 2) sheet.insertRow(2);
      return null;
    });
    expect((await failure(gateway.restore(undo, true))).code).toBe('movedSinceWrite');
    host.setFaults(null);
    expect(sheet.values(area('F1:F5')).flat()).toEqual(['ระดับคะแนน', 4, null, 3, 5]);
    sheet.deleteRow(2);
    await gateway.restore(undo, false);
    expect(contents(book)).toEqual(before);
  });
});

describe('a restore that stopped midway', () => {
  test.each(['scores beside', 'scores into an Excel table', 'results sheet', 'scorecard sheets'])(
    '%s: pressed again, it is finished',
    async (name) => {
      const { book, before, host, gateway, plan } = await ready(name);
      const undo = await gateway.apply(plan);
      const requests = name.includes('sheet') ? 5 : 2;
      host.setFaults((request) => (request === requests ? { kind: 'error', done: 0.8 } : null));
      expect((await failure(gateway.restore(undo, false))).code).toBe('leftHalfDone');
      host.setFaults(null);
      await gateway.restore(undo, false);
      expect(contents(book)).toEqual(before);
      expect(kept(book)).toEqual([]);
    },
  );
});

describe('the before-image in the workbook', () => {
  test('is there as long as there is something to restore, once and no more', async () => {
    const { book, before, host, gateway, plan } = await ready();
    countSyncs(host);
    await gateway.apply(plan);
    expect(countSyncs(host)).toEqual({ reads: 1, writes: 1 });
    expect(kept(book)).toHaveLength(1);
    const second = kind('scores beside').plan(await gateway.read());
    const later = await gateway.apply(second);
    expect(kept(book)).toHaveLength(1);
    await gateway.restore(later, false);
    expect(kept(book)).toEqual([]);
    expect(contents(book)).not.toEqual(before);
  });

  test('is offered by a pane opened later, once, and brings everything back', async () => {
    const { book, before, gateway, plan } = await ready('results sheet');
    await gateway.apply(plan);
    const { host } = await openExcel(book);
    const later = openWorkbook();
    await later.read();
    expect(countSyncs(host)).toEqual({ reads: 2, writes: 0 });
    const undo = later.found();
    expect(undo).toMatchObject({ sheets: 1 });
    await later.read();
    expect(later.found()).toBeNull();
    if (undo) await later.restore(undo, false);
    expect(contents(book)).toEqual(before);
  });

  test('goes when what was written is to stay', async () => {
    const { book, gateway, plan } = await ready();
    await gateway.apply(plan);
    const later = openWorkbook();
    await later.read();
    const undo = later.found();
    if (undo) await later.forget(undo);
    expect(kept(book)).toEqual([]);
    const last = openWorkbook();
    await last.read();
    expect(last.found()).toBeNull();
  });

  test.each([
    ['damaged', (xml: string) => xml.slice(0, xml.length / 2)],
    ['of another shape', () => `<before xmlns="${KEPT_NAMESPACE}">{"sheets":[{"cells":3}]}</before>`],
    ['empty', () => `<before xmlns="${KEPT_NAMESPACE}"/>`],
  ])('%s: it is not offered, and nothing else suffers', async (_, damage) => {
    const { book, gateway, plan } = await ready();
    await gateway.apply(plan);
    for (const { id, xml } of book.customXmlParts()) book.setCustomXmlPart(id, damage(xml));
    const later = openWorkbook();
    await expect(later.read()).resolves.toMatchObject({ sheets: [{ name: DATA }, {}] });
    expect(later.found()).toBeNull();
  });

  test('an Excel that does not take it is written to all the same', async () => {
    const { book, gateway, plan } = await ready();
    book.addCustomXmlPart = () => {
      throw new HostError('GeneralException', 'No parts here.', 'CustomXmlPartCollection.add');
    };
    const undo = await gateway.apply(plan);
    expect(book.sheet(DATA).values(area('F2'))).toEqual([[4]]);
    await gateway.restore(undo, false);
    expect(book.sheet(DATA).values(area('F2'))).toEqual([[null]]);
  });
});

describe('an Excel that does not answer', () => {
  test('before anything was written: said so, and the pane goes on', async () => {
    const { alarm, ring } = handAlarm();
    const { book, before, host, gateway, plan } = await ready('values beside', alarm);
    host.setFaults(() => {
      queueMicrotask(ring);
      return { kind: 'silence', isDone: false };
    });
    expect((await failure(gateway.read())).code).toBe('noAnswer');
    expect((await failure(gateway.apply(plan))).code).toBe('noAnswer');
    host.setFaults(null);
    expect(contents(book)).toEqual(before);
    await gateway.apply(plan);
    expect(contents(book)).not.toEqual(before);
  });

  test.each([true, false])('to a write (done: %s): the next reading tells which', async (isDone) => {
    const { alarm, ring } = handAlarm();
    const { book, before, host, gateway, plan } = await ready('values beside', alarm);
    host.setFaults((request) => {
      if (request !== 2) return null;
      queueMicrotask(ring);
      return { kind: 'silence', isDone };
    });
    expect(await failure(gateway.apply(plan))).toMatchObject({ code: 'unknownOutcome', undo: null });
    host.setFaults(null);
    await gateway.read();
    const undo = gateway.found();
    expect(undo === null).toBe(!isDone);
    if (undo) await gateway.restore(undo, false);
    expect(contents(book)).toEqual(before);
  });
});

describe('a member that fails while reading', () => {
  const cases: [string, (book: MemoryWorkbook) => void, readonly string[]][] = [
    [
      'filters',
      (book) => Object.defineProperty(book.sheet(DATA), 'isFiltered', { get: refuse('AutoFilter') }),
      ['filters'],
    ],
    [
      'protection',
      (book) =>
        Object.defineProperty(book.sheet(DATA), 'isProtected', { get: refuse('WorksheetProtection') }),
      ['protection'],
    ],
    ['settings', (book) => (book.customXmlParts = refuse('CustomXmlPartCollection')), ['settings']],
    ['tables', (book) => (book.sheet(DATA).tables = refuse('TableCollection')), ['tables']],
  ];

  function refuse(location: string) {
    return (): never => {
      throw new HostError('GeneralException', 'Not on this machine.', location);
    };
  }

  test.each(cases)('%s: the rest is read, and it is said what is missing', async (_, break_, unread) => {
    const { book } = await ready();
    break_(book);
    const snapshot = await openWorkbook().read();
    expect(snapshot.unread).toEqual(unread);
    expect(snapshot.sheets[0]?.values[1]).toEqual([1, 'กระสัง', 14, 13]);
  });

  test('the page: all the rest is read, only what is printed is not known', async () => {
    const { book } = await ready();
    book.sheet(DATA).layout.page = refuse('PageLayout');
    const snapshot = await openWorkbook().read();
    expect(snapshot).not.toHaveProperty('unread');
    expect(snapshot.sheets[0]?.values[1]).toEqual([1, 'กระสัง', 14, 13]);
    expect(snapshot.sheets[0]).not.toHaveProperty('printAreas');
  });

  test('what nothing can be read without is still an error', async () => {
    const { book } = await ready();
    Object.defineProperty(book.sheet(DATA), 'name', { get: refuse('Worksheet') });
    expect((await failure(openWorkbook().read())).code).toBe('hostFailure');
  });
});
