/** Namespaces and types by which a package names things: strict files (ISO/IEC 29500) spell them differently. */
import type { Relationship } from './package';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const STRICT = 'http://purl.oclc.org/ooxml/';

export interface Vocabulary {
  /** Namespace of sheets, tables and styles. */
  readonly main: string;
  /** Namespace of the attribute that names a relationship. */
  readonly links: string;
  /** What content types begin with. */
  readonly content: string;
  relation(kind: string): string;
  /** Namespace of a drawing language: "main", "chart", "spreadsheetDrawing". */
  drawing(language: string): string;
}

/** New relationships are named like those that are there. */
export function vocabularyOf(relations: readonly Relationship[]): Vocabulary {
  const sample = relations.find((relation) => relation.kind === 'worksheet')?.type;
  const base = sample ? sample.slice(0, sample.lastIndexOf('/') + 1) : TRANSITIONAL;
  const isStrict = base.startsWith(STRICT);
  return {
    main: isStrict
      ? `${STRICT}spreadsheetml/main`
      : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    links: base.slice(0, -1),
    content: 'application/vnd.openxmlformats-officedocument.',
    relation: (kind) => `${base}${kind}`,
    drawing: (language) =>
      isStrict
        ? `${STRICT}drawingml/${language}`
        : `http://schemas.openxmlformats.org/drawingml/2006/${language}`,
  };
}
