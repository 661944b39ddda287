/** @jest-environment jsdom */
/**
 * The measuring half of roundTrips.ts: checks and scores each workbook that it is given through Microsoft's own client (in
 * jsdom, over a workbook in memory) and writes down what went over the wire. Jest brings the page it needs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../src/excel';
import { checkWorkbook } from '../src/checks';
import { planScores } from '../src/plans';
import { countCells } from '../src/sheet/plan';
import type { WorkbookSnapshot } from '../src/sheet/snapshot';
import { recogniseTables, scoreTables } from '../src/tables';
import { MemoryWorkbook } from '../workbench/host/memory';
import { openExcel } from '../test/host/office';
import { CHECKED_ONLY, type RoundTrips } from './roundTrips';

const folder = process.env['KPI_BENCH_FOLDER'] ?? '';
const names = JSON.parse(readFileSync(join(folder, 'names.json'), 'utf8')) as readonly string[];

const NOT_SCORED = { reads: 0, writes: 0, largestBytes: 0, totalBytes: 0, cells: 0, milliseconds: 0 };

test.each(names)(
  '%s',
  async (name) => {
    const snapshot = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as WorkbookSnapshot;
    const { host } = await openExcel(MemoryWorkbook.of(snapshot));
    const start = performance.now();
    const gateway = openWorkbook();
    const workbook = await gateway.read();
    const findings = checkWorkbook(workbook, []);
    const of = (kind: 'read' | 'write') => host.requests.filter((request) => request.kind === kind).length;
    const toCheck = { reads: of('read'), writes: of('write'), milliseconds: performance.now() - start };
    expect(findings.length).toBeGreaterThan(0);
    const { tables } = recogniseTables(workbook, []);
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
    if (name === CHECKED_ONLY) {
      const result: RoundTrips = { ...NOT_SCORED, toCheck, rows };
      writeFileSync(join(folder, `${name}.result.json`), JSON.stringify(result));
      return;
    }
    const beforeScoring = performance.now();
    const { plan, refusals } = planScores({
      workbook,
      tables: scoreTables(workbook, tables),
      mode: 'values',
      place: 'adjacent',
      language: 'th',
    });
    await gateway.apply(plan);
    const milliseconds = performance.now() - beforeScoring;
    expect(refusals).toEqual([]);
    expect(tables).toHaveLength(4);

    const requests = host.requests.filter(({ kind }) => kind === 'read' || kind === 'write');
    const result: RoundTrips = {
      reads: requests.filter(({ kind }) => kind === 'read').length,
      writes: requests.filter(({ kind }) => kind === 'write').length,
      totalBytes: requests.reduce(
        (sum, { requestBytes, answerBytes }) => sum + requestBytes + answerBytes,
        0,
      ),
      largestBytes: Math.max(
        ...requests.flatMap(({ requestBytes, answerBytes }) => [requestBytes, answerBytes]),
      ),
      rows,
      toCheck,
      cells: countCells(plan),
      milliseconds,
    };
    writeFileSync(join(folder, `${name}.result.json`), JSON.stringify(result));
  },
  300_000,
);
