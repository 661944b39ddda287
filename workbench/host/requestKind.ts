/** What a request is about, told from its actions and paths. */
import { ActionType, ObjectPathType, type RichRequest } from './wire';

/** `service`: custom functions and the like; `cleanup`: the client only gives up references. */
export type RequestKind = 'read' | 'write' | 'service' | 'cleanup';

/** Methods that change the workbook. */
const CHANGING = new Set([
  'Add',
  'Calculate',
  'Clear',
  'Delete',
  'FreezeRows',
  'Merge',
  'Resize',
  'SetPosition',
  'SetPrintTitleRows',
  'SetValues',
  'SetXAxisValues',
  'SetXml',
  'Unfreeze',
]);

export function kindOf(request: RichRequest): RequestKind {
  const paths = Object.values(request.ObjectPaths);
  const methods = request.Actions.filter((action) => action.ActionType === ActionType.method);
  if (paths.some((path) => path.ObjectPathType === ObjectPathType.newObject)) return 'service';
  const rest = request.Actions.filter(
    ({ ActionType: type, Name }) =>
      type !== ActionType.trace && type !== ActionType.instantiate && Name !== '_RemoveReference',
  );
  if (rest.length === 0 && methods.length > 0) return 'cleanup';
  const changes =
    request.Actions.some((action) => action.ActionType === ActionType.setProperty) ||
    methods.some(({ Name }) => CHANGING.has(Name)) ||
    paths.some(({ ObjectPathType: type, Name }) => type === ObjectPathType.method && CHANGING.has(Name));
  return changes ? 'write' : 'read';
}
