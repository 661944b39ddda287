/**
 * Whether anybody sees the pane. Its page lives on when the pane is closed (one runtime for pane and functions), and Excel tells
 * of closing and opening; a browser tells of a tab in the background by itself.
 */

export interface Shown {
  isShown(): boolean;
  /** `listener` is called when the pane is shown again; what it gives ends that. */
  onShown(listener: () => void): () => void;
}

export function watchShown(): Shown {
  let isClosed = false;
  const listeners = new Set<() => void>();
  const isShown = () => !isClosed && document.visibilityState === 'visible';
  const tell = () => {
    if (isShown()) for (const listener of listeners) listener();
  };
  document.addEventListener('visibilitychange', tell);
  void followHost((isOpen) => {
    isClosed = !isOpen;
    tell();
  });
  return {
    isShown,
    onShown: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A host that does not tell leaves the pane as shown: it then reads more often than it must. */
async function followHost(tell: (isOpen: boolean) => void): Promise<void> {
  try {
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) =>
      tell(visibilityMode === Office.VisibilityMode.taskpane),
    );
  } catch {
    // Without it.
  }
}
