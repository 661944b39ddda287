/** Results tried out: which of them differ from the workbook, and which of those can be kept in it. */
import type { InputValue } from '../../scoring';
import type { Gathered, GatheredInput } from '../../tables/entries';
import { draftKey, sameInput } from './data';
import type { ScorecardSelection } from './selection';

export type Drafts = NonNullable<ScorecardSelection['drafts']>;

export interface Trial {
  readonly indicator: string;
  readonly input: GatheredInput;
  readonly value: InputValue;
}

/** Whatever of an indicator can be typed: its figures, and the weight that the document does not give. */
export function typedInputs({ inputs, weight }: Gathered): readonly GatheredInput[] {
  return weight ? [...inputs, weight] : inputs;
}

/** What is tried out and not in the workbook; what was saved meanwhile is no trial any more. */
export function trialsOf(gathered: readonly Gathered[], drafts: Drafts | undefined): readonly Trial[] {
  if (!drafts) return [];
  return gathered.flatMap((one) =>
    typedInputs(one).flatMap((input) => {
      const { code } = one.indicator;
      const value = drafts[draftKey(code, input.spec.name)];
      return value === undefined || isAsWritten(input, value) ? [] : [{ indicator: code, input, value }];
    }),
  );
}

/** The drafts with one more, or with one less where it is what the workbook has. */
export function withDraft(
  drafts: Drafts | undefined,
  indicator: string,
  input: GatheredInput,
  value: InputValue | undefined,
): Drafts {
  const key = draftKey(indicator, input.spec.name);
  const others = Object.fromEntries(Object.entries(drafts ?? {}).filter(([name]) => name !== key));
  return value === undefined || isAsWritten(input, value) ? others : { ...others, [key]: value };
}

/** What each trial was laid over, by its key: what stood in the workbook then. */
export type Bases = Map<string, string>;

/**
 * The trials that still stand. One whose figure has changed in the workbook since (it was saved, or somebody typed
 * another there) is over: else it would come back over what the staff type next.
 */
export function standing(gathered: readonly Gathered[], drafts: Drafts, bases: Bases): Drafts {
  const now = new Map(
    gathered.flatMap((one) =>
      typedInputs(one).map(
        (input) => [draftKey(one.indicator.code, input.spec.name), stateOf(input)] as const,
      ),
    ),
  );
  for (const key of bases.keys()) if (!(key in drafts)) bases.delete(key);
  const over = new Set<string>();
  for (const key of Object.keys(drafts)) {
    const state = now.get(key);
    if (state === undefined) continue;
    if ((bases.get(key) ?? state) !== state) over.add(key);
    else bases.set(key, state);
  }
  for (const key of over) bases.delete(key);
  if (over.size === 0) return drafts;
  return Object.fromEntries(Object.entries(drafts).filter(([key]) => !over.has(key)));
}

function stateOf({ value, problem }: GatheredInput): string {
  return JSON.stringify([value, problem?.th ?? null]);
}

/** What cannot be read there is not the same as blank: a blank typed over it is a trial, and can be saved. */
export function isAsWritten({ spec, value, problem }: GatheredInput, draft: InputValue): boolean {
  if (problem) return false;
  // A blank tick is one that is not done.
  if (spec.kind === 'tick') return (value ?? false) === (draft ?? false);
  return sameInput(value, draft);
}

/** Why a trial stays one: the place it comes from counts before an entry. */
export type Unsavable = 'byEvidence' | 'byTable';

export function unsavable({ input, value }: Trial): Unsavable | null {
  if (input.source === 'evidence') return 'byEvidence';
  return input.source === 'table' && value === null ? 'byTable' : null;
}
