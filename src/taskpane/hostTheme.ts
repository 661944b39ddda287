/** Whether Office shows itself dark, so that the pane does as well. */
import type { Shown } from '../excel/shown';

/** The part of `Office.OfficeTheme` used here; older hosts give only the colours. */
export interface HostTheme {
  /** Some clients make a colour of it as of all members: "#000000" where Office is light. */
  readonly isDarkTheme?: boolean | string;
  readonly bodyBackgroundColor?: string;
}

/** Office knows its own colours; where it names none (Excel on the web), the browser's preference counts. */
export function isDarkTheme(host: HostTheme | undefined, prefersDark: boolean): boolean {
  if (typeof host?.isDarkTheme === 'boolean') return host.isDarkTheme;
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(host?.bodyBackgroundColor ?? '');
  if (!colour) return prefersDark;
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/**
 * Draws at once and whenever it turns dark or light. Excel has no event for its theme (Outlook alone has one), but tells the
 * present one whenever it is asked: as soon as somebody turns to the pane.
 */
export function followTheme(
  host: () => HostTheme | undefined,
  shown: Shown,
  draw: (isDark: boolean) => void,
): void {
  const preference = window.matchMedia('(prefers-color-scheme: dark)');
  let drawn: boolean | null = null;
  const look = () => {
    const isDark = isDarkTheme(host(), preference.matches);
    if (isDark === drawn) return;
    drawn = isDark;
    draw(isDark);
  };
  preference.addEventListener('change', look);
  window.addEventListener('focus', look);
  document.documentElement.addEventListener('pointerenter', look);
  shown.onShown(look);
  look();
}
