/** What is wrong with deductions, caps, classes of a size and targets of a unit's own. */
import { boundOf, isNumbered, isSized, ownTarget } from '../conditions';
import type { Cap, Deduction, Indicator } from '../indicator';
import { inputNamed } from '../measure';
import type { Bilingual } from '../types';
import { implies } from './implied';
import { told } from './messages';
import type { XrayFinding, XrayKind } from './types';

export function reductionFindings(indicator: Indicator): XrayFinding[] {
  const found = (kind: XrayKind, levels: readonly number[], message: Bilingual): XrayFinding => ({
    kind,
    indicator: indicator.code,
    levels,
    wording: 'applied',
    message,
  });
  const own = ownLevels(indicator);
  return [
    ...(own.length > 0 ? [found('ownTargets', own, told.ownTargets(own))] : []),
    ...indicator.deductions.flatMap((deduction) => {
      const message = bandFault(indicator, deduction);
      return message ? [found('bands', [], message)] : [];
    }),
    ...unorderedClasses(indicator).map(([level, message]) => found('bands', [level], message)),
    ...indicator.caps.flatMap((cap) => {
      const message = idleCap(indicator, cap);
      return message ? [found('idleCap', [cap.level], message)] : [];
    }),
  ];
}

function ownLevels({ levels }: Indicator): number[] {
  return levels.flatMap(({ level, condition: { threshold } }) =>
    isNumbered(threshold) && ownTarget(threshold) !== null ? [level] : [],
  );
}

/** The last band whose `from` is reached applies, so bands must rise, and take more the higher the count. */
function bandFault(indicator: Indicator, { input, bands }: Deduction): Bilingual | null {
  const { label } = inputNamed(indicator, input);
  if (bands.length === 0) return told.noBands(label);
  if (bands.some(({ levels }) => !Number.isInteger(levels) || levels < 1)) return told.bandLevels(label);
  const unordered = bands.find(({ from }, i) => i > 0 && from <= (bands[i - 1]?.from ?? -Infinity));
  if (unordered) return told.bandOrder(label, unordered.from);
  const milder = bands.find(({ levels }, i) => i > 0 && levels < (bands[i - 1]?.levels ?? 0));
  if (milder) return told.milderBand(label, milder.from);
  const [first] = bands;
  return first && first.from <= 0 ? told.bandOfNone(label) : null;
}

function unorderedClasses(indicator: Indicator): (readonly [level: number, message: Bilingual])[] {
  return indicator.levels.flatMap(({ level, condition: { threshold, sizeCounts } }) => {
    const bound = isNumbered(threshold) ? boundOf(threshold) : 0;
    const sized = [...(isSized(bound) ? [bound] : []), ...(sizeCounts ? [sizeCounts] : [])];
    return sized.flatMap(({ size, classes }) => {
      const falls = classes.some(({ from }, i) => i > 0 && from <= (classes[i - 1]?.from ?? -Infinity));
      return falls ? [[level, told.classOrder(level, inputNamed(indicator, size).label)] as const] : [];
    });
  });
}

/** Whoever has a level above the cap's meets its condition anyway. */
function idleCap({ levels }: Indicator, { level, unless, text }: Cap): Bilingual | null {
  const above = levels.filter((one) => one.level > level);
  const isMet = above.every(({ condition }) => implies(condition, unless));
  return isMet ? told.idleCap(level, text) : null;
}
