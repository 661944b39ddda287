/**
 * How the host says what it implements: each Office.js type is one table of members. A member that is not in
 * its table answers `NotImplemented` and names itself, so that no test passes on a guess.
 */
import { HostError, type Json } from './wire';

export type Argument = Json | HostObject;
export type Result = Json | HostObject | undefined;

export interface TypeTable<T> {
  /** The type's name in Office.js. */
  readonly type: string;
  /** Scalar properties that can be loaded, by their Office.js names. */
  readonly get?: Readonly<Record<string, (self: T) => Json>>;
  readonly set?: Readonly<Record<string, (self: T, value: Json) => void>>;
  /** Navigation properties. */
  readonly objects?: Readonly<Record<string, (self: T) => HostObject>>;
  /** `null` from a method whose name ends in `OrNullObject` is the null object. */
  readonly methods?: Readonly<Record<string, (self: T, args: readonly Argument[]) => Result>>;
  readonly items?: (self: T) => readonly HostObject[];
  /** `collection.getItem(key)`; `null` where there is none. */
  readonly item?: (self: T, key: string) => HostObject | null;
  /** The key under which the client finds the object again. */
  readonly id?: (self: T) => string;
}

export class HostObject {
  constructor(
    readonly type: string,
    /** What the object stands for; told apart by `type`. */
    readonly self: unknown,
    private readonly table: TypeTable<never>,
  ) {}

  private missing(member: string): HostError {
    return new HostError(
      'NotImplemented',
      `The workbench does not implement ${this.type}.${member}.`,
      `${this.type}.${member}`,
    );
  }

  get id(): string | undefined {
    return this.table.id?.(this.self as never);
  }

  get isCollection(): boolean {
    return this.table.items !== undefined;
  }

  load(name: string): Json {
    const getter = this.table.get?.[name];
    if (!getter) throw this.missing(name);
    return getter(this.self as never);
  }

  loads(name: string): boolean {
    return this.table.get?.[name] !== undefined;
  }

  store(name: string, value: Json): void {
    const setter = this.table.set?.[name];
    if (!setter) throw this.missing(`${name} =`);
    setter(this.self as never, value);
  }

  navigate(name: string): HostObject {
    const navigation = this.table.objects?.[name];
    if (!navigation) throw this.missing(name);
    return navigation(this.self as never);
  }

  call(name: string, args: readonly Argument[]): Result {
    const method = this.table.methods?.[name];
    if (!method) throw this.missing(`${name}()`);
    return method(this.self as never, args);
  }

  items(): readonly HostObject[] {
    if (!this.table.items) throw this.missing('items');
    return this.table.items(this.self as never);
  }

  item(key: string): HostObject {
    if (!this.table.item) throw this.missing('getItem()');
    const found = this.table.item(this.self as never, key);
    if (!found) throw itemNotFound(this.type, key);
    return found;
  }
}

export function itemNotFound(type: string, key: string): HostError {
  return new HostError('ItemNotFound', "The requested resource doesn't exist.", `${type}.getItem(${key})`);
}

/** Makes the host objects of one type. */
export type Maker<T> = (self: T) => HostObject;

export function defineType<T>(table: TypeTable<T>): Maker<T> {
  return (self) => new HostObject(table.type, self, table as unknown as TypeTable<never>);
}

export function invalidArgument(
  location: string,
  message = 'The argument is invalid or missing or has an incorrect format.',
): HostError {
  return new HostError('InvalidArgument', message, location);
}

export function asText(argument: Argument | undefined, location: string): string {
  if (typeof argument !== 'string') throw invalidArgument(location);
  return argument;
}

export function asInteger(argument: Argument | undefined, location: string): number {
  if (typeof argument !== 'number' || !Number.isInteger(argument)) throw invalidArgument(location);
  return argument;
}
