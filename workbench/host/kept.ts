/** Objects that the client asked to keep between requests: found by reference, and as fast the other way round. */
import type { HostObject } from './model';

export class KeptObjects {
  private readonly byReference = new Map<string, HostObject>();
  private readonly references = new Map<HostObject, string>();

  keep(object: HostObject): string {
    const known = this.references.get(object);
    if (known !== undefined) return known;
    const reference = `ref:${this.byReference.size + 1}:${Math.random().toString(36).slice(2)}`;
    this.byReference.set(reference, object);
    this.references.set(object, reference);
    return reference;
  }

  find(reference: string): HostObject | null {
    return this.byReference.get(reference) ?? null;
  }

  release(object: HostObject): void {
    this.byReference.delete(this.references.get(object) ?? '');
    this.references.delete(object);
  }

  clear(): void {
    this.byReference.clear();
    this.references.clear();
  }
}
