/** What the add-in declares about its functions, in both languages. */
import type { Language } from '../../src/i18n';
import type { FunctionMetadata } from './kpiFunctions';

export type FunctionTexts = Readonly<Record<Language, readonly FunctionMetadata[]>>;

interface MetadataFile {
  /** For all functions of the file, where they do not say otherwise themselves. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export async function loadFunctions(): Promise<FunctionTexts> {
  const [th, en] = await Promise.all([load('/addin/functions-th.json'), load('/addin/functions.json')]);
  return { th, en };
}

async function load(address: string): Promise<readonly FunctionMetadata[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { functions, allowErrorForDataTypeAny = false } = (await response.json()) as MetadataFile;
  return functions.map((one) => ({ allowErrorForDataTypeAny, ...one }));
}
