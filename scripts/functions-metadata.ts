/**
 * Makes functions.json (English) and functions-th.json (Thai) of the catalogue: `tsx scripts/functions-metadata.ts OUTDIR`.
 * One language per file is all that Excel's format holds.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { functionNames, functionOf } from '../src/scoring/functions/catalogue';
import { helpOf } from '../src/scoring/functions/help';

export function buildFunctionsMetadata(): { readonly en: string; readonly th: string } {
  return { en: metadataIn('en'), th: metadataIn('th') };
}

/**
 * An error in one cell of a range must not take the other rows with it, so functions get errors as values. Data types are
 * not asked for: Excel then hands over the plain number behind one.
 */
function metadataIn(language: 'th' | 'en'): string {
  const functions = functionNames.map((name) => {
    const entry = functionOf(name);
    const help = helpOf(name);
    return {
      description: help.description[language],
      id: name,
      name,
      parameters: entry.arguments.map((argument) => ({
        description: help.argument(argument.name)[language],
        dimensionality: 'matrix',
        name: argument.name,
        ...(argument.optional && { optional: true }),
        ...(argument.repeats && { repeating: true }),
        type: 'any',
      })),
      result: entry.per === 'all' ? {} : { dimensionality: 'matrix' },
    };
  });
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, functions }, null, 2)}\n`;
}

function main(outDir: string): void {
  mkdirSync(outDir, { recursive: true });
  const { en, th } = buildFunctionsMetadata();
  writeFileSync(path.join(outDir, 'functions.json'), en);
  writeFileSync(path.join(outDir, 'functions-th.json'), th);
}

if (require.main === module) main(process.argv[2] ?? 'dist');
