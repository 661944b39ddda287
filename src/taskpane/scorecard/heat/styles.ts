/** How the map looks: level by depth of one colour, readable in light and dark; the figure says the same. */
import type { CSSProperties } from 'react';

/** Share of the brand colour laid over the background, by level. */
const DEPTHS = [0, 10, 20, 32, 44, 58] as const;

export function cellShade(level: number | null): CSSProperties {
  const depth = level === null ? 0 : (DEPTHS[level] ?? 0);
  return depth === 0
    ? {}
    : { background: `color-mix(in srgb, var(--colorBrandBackground2Pressed) ${depth}%, transparent)` };
}

export const box: CSSProperties = {
  overflowX: 'auto',
  maxWidth: '100%',
  border: '1px solid var(--colorNeutralStroke2)',
  borderRadius: 'var(--borderRadiusMedium)',
};

export const table: CSSProperties = { borderCollapse: 'separate', borderSpacing: 0, minWidth: '100%' };

const edge: CSSProperties = { borderBottom: '1px solid var(--colorNeutralStroke2)' };

/** Opaque: the other columns pass beneath it. */
export const sticky: CSSProperties = {
  ...edge,
  position: 'sticky',
  left: 0,
  zIndex: 1,
  minWidth: 96,
  maxWidth: 112,
  padding: '4px 6px',
  textAlign: 'left',
  fontWeight: 'var(--fontWeightRegular)',
  overflowWrap: 'anywhere',
  background: 'var(--colorNeutralBackground1)',
  borderRight: '1px solid var(--colorNeutralStroke1)',
};

export const head: CSSProperties = {
  ...edge,
  padding: '4px 4px',
  minWidth: 44,
  fontSize: 'var(--fontSizeBase200)',
  lineHeight: 'var(--lineHeightBase200)',
  fontWeight: 'var(--fontWeightRegular)',
  verticalAlign: 'bottom',
};

export const cell: CSSProperties = { ...edge, padding: 0, textAlign: 'center' };

export const cellButton: CSSProperties = {
  width: '100%',
  minHeight: 32,
  padding: '4px 6px',
  textAlign: 'center',
  color: 'var(--colorNeutralForeground1)',
  fontVariantNumeric: 'tabular-nums',
};
