/** What scoring answers, as a cell: the figure, empty text where nothing is reported, or the reason why not. */
import type { Gap, Level, Outcome, ScoringError, Target } from '../scoring';
import { notAvailable, Problem, wrongArgument } from './problem';
import type { Cell } from './spill';

/** The function's own name for an input of the sheet. */
export type Naming = (input: string) => string;

const sameName: Naming = (input) => input;

type Scored = Extract<Outcome, { state: 'scored' | 'exempt' }>;
type NotScored = Exclude<Outcome, Scored>;

export function levelCell(level: Level | NotScored, naming: Naming = sameName): Cell | Problem {
  return typeof level === 'number' ? level : otherCell(level, naming);
}

export function scoreCell(outcome: Outcome, naming: Naming = sameName): Cell | Problem {
  return 'level' in outcome ? outcome.score : otherCell(outcome, naming);
}

export function amountCell(
  answer: Gap | Target | { readonly state: 'amount'; readonly amount: number },
  naming: Naming = sameName,
): Cell | Problem {
  return answer.state === 'amount' ? answer.amount : otherCell(answer, naming);
}

function otherCell(
  answer: NotScored | Extract<Gap, { state: 'notANumber' }>,
  naming: Naming,
): Cell | Problem {
  switch (answer.state) {
    case 'notReported':
      return '';
    case 'error':
      return errorCell(answer.error, naming);
    default:
      return notAvailable(answer.reason);
  }
}

/** Scoring names its input in words; whoever writes a formula looks for the argument, whose name and the sheet's go before. */
function errorCell({ kind, input, message }: ScoringError, naming: Naming): Problem {
  if (kind === 'divisionByZero') return new Problem('divisionByZero');
  const argument = naming(input);
  return wrongArgument(argument === input ? input : `${argument} (${input})`, message);
}
