/**
 * What people may do in the grid: type, copy, paste, fill, undo, set widths. Everything that a saved file could not
 * carry in full (moving rows, columns and sheets, protection, ribbon formatting ...) is taken out of the menus and
 * refused, with a sentence that says so, wherever a shortcut still reaches it. The add-in's own writes pass.
 */
import { CommandType, type IExecutionOptions } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

const ALLOWED = new Set(
  [
    'set-range-values',
    'clear-selection-content',
    'auto-clear-content',
    'auto-fill',
    'refill',
    'copy-down',
    'copy-right',
    'copy',
    'cut',
    'copy-formula-only',
    'paste',
    'paste-by-short-key',
    'optional-paste',
    'paste-value',
    'paste-formula',
    'paste-format',
    'paste-besides-border',
    'paste-col-width',
    'move-selection',
    'move-selection-enter-tab',
    'expand-selection',
    'select-all',
    'select-range',
    'scroll-view',
    'scroll-view-reset',
    'scroll-to-cell',
    'set-scroll-relative',
    'set-worksheet-activate',
    'set-zoom-ratio',
    'change-zoom-ratio',
    'set-worksheet-col-width',
    'delta-column-width',
    'set-row-height',
    'delta-row-height',
    // Taken along by the ones above.
    'set-range-custom-metadata',
    'set-row-is-auto-height',
    'repeat-last-action',
  ].map((name) => `sheet.command.${name}`),
);

/** Not commands by their kind, but changes all the same. */
const REFUSED_OPERATIONS = new Set(['sheet.operation.rename-sheet', 'sheet.operation.open.numfmt.panel']);

/** Menu entries of the sheet tabs (the ribbon and the context menu are not shown at all). */
export const HIDDEN_MENUS = Object.fromEntries(
  [
    'sheet.command.remove-sheet-confirm',
    'sheet.command.remove-sheet',
    'sheet.command.copy-sheet',
    'sheet.operation.rename-sheet',
    'sheet.command.set-tab-color',
    'sheet.command.set-worksheet-hidden',
    'sheet.command.set-worksheet-show',
    'sheet.command.add-range-protection-from-sheet-bar',
    'sheet.command.change-sheet-protection-from-sheet-bar',
    'sheet.command.delete-worksheet-protection-from-sheet-bar',
    'sheet.command.view-sheet-permission-from-sheet-bar',
  ].map((id) => [id, { hidden: true }]),
);

/** Commands that change cells of the sheet in front. */
const WRITES = /^sheet\.command\.(set-range-values|clear-|auto-|refill|copy-(down|right)|cut|.*paste)/;

export class GridCommands {
  private byAddIn = 0;

  constructor(
    private readonly api: FUniver,
    private readonly rules: {
      readonly refused: () => void;
      /** Says why and gives true where the person may not write into the sheet in front. */
      readonly mayNotWrite: () => boolean;
    },
  ) {
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      if (this.byAddIn > 0) return;
      if (!this.isOffered(event.id, event.type)) {
        event.cancel = true;
        this.rules.refused();
      } else if (WRITES.test(event.id) && this.rules.mayNotWrite()) {
        event.cancel = true;
      }
    });
  }

  /** What the add-in does through the host. */
  run(id: string, params: object, options: IExecutionOptions = {}): void {
    this.byAddIn += 1;
    try {
      if (!this.api.syncExecuteCommand(id, params, options)) throw new Error(`The grid refused ${id}.`);
    } finally {
      this.byAddIn -= 1;
    }
  }

  private isOffered(id: string, type: CommandType): boolean {
    if (REFUSED_OPERATIONS.has(id)) return false;
    return type !== CommandType.COMMAND || !id.startsWith('sheet.command.') || ALLOWED.has(id);
  }
}
