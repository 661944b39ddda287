/**
 * Makes functions.json (English) and functions-th.json (Thai) from the comments of the custom functions and the Thai help:
 * `tsx scripts/functions-metadata.ts OUTDIR`. One language per file is all that Excel's format holds.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { thaiHelp } from '../src/functions/help.th';

interface Parameter {
  readonly name: string;
  readonly description?: string;
}

interface FunctionMetadata {
  readonly id: string;
  readonly description?: string;
  readonly parameters: readonly Parameter[];
}

interface Metadata {
  readonly functions: readonly FunctionMetadata[];
}

const sources = ['levelFunctions.ts', 'indicatorFunctions.ts', 'otherFunctions.ts'];

export async function buildFunctionsMetadata(): Promise<{ en: string; th: string }> {
  const files = sources.map((file) => path.join(__dirname, '../src/functions', file));
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(files);
  if (errors.length > 0) throw new Error(`Custom functions: ${errors.join('\n')}`);
  const functions = (JSON.parse(metadataJson) as Metadata).functions.map(onOneLine);
  return { en: print(functions), th: print(functions.map(inThai)) };
}

function inThai(metadata: FunctionMetadata): FunctionMetadata {
  const help = thaiHelp[metadata.id];
  const names = metadata.parameters.map(({ name }) => name).join(', ');
  if (!help || Object.keys(help.parameters).join(', ') !== names) {
    throw new Error(`src/functions/help.th.ts: ${metadata.id} must explain exactly ${names}, in this order`);
  }
  const parameters = metadata.parameters.map((each) => ({
    ...each,
    description: help.parameters[each.name],
  }));
  return { ...metadata, description: help.description, parameters };
}

/** Comments are wrapped, help is not. */
function onOneLine(metadata: FunctionMetadata): FunctionMetadata {
  return { ...metadata, description: metadata.description?.replace(/\s+/g, ' ') };
}

/**
 * An error in one cell of a range must not take the other rows with it, so functions get errors as values. Data types are
 * not asked for: Excel then hands over the plain number behind one.
 */
function print(functions: readonly FunctionMetadata[]): string {
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, functions }, null, 2)}\n`;
}

async function main(outDir: string): Promise<void> {
  const { en, th } = await buildFunctionsMetadata();
  mkdirSync(outDir, { recursive: true });
  writeFileSync(path.join(outDir, 'functions.json'), en);
  writeFileSync(path.join(outDir, 'functions-th.json'), th);
}

if (require.main === module) {
  main(process.argv[2] ?? 'dist').catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
