/** Whether Office shows itself dark, so that the pane does as well. */

/** The part of `Office.OfficeTheme` used here; older hosts give only the colours. */
export interface HostTheme {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/** Office knows its own colours; where it names none (older Excel on the web), the browser's preference counts. */
export function isDarkTheme(host: HostTheme | undefined, prefersDark: boolean): boolean {
  if (host?.isDarkTheme !== undefined) return host.isDarkTheme;
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(host?.bodyBackgroundColor ?? '');
  if (!colour) return prefersDark;
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
