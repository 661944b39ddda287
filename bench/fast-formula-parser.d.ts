/** The part of the package (which has no types of its own) that the benchmark calls. */
declare module 'fast-formula-parser' {
  interface Position {
    readonly sheet: string;
    readonly row: number;
    readonly col: number;
  }
  export default class FormulaParser {
    constructor(config: { onCell: (cell: Position) => unknown });
    parse(formula: string, position: Position): unknown;
  }
}
