/**
 * What an added sheet did not become: parts of its layout that Excel refused, and settings that read otherwise than they
 * were set. Some Excels take a setting of the page and do nothing (one page wide, while another tab of the ribbon is
 * open). Asked after the write, in a request of its own: what cannot be read must not undo what was written.
 */
import type { SheetSetting, Unapplied } from '../sheet/gateway';
import type { SheetLayout } from '../sheet/plan';
import type { Work } from './check';
import type { SheetImage } from './image';
import type { LayoutPart } from './layout';
import { readable } from './readable';

/** Answer for one setting. */
const ITEM_BYTES = 300;

interface Setting {
  readonly setting: SheetSetting;
  readonly part: LayoutPart;
  /** Loads it; what it gives tells, once the answer is there, whether it is as it was set. */
  readonly look?: (sheet: Excel.Worksheet) => () => boolean;
}

/** `images`: what was made of the works; `parts`: those that Excel took. */
export async function findUnapplied(
  context: Excel.RequestContext,
  works: readonly Work[],
  images: readonly SheetImage[],
  parts: ReadonlySet<LayoutPart>,
): Promise<readonly Unapplied[]> {
  const keys = new Map(images.map(({ name, key }) => [name, key]));
  const settings = works.flatMap(({ change: { sheet, layout }, image }) =>
    image.added && layout
      ? settingsOf(layout).map((setting) => ({ ...setting, sheet, key: keys.get(sheet) ?? sheet }))
      : [],
  );
  const looks = settings.flatMap(({ look, part, ...where }) =>
    look && parts.has(part) ? [{ look, ...where }] : [],
  );
  const { worksheets } = context.workbook;
  const refused = settings.filter(({ part }) => !parts.has(part));
  try {
    const { read, unread } = await readable(context, looks, ITEM_BYTES, ({ key, look }) =>
      look(worksheets.getItem(key)),
    );
    const others = read.flatMap(({ item, answer }) => (isThere(answer) ? [] : [item]));
    return bySheet([...refused, ...unread, ...others]);
  } catch {
    // Somebody is typing in a cell by now, or Excel does not answer: it is written all the same.
    return bySheet(refused);
  }
}

/** Where Excel has no such setting it answers `null` in place of what the types promise. */
function isThere(answer: () => boolean): boolean {
  try {
    return answer();
  } catch {
    return false;
  }
}

function bySheet(
  settings: readonly { readonly sheet: string; readonly setting: SheetSetting }[],
): readonly Unapplied[] {
  return [...new Set(settings.map(({ sheet }) => sheet))].map((sheet) => ({
    sheet,
    settings: settings.flatMap((one) => (one.sheet === sheet ? [one.setting] : [])),
  }));
}

function settingsOf({ page, freezeRows = 0, ...rest }: SheetLayout): readonly Setting[] {
  const wholes = (['merges', 'tables', 'formats', 'charts'] as const).filter(
    (part) => (rest[part] ?? []).length > 0,
  );
  return [
    ...(page ? pageSettings(page) : []),
    ...(freezeRows > 0 ? [frozen(freezeRows)] : []),
    ...wholes.map((part): Setting => ({ setting: part, part })),
  ];
}

function pageSettings({ orientation, repeatRows }: NonNullable<SheetLayout['page']>): readonly Setting[] {
  const isSet = (
    setting: SheetSetting,
    name: 'orientation' | 'paperSize' | 'zoom',
    isRight: (page: Excel.PageLayout) => boolean,
  ): Setting => ({
    setting,
    part: 'page',
    look: ({ pageLayout }) => {
      pageLayout.load(name);
      return () => isRight(pageLayout);
    },
  });
  return [
    isSet('orientation', 'orientation', (page) => page.orientation.toLowerCase() === orientation),
    isSet('paper', 'paperSize', ({ paperSize }) => paperSize === Excel.PaperType.a4),
    isSet('fitWidth', 'zoom', ({ zoom }) => zoom.horizontalFitToPages === 1),
    ...(repeatRows ? [repeated(repeatRows)] : []),
  ];
}

function repeated({ top, bottom }: { readonly top: number; readonly bottom: number }): Setting {
  return {
    setting: 'titleRows',
    part: 'page',
    look: ({ pageLayout }) => {
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load('rowIndex,rowCount');
      return () => !rows.isNullObject && rows.rowIndex === top && rows.rowCount === bottom - top + 1;
    },
  };
}

function frozen(count: number): Setting {
  return {
    setting: 'freezeRows',
    part: 'freezeRows',
    look: ({ freezePanes }) => {
      const rows = freezePanes.getLocationOrNullObject().load('rowCount');
      return () => !rows.isNullObject && rows.rowCount === count;
    },
  };
}
