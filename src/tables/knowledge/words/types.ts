/**
 * What offices call the sheets of the built-in rubrics and their inputs, beside the names and labels that the rubrics have
 * themselves: full names, short forms, usual misspellings, English. A table is read by these words in the same way as that
 * of an indicator that a workbook defines; another wording needs a line here and nothing else.
 */
export interface IndicatorWords {
  readonly code: string;
  /** Of the table's subject; one of them makes the table this indicator's. */
  readonly called: readonly string[];
  /** The same where one of several words has to stand with another in one text. */
  readonly says?: readonly RegExp[];
  /** Subjects that use the same words and are not it. */
  readonly not?: readonly RegExp[];
  /** By the names of inputs. Two rounds whose inputs differ have an entry each, the one with fewer inputs first. */
  readonly inputs: Readonly<Record<string, readonly string[]>>;
}
