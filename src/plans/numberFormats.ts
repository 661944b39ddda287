/** How a cell shows the figures of an input. */
import type { InputSpec } from '../scoring';

const FORMATS: Readonly<Record<InputSpec['kind'], string>> = {
  amount: '#,##0.00',
  figure: '#,##0.00',
  count: '#,##0',
  steps: '#,##0',
  percentages: '0.00',
  date: 'd mmm yyyy',
  tick: 'General',
};

export function numberFormat({ kind }: Pick<InputSpec, 'kind'>): string {
  return FORMATS[kind];
}
