/** What conditional formats, charts and pages stand for, and what they ask of the sheet first. */
import type { HostLayout } from './layout';
import { type Argument, HostObject, invalidArgument } from './model';
import { guardWrite, type RangeSelf, sheetOf } from './range-self';
import { HostError, type Json } from './wire';
import type { HostWorkbook } from './workbook';

export interface OnSheet {
  readonly workbook: HostWorkbook;
  readonly sheetId: string;
}

export interface ItemSelf extends OnSheet {
  readonly itemId: string;
}

export function layoutOf(self: OnSheet, location: string): HostLayout {
  const { layout } = sheetOf(self);
  if (!layout) {
    throw new HostError('NotImplemented', `The workbench does not implement ${location}.`, location);
  }
  return layout;
}

/** For what changes something: not on a protected sheet. */
export function openLayoutOf(self: OnSheet, location: string): HostLayout {
  guardWrite(sheetOf(self), location);
  return layoutOf(self, location);
}

export function notImplemented(what: string, location: string): HostError {
  return new HostError('NotImplemented', `The workbench does not implement ${what}.`, location);
}

export function asRange(argument: Argument | undefined, self: OnSheet, location: string): RangeSelf {
  if (!(argument instanceof HostObject) || argument.type !== 'Range') throw invalidArgument(location);
  const range = argument.self as RangeSelf;
  if (range.sheetId !== self.sheetId) throw notImplemented('ranges of another sheet here', location);
  return range;
}

export function asColor(value: Json, location: string): string {
  if (typeof value !== 'string' || !/^#[0-9A-Fa-f]{6}$/.test(value)) throw invalidArgument(location);
  return value.toUpperCase();
}

export function asWord(value: Json, location: string): string {
  if (typeof value !== 'string') throw invalidArgument(location);
  return value;
}

export function asTruth(value: Json, location: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(location);
  return value;
}

export function asNumber(value: Json, location: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(location);
  return value;
}

/** One of the fields of an object that is handed over whole. */
export function fieldOf(value: Json, name: string, location: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument(location);
  return (value as { readonly [key: string]: Json | undefined })[name] ?? null;
}
