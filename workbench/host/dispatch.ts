/** Carries out one rich-API request: resolves its object paths, does its actions in order, stops at the first error. */
import { injected, type MemberSwitch, type MemberUse } from './faults';
import type { KeptObjects } from './kept';
import { type Argument, HostObject } from './model';
import {
  type ActionInfo,
  type ActionResult,
  ActionType,
  type ArgumentInfo,
  HostError,
  type Json,
  type ObjectPathInfo,
  ObjectPathType,
  type QueryInfo,
  type RichRequest,
  type RichResponse,
} from './wire';

/** What requests share: the root object, service objects by name, and objects the client asked to keep. */
export interface ObjectSpace {
  readonly root: HostObject;
  service(name: string): HostObject | null;
  readonly kept: KeptObjects;
  readonly members: MemberSwitch | null;
  /** Setting or calling something on an object that is not there fails, instead of doing nothing. */
  readonly refusesNullObjects: boolean;
}

/** `GetItem` -> `getItem`: Office.js writes names in camel case, the wire in Pascal case. */
function camel(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function dispatch(request: RichRequest, space: ObjectSpace, most = Infinity): RichResponse {
  const run = new Run(request, space);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (index >= most) throw injected();
      // A trace is answered twice: the client starts event handlers when its result comes.
      const isTrace = action.ActionType === ActionType.trace;
      results.push({ ActionId: action.Id, Value: isTrace ? null : run.act(action) });
      if (isTrace) traces.push(action.Id);
    } catch (error) {
      const told = error instanceof HostError ? error : new HostError('GeneralException', String(error));
      return {
        ProcessedResults: { Results: results, TraceIds: traces },
        TraceIds: traces,
        Error: {
          Code: told.code,
          Message: told.message,
          Location: told.location,
          ActionIndex: index,
          HttpStatusCode: told.status,
        },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** Types whose objects the client asks to keep between requests. */
const KEPT = new Set(['Range', 'RangeAreas']);

class Run {
  /** Methods that make an object run once in a request, however often the path is used. */
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly request: RichRequest,
    private readonly space: ObjectSpace,
  ) {}

  act(action: ActionInfo): Json {
    const target = this.object(action.ObjectPathId);
    if (!target) return this.onNullObject(action);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instantiate(target);
      case ActionType.query:
        return this.query(target, action.QueryInfo ?? {});
      case ActionType.setProperty:
        if (!this.checkUse(target, 'set', action.Name)) {
          target.store(camel(action.Name), toJson(this.arguments(action.ArgumentInfo)[0]));
        }
        return null;
      case ActionType.method:
        return this.method(target, action);
      default:
        throw new HostError(
          'NotImplemented',
          `The workbench does not implement actions of type ${action.ActionType}.`,
        );
    }
  }

  private instantiate(target: HostObject): Json {
    if (this.request.AutoKeepReference && KEPT.has(target.type)) {
      return { _ReferenceId: this.space.kept.keep(target) };
    }
    return target.id === undefined ? {} : { Id: target.id };
  }

  private method(target: HostObject, action: ActionInfo): Json {
    if (action.Name === '_KeepReference') {
      this.space.kept.keep(target);
      return null;
    }
    if (action.Name === '_RemoveReference') {
      this.space.kept.release(target);
      return null;
    }
    if (this.checkUse(target, 'call', action.Name)) return null;
    return toJson(target.call(camel(action.Name), this.arguments(action.ArgumentInfo)) ?? null);
  }

  private onNullObject({ ActionType: type, Name }: ActionInfo): null {
    const isChange = type === ActionType.setProperty || type === ActionType.method;
    if (this.space.refusesNullObjects && isChange && !Name.startsWith('_')) {
      throw new HostError('InvalidOperation', 'This operation is not permitted for a null object.', Name);
    }
    return null;
  }

  /** Throws where this Excel refuses the member; `true`: it is to be passed over. */
  private checkUse({ type, self }: HostObject, how: MemberUse['how'], name: string): boolean {
    const answer = this.space.members?.({ member: `${type}.${camel(name)}`, how, self }) ?? null;
    if (answer instanceof HostError) throw answer;
    return answer === 'ignored';
  }

  private arguments(info: ArgumentInfo | undefined): Argument[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, index) => {
      const reference: unknown = Array.isArray(references) ? references[index] : undefined;
      if (typeof reference !== 'number' || reference === 0) return argument;
      return this.object(reference);
    });
  }

  private object(pathId: number): HostObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(pathId)];
    if (!path) throw new HostError('InvalidObjectPath', `The object path ${pathId} is missing.`);
    const found = this.resolve(path);
    this.resolved.set(pathId, found);
    return found;
  }

  private parent(path: ObjectPathInfo): HostObject | null {
    return path.ParentObjectPathId === undefined ? this.space.root : this.object(path.ParentObjectPathId);
  }

  private resolve(path: ObjectPathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.global:
        return this.space.root;
      case ObjectPathType.nullObject:
        return null;
      case ObjectPathType.newObject: {
        const service = this.space.service(path.Name);
        if (!service) throw new HostError('NotImplemented', `The workbench does not implement ${path.Name}.`);
        return service;
      }
      case ObjectPathType.referenceId: {
        const kept = this.space.kept.find(path.Name);
        if (!kept) throw new HostError('InvalidObjectPath', `The reference ${path.Name} is not kept.`);
        return kept;
      }
      case ObjectPathType.property: {
        const parent = this.parent(path);
        if (parent) this.checkUse(parent, 'reach', path.Name);
        return parent?.navigate(camel(path.Name)) ?? null;
      }
      case ObjectPathType.indexer:
        return this.parent(path)?.item(String(this.arguments(path.ArgumentInfo)[0])) ?? null;
      case ObjectPathType.method: {
        const parent = this.parent(path);
        if (parent) this.checkUse(parent, 'reach', path.Name);
        const made = parent?.call(camel(path.Name), this.arguments(path.ArgumentInfo)) ?? null;
        if (made !== null && !(made instanceof HostObject)) {
          throw new HostError('InvalidObjectPath', `${path.Name} gives no object.`);
        }
        return made;
      }
      default:
        throw new HostError(
          'NotImplemented',
          `The workbench does not implement object paths of type ${path.ObjectPathType}.`,
        );
    }
  }

  /**
   * `load()`: a property path may pass through navigation properties and collections ("areas/address"). A load
   * without names would load "everything", which the host cannot honestly answer: names are demanded.
   */
  private query(target: HostObject, info: QueryInfo): Json {
    const select = info.Select ?? [];
    if (select.length === 0) {
      throw new HostError(
        'NotImplemented',
        `The workbench loads ${target.type} by named properties only.`,
        target.type,
      );
    }
    if (info.Top !== undefined || info.Skip !== undefined || (info.Expand?.length ?? 0) > 0) {
      throw new HostError(
        'NotImplemented',
        'The workbench does not implement top, skip and expand.',
        target.type,
      );
    }
    const tree = new Map<string, string[]>();
    for (const path of select) {
      const [head = '', ...rest] = path.split('/');
      const below = tree.get(head) ?? [];
      if (rest.length > 0) below.push(rest.join('/'));
      tree.set(head, below);
    }
    const read = (object: HostObject): { [key: string]: Json } => {
      const answer: { [key: string]: Json } = object.id === undefined ? {} : { Id: object.id };
      for (const [name, below] of tree) {
        answer[pascal(name)] = below.length > 0 ? this.below(object, name, below) : this.loaded(object, name);
      }
      return answer;
    };
    return target.isCollection && ![...tree.keys()].every((name) => target.loads(name))
      ? { _Items: target.items().map(read) }
      : read(target);
  }

  private below(object: HostObject, name: string, select: readonly string[]): Json {
    this.checkUse(object, 'reach', name);
    return this.query(object.navigate(name), { Select: select });
  }

  private loaded(object: HostObject, name: string): Json {
    this.checkUse(object, 'read', name);
    return object.load(name);
  }
}

function toJson(value: Argument | undefined): Json {
  if (value instanceof HostObject)
    throw new HostError('InvalidArgument', 'An object stands where a value belongs.');
  return value ?? null;
}
