/**
 * Scorecards of the whole country: every sheet of each rubric for all 928 districts, with half and with double the
 * units, the memory that the cards hold, and what path, comparison and X-ray take beside them.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { rubrics } from '../src/scoring';
import type { Indicator, InputValue, Rubric } from '../src/scoring';
import { compareCards } from '../src/scoring/scorecard/compare';
import { cheapest, pathSteps } from '../src/scoring/scorecard/path';
import type { Scorecard, ScorecardUnit } from '../src/scoring/scorecard/scorecard';
import { scorecard } from '../src/scoring/scorecard/scorecard';
import { xray } from '../src/scoring/xray/xray';
import { districts } from '../src/thai';
import { against, fastest, heading, line, repeatableRandom, seconds } from './measure';

const RUNS = 5;

export async function benchScorecard(): Promise<void> {
  const units = districts().map(({ code, th, en }): ScorecardUnit => ({
    kind: 'district',
    code,
    name: { th, en },
  }));
  heading(`Scorecards: ${units.length} districts x all sheets of a rubric`);
  for (const rubric of rubrics()) {
    const inputs = figuresFor(rubric, units.length * 2);
    const cardsOf = (count: number): Scorecard[] =>
      Array.from({ length: count }, (_, i) => {
        const unit = units[i % units.length];
        if (!unit) throw new Error('the register is empty');
        return scorecard(rubric, unit, ({ code }) => inputs.get(code)?.[i] ?? []);
      });
    const times: number[] = [];
    for (const count of [units.length / 2, units.length, units.length * 2]) {
      cardsOf(count);
      times.push(await fastest(RUNS, () => cardsOf(count)));
    }
    const [half = 0, whole = 0, double = 0] = times;
    const cards = cardsOf(units.length);
    checkScored(rubric, cards);
    line(
      `${rubric.id}: ${units.length} x ${rubric.indicators.length} sheets`,
      `${seconds(whole)}, each doubling ${(whole / half).toFixed(2)}, ${(double / whole).toFixed(2)} times as long`,
    );
    line(
      '  memory the cards hold',
      `${(heldBy(() => cardsOf(units.length)) / units.length / 1024).toFixed(1)} KB a card`,
    );
    const paths = await fastest(RUNS, () => cards.map(pathSteps));
    line('  every step to a higher level, of all', `${seconds(paths)}, ${against(paths, whole)}`);
    const ways = await fastest(RUNS, () =>
      cards.flatMap((card) => card.groups.map((_, group) => cheapest(card, group, 4.5))),
    );
    line('  the cheapest way to 4.5 in every group, of all', `${seconds(ways)}, ${against(ways, paths)}`);
    const compared = await fastest(RUNS, () => cards.map((card) => compareCards(card, rubric)));
    line('  the same under another rubric, of all', `${seconds(compared)}, ${against(compared, whole)}`);
    line('  X-ray of the rubric', seconds(await fastest(RUNS, () => xray(rubric))));
  }
}

/** A card without scores would be measured for nothing. */
function checkScored(rubric: Rubric, cards: readonly Scorecard[]): void {
  const scored = cards
    .flatMap(({ groups }) => groups.flatMap(({ lines }) => lines))
    .filter(({ outcome }) => outcome.state === 'scored');
  const sheets = rubric.indicators.filter(({ levels, scope }) => levels.length > 0 && !scope.provinceOnly);
  // Of the two sheets of indicator 7, each district has one.
  const variants = sheets.filter(({ scope }) => scope.onlyProvinces).length;
  if (scored.length !== cards.length * (sheets.length - variants)) {
    throw new Error(`${rubric.id}: ${scored.length} lines with a score`);
  }
}

/** Bytes in use more than before, with the result still held. */
function heldBy(work: () => unknown): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = work();
  collect();
  const held = process.memoryUsage().heapUsed - before;
  return kept === undefined ? 0 : held;
}

/** Figures for every sheet: so many rows by code. */
function figuresFor(rubric: Rubric, rows: number): ReadonlyMap<string, readonly (readonly InputValue[])[]> {
  const random = repeatableRandom();
  return new Map(
    rubric.indicators.map((indicator) => [
      indicator.code,
      Array.from({ length: rows }, () => figures(indicator, random)),
    ]),
  );
}

function figures({ inputs }: Indicator, random: () => number): InputValue[] {
  return inputs.map(({ kind, role, max = 0 }) => {
    switch (kind) {
      case 'tick':
        return random() < 0.5;
      case 'steps':
        return Math.floor(random() * (max + 1));
      case 'percentages':
        return Array.from({ length: 12 }, () => 70 + Math.round(random() * 3000) / 100);
      case 'amount':
        return Math.round((role === 'given' ? 9e8 : 8e8 + random() * 4e8) + random() * 1e5) / 100;
      case 'date':
        return 43_739 + Math.floor(random() * 365);
      case 'figure':
      case 'count':
        return role === 'given' ? 100 + Math.floor(random() * 900) : 90 + Math.floor(random() * 900);
    }
  });
}
