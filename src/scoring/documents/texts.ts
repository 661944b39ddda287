/** Short forms in which the documents are written. */
import type { IndicatorDocument } from '../indicator';
import type { Bilingual } from '../types';

/** By the code of the indicator; what a document does not say is left out. */
export type Documents = Readonly<Record<string, Partial<IndicatorDocument>>>;

export function t(th: string, en: string): Bilingual {
  return { th, en };
}

const LEVELS = 5;

export function onEveryLevel(...evidence: readonly Bilingual[]): readonly (readonly Bilingual[])[] {
  return Array.from({ length: LEVELS }, () => evidence);
}
