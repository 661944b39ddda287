/**
 * The levels of a sheet on a number line: a stair that rises with the level, each stretch with its number, gaps and double
 * claims hatched. The list beside it says the same in words.
 */
import { useId } from 'react';
import { rubricTexts } from '../../i18n/rubrics';
import type { Indicator } from '../../scoring';
import { whyNoLine } from '../../scoring/forUnit';
import { sayNumber } from '../../scoring/xray/messages';
import { numberLine, type Wording } from '../../scoring/xray/xray';
import { usePick, useTexts } from '../language';
import { drawingOf, overlapsOf, unitsOn, WIDTH, type DrawnSegment, type DrawnUnits } from './drawing';

const BASE = 52;
const LOWEST = 16;
const PER_LEVEL = 6;
const FIRST_LABEL = 66;
const SECOND_LABEL = 78;
const HEIGHT = 84;
const MARGIN = 14;

export interface NumberLineViewProps {
  readonly indicator: Indicator;
  readonly wording: Wording;
  /** Units to be set on the line, by what the levels compare. */
  readonly figures?: readonly number[];
  /** What each stretch means stands beside it already. */
  readonly isShort?: boolean;
}

const NO_FIGURES: readonly number[] = [];

export function NumberLineView({
  indicator,
  wording,
  figures = NO_FIGURES,
  isShort = false,
}: NumberLineViewProps) {
  const texts = useTexts(rubricTexts);
  const pick = usePick();
  const ids = useId();
  const line = numberLine(indicator, wording);
  if (!line) {
    const why = whyNoLine(indicator);
    return <p className="kpi-small">{why ? pick(why) : texts.noFigure}</p>;
  }
  const overlaps = overlapsOf(indicator, wording);
  const { segments, ticks, overlaps: doubles, toScale } = drawingOf(line, overlaps);
  const said = [
    ...line.segments.map((segment) => pick(segment.wording)),
    ...overlaps.map(({ from, to, levels }) => {
      const where = from === to ? sayNumber(from) : `${sayNumber(from)}–${sayNumber(to)}`;
      return texts.overlapOf(where, levels.join(texts.and));
    }),
  ];
  const [gap, double] = [`${ids}gap`, `${ids}double`];
  const units = unitsOn(line, segments, figures);
  const top = units.rows * DOT_STEP + (units.more.length > 0 ? MORE : 0);
  const hasGap = segments.some(({ segment: { level } }) => level === 0);
  return (
    <>
      <svg
        viewBox={`${-MARGIN} ${-top} ${WIDTH + 2 * MARGIN} ${HEIGHT + top}`}
        width="100%"
        role="img"
        aria-label={texts.lineOf(pick(indicator.name), said.join(' · '))}
        style={{ display: 'block', maxWidth: 420, marginTop: 6 }}
      >
        <Patterns gap={gap} double={double} />
        {segments.map((drawn) => (
          <Stretch key={drawn.x} drawn={drawn} gap={gap} />
        ))}
        {doubles.map(({ x, width }) => (
          <rect
            key={x}
            x={x}
            y={8}
            width={width}
            height={BASE - 8}
            fill={`url(#${double})`}
            stroke="currentColor"
          />
        ))}
        <line x1={0} x2={WIDTH} y1={BASE} y2={BASE} stroke="currentColor" />
        <Units units={units} />
        {ticks.map(({ value, x, row }) => (
          <g key={value}>
            <line x1={x} x2={x} y1={BASE} y2={row === 0 ? BASE + 5 : BASE + 16} stroke="currentColor" />
            <text
              x={x}
              y={row === 0 ? FIRST_LABEL : SECOND_LABEL}
              textAnchor="middle"
              fontSize={11}
              fill="currentColor"
            >
              {sayNumber(value)}
            </text>
          </g>
        ))}
      </svg>
      {!isShort && (
        <ul className="kpi-plain kpi-small">
          {said.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <p className="kpi-small">
        {[
          line.direction === 'up' ? texts.lineUp : texts.lineDown,
          ...(hasGap ? [texts.legendGap] : []),
          ...(doubles.length > 0 ? [texts.legendOverlap] : []),
          ...(toScale ? [] : [texts.notToScale]),
          ...(units.dots.length > 0 ? [texts.legendDots] : []),
        ].join(' · ')}
      </p>
    </>
  );
}

const DOT_STEP = 9;
const MORE = 14;

/** Above the stair, each a unit. */
function Units({ units: { dots, more, rows } }: { units: DrawnUnits }) {
  return (
    <>
      {dots.map(({ x, row }, index) => (
        <circle
          key={index}
          cx={x}
          cy={2 - row * DOT_STEP}
          r={3.5}
          fill="var(--colorBrandForeground1)"
          stroke="var(--colorNeutralBackground1)"
        />
      ))}
      {more.map(({ x, count }) => (
        <text key={x} x={x} y={-rows * DOT_STEP + 4} textAnchor="middle" fontSize={10} fill="currentColor">
          +{count}
        </text>
      ))}
    </>
  );
}

/** The same depths as the heat map's, so that a level looks alike wherever it stands. */
const DEPTHS = [0, 10, 20, 32, 45, 58] as const;

function Stretch({ drawn: { segment, x, width }, gap }: { drawn: DrawnSegment; gap: string }) {
  const height = LOWEST + PER_LEVEL * segment.level;
  return (
    <>
      <rect
        x={x}
        y={BASE - height}
        width={width}
        height={height}
        fill={segment.level === 0 ? `url(#${gap})` : `rgb(12 122 135 / ${DEPTHS[segment.level] ?? 0}%)`}
        stroke="currentColor"
      />
      <text
        x={x + width / 2}
        y={BASE - height / 2 + 4}
        textAnchor="middle"
        fontSize={13}
        fontWeight={600}
        fill="currentColor"
        // Over the hatching the figure keeps a plain ground of its own.
        stroke={segment.level === 0 ? 'var(--colorNeutralBackground1)' : 'none'}
        strokeWidth={4}
        paintOrder="stroke"
      >
        {segment.level === 0 ? '–' : segment.level}
      </text>
    </>
  );
}

function Patterns({ gap, double }: { gap: string; double: string }) {
  return (
    <defs>
      <pattern id={gap} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1={0} x2={0} y1={0} y2={6} stroke="currentColor" strokeWidth={1.5} />
      </pattern>
      <pattern id={double} width={4} height={4} patternUnits="userSpaceOnUse">
        <path d="M0 0L4 4M4 0L0 4" stroke="currentColor" strokeWidth={1} />
      </pattern>
    </defs>
  );
}
