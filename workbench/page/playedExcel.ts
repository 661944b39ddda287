/**
 * Which Excel the page plays, from its address, for whoever wants to see what the add-in says there. CONTRIBUTING.md lists the
 * switches.
 */
import type { OfficeTheme } from '../host/desktopEntry';
import { denying, firstOf, ignoring, refusing, type FaultSwitch } from '../host/faults';
import type { HostOptions } from '../host/host';
import { Registration } from '../host/registration';

type Entry = 'windows' | 'web';

export interface PlayedExcel {
  readonly entry: Entry;
  readonly registration: Registration;
  /** What a blank cell is handed to functions as. */
  readonly blank: null | 0;
  readonly theme: OfficeTheme;
  /** What it lacks, denies and how it answers. */
  readonly host: Pick<HostOptions, 'members' | 'isViewOnly' | 'faults'>;
}

export function playedExcel(search: string): PlayedExcel {
  const address = new URLSearchParams(search);
  const isOn = (name: string) => address.get(name) === '1';
  const members = (name: string) => (address.get(name) ?? '').split(',').filter(Boolean);
  const registration = new Registration();
  registration.isDone = !isOn('unregistered');
  return {
    entry: isOn('entry') ? 'web' : 'windows',
    registration,
    blank: address.get('blank') === '0' ? 0 : null,
    theme: address.get('theme') === 'dark' ? 'dark' : 'light',
    host: {
      members: firstOf([
        refusing(members('lacking')),
        refusing(members('throwing'), 'GeneralException'),
        ignoring(members('ignoring')),
        ...(isOn('denied') ? [denying] : []),
      ]),
      isViewOnly: isOn('viewonly'),
      faults: answering(Number(address.get('slow')), Number(address.get('silent'))),
    },
  };
}

/** Seconds that each answer takes, and the request from which on none comes. */
function answering(slow: number, silent: number): FaultSwitch | null {
  if (!(slow > 0 || silent > 0)) return null;
  return (request) => {
    if (silent > 0 && request >= silent) return { kind: 'silence', isDone: false };
    return slow > 0 ? { kind: 'slow', seconds: slow } : null;
  };
}
