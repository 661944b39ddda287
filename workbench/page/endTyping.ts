/**
 * Enter ends typing in a cell, as in Excel, also while the grid's list of function names is open; Tab takes the name that is
 * being typed. The grid gives both keys to the list, which stays for a moment (for long on a slow machine) after the name is
 * complete: Enter at the end of a formula that was typed at once left the cell open, and a name that the list had
 * found for its first letters took the place of the one typed.
 */
import { CommandType, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, ICommandService, type Injector } from '@univerjs/core';
import {
  DeviceInputEventType,
  IEditorBridgeService,
  IEditorService,
  IShortcutService,
  KeyCode,
  SetCellEditVisibleOperation,
} from '@univerjs/preset-sheets-core';

const END_TYPING = 'workbench.operation.end-typing';
/** The list of names has 1,000. */
const BEFORE_THE_LIST = 1001;
const NAME_AT_END = /[\p{L}\p{M}_.][\p{L}\p{M}\p{N}_.]*$/u;

export function endTypingAsExcel(injector: Injector): void {
  const commands = injector.get(ICommandService);
  const bridge = injector.get(IEditorBridgeService);
  const shortcuts = injector.get(IShortcutService);
  const isTyping = () => bridge.isVisible().visible;
  commands.registerCommand({
    id: END_TYPING,
    type: CommandType.OPERATION,
    handler: (_, params: { keycode: KeyCode }) => {
      bridge.disableForceKeepVisible();
      return commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
        visible: false,
        eventType: DeviceInputEventType.Keyboard,
        keycode: params.keycode,
        unitId: bridge.getEditLocation()?.unitId,
      });
    },
  });
  const bind = (keycode: KeyCode, preconditions: () => boolean) =>
    shortcuts.registerShortcut({
      id: END_TYPING,
      binding: keycode,
      priority: BEFORE_THE_LIST,
      preconditions,
      staticParameters: { keycode },
    });
  bind(KeyCode.ENTER, isTyping);
  bind(KeyCode.TAB, () => isTyping() && !NAME_AT_END.test(beforeCaret(injector)));
}

function beforeCaret(injector: Injector): string {
  const editor = injector.get(IEditorService).getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  const text = editor?.getDocumentData().body?.dataStream ?? '';
  return text.slice(0, editor?.getSelectionRanges()[0]?.startOffset ?? 0);
}
