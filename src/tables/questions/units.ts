/** In which unit a header says its figures are: baht by what factor, or which things are counted. */
import type { Header } from '../header';
import { headerKey } from '../text';
import { COUNTED, MONEY, MONEY_FACTORS } from './words';

export type Unit =
  | { readonly kind: 'money'; readonly factor: number; readonly words: string }
  | { readonly kind: 'counted'; readonly what: number; readonly words: string };

/** In brackets, after "จำนวน" or "หน่วย", or the first word: elsewhere a word need not be the unit. */
export function unitOf({ own, joined }: Pick<Header, 'own' | 'joined'>): Unit | null {
  for (const words of [own, joined]) {
    const key = headerKey(words);
    for (const [, inside = ''] of key.matchAll(/[([]([^)\]]*)[)\]]/g)) {
      const unit = named(inside.replace(/^(?:หน่วย|จำนวน)[:：]?/, ''), true);
      if (unit) return unit;
    }
    const said = /หน่วย(?:นับ)?[:：]?(.+)$/.exec(key)?.[1];
    const unit = (said && named(said, false)) || named(key.replace(/^จำนวน/, ''), false);
    if (unit) return unit;
  }
  return null;
}

/** "หน่วย : ล้านบาท" above a table. */
export function unitInTitle(title: string): Unit | null {
  const key = headerKey(title);
  const said = /หน่วย(?:นับ)?[:：]?(.+)$/.exec(key)?.[1];
  if (said) return named(said, false);
  // "(พันบาท)" behind the title.
  const inside = /[([]([^)\]]*)[)\]]$/.exec(key)?.[1];
  const unit = inside ? named(inside, true) : null;
  return unit?.kind === 'money' ? unit : null;
}

/** The unit that the words are, or (`whole` not asked for) begin with. */
function named(key: string, whole: boolean): Unit | null {
  const fits = (pattern: RegExp): RegExpExecArray | null =>
    new RegExp(`^(?:${pattern.source})${whole ? '(?:[/.,].*|ต่อ.*)?$' : ''}`).exec(key);
  const money = fits(MONEY);
  if (money) {
    const factor = MONEY_FACTORS[money[1] ?? money[2] ?? ''] ?? 1;
    return { kind: 'money', factor, words: money[0] };
  }
  // "ครัวเรือน/คน" says neither.
  if (/^[^/]+\/[^/]+$/.test(key) && key.split('/').every((one) => COUNTED.some((is) => is.test(one))))
    return null;
  for (const [what, pattern] of COUNTED.entries()) {
    const counted = fits(pattern);
    if (counted) return { kind: 'counted', what, words: counted[0] };
  }
  return null;
}
