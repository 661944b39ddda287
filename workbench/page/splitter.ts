/** The divider between grid and add-in: dragged, moved by arrow keys, or set by the width choice in the bar. */
export const PANE_WIDTHS = { narrow: 320, normal: 380, wide: 480 } as const;

export type PaneWidth = keyof typeof PANE_WIDTHS;

const MIN = 300;
const STEP = 20;

export interface Splitter {
  set(pixels: number): void;
}

export function wireSplitter(
  divider: HTMLElement,
  panes: HTMLElement,
  onChange: (pixels: number) => void,
): Splitter {
  let width: number = PANE_WIDTHS.normal;
  const set = (pixels: number) => {
    const max = Math.max(MIN, Math.round(window.innerWidth * 0.7));
    width = Math.min(Math.max(Math.round(pixels), MIN), max);
    document.documentElement.style.setProperty('--pane-width', `${width}px`);
    divider.setAttribute('aria-valuenow', String(width));
    divider.setAttribute('aria-valuemin', String(MIN));
    divider.setAttribute('aria-valuemax', String(max));
    onChange(width);
  };
  divider.addEventListener('pointerdown', (event) => {
    divider.setPointerCapture(event.pointerId);
    panes.classList.add('panes--dragging');
  });
  divider.addEventListener('pointermove', (event) => {
    if (divider.hasPointerCapture(event.pointerId))
      set(window.innerWidth - event.clientX - divider.offsetWidth / 2);
  });
  divider.addEventListener('lostpointercapture', () => panes.classList.remove('panes--dragging'));
  divider.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(width + step);
  });
  set(width);
  return { set };
}
