/**
 * F6 goes from the bar to the grid to the add-in and around, Shift+F6 the other way, as in Excel: Tab cannot lead out
 * of the grid, where it moves to the next cell.
 */
export interface Region {
  readonly element: HTMLElement;
  focus(): void;
}

export interface Regions {
  /** Keys pressed in the add-in's frame count too. */
  watch(target: Window): void;
}

/** `home`: the region that has the keyboard where no other is seen to have it. */
export function wireRegions(regions: readonly Region[], home: Region, mayLeave: () => boolean): Regions {
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (!mayLeave()) return;
    const current = regions.find(({ element }) => element.contains(document.activeElement)) ?? home;
    const step = event.shiftKey ? -1 : 1;
    regions.at((regions.indexOf(current) + step) % regions.length)?.focus();
  };
  // Before the grid sees the key.
  const watch = (target: Window) => target.addEventListener('keydown', move, { capture: true });
  watch(window);
  return { watch };
}
