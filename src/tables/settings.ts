/**
 * What the user chose for this workbook, as the one custom XML part the add-in keeps in it:
 *
 *     <settings xmlns="urn:kpi-addin:settings:1"><table id="OTOP!B3" indicator="otop-income" rubric="2561">
 *       <column index="9" role="result" header="..."/><answer question="counts" answer="gotOut" words="..."/></table>
 *       <accepted finding="..." reason="..." name="..." date="2018-09-30"/></settings>
 *
 * Somebody else may have edited or damaged the part. It is read with a small scanner of its own, since Excel, the
 * browser and the command line have no XML parser in common; what cannot be read counts as no choices, and is said.
 */
import { SETTINGS_NAMESPACE } from '../sheet/snapshot';
import type { Answer, QuestionKind } from './questions/types';
import { isPart } from './parts';
import type { ColumnPart, TableChoice } from './types';

/** A finding that somebody looked at and lets stand. Its id changes with the cells: then it is asked again. */
export interface AcceptedFinding {
  readonly id: string;
  readonly reason: string;
  readonly name: string;
  /** "2018-09-30". */
  readonly date: string;
}

export interface Settings {
  readonly choices: readonly TableChoice[];
  /** Absent where there is none. */
  readonly accepted?: readonly AcceptedFinding[];
  /** The part was there but could not be read: choices are empty, and saving would replace it. */
  readonly damaged?: boolean;
}

const QUESTIONS: Readonly<Record<QuestionKind, true>> = {
  counts: true,
  period: true,
  year: true,
  unit: true,
};

const LAST_COLUMN = 16_383;

export function writeSettings(settings: Settings): string {
  const tables = settings.choices.map((choice) => {
    const columns = Object.entries(choice.roles).map(([index, role]) => {
      const header = choice.headers?.[Number(index)];
      return `<column${attributes({ index, role, header })}/>`;
    });
    const answers = Object.entries(choice.answers ?? {}).map(
      ([question, { answer, words }]) => `<answer${attributes({ question, answer, words })}/>`,
    );
    const { tableId: id, indicator, rubric } = choice;
    return `<table${attributes({ id, indicator, rubric })}>${[...columns, ...answers].join('')}</table>`;
  });
  const accepted = (settings.accepted ?? []).map(
    ({ id: finding, reason, name, date }) => `<accepted${attributes({ finding, reason, name, date })}/>`,
  );
  return `<settings${attributes({ xmlns: SETTINGS_NAMESPACE })}>${[...tables, ...accepted].join('')}</settings>`;
}

export function readSettings(xml: string | null): Settings {
  if (xml === null || xml.trim() === '') return { choices: [] };
  try {
    return readParts(xml);
  } catch (error) {
    if (error instanceof DamagedSettings) return { choices: [], damaged: true };
    throw error;
  }
}

class DamagedSettings extends Error {}

const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Tag {
  readonly closes: boolean;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isEmpty: boolean;
}

function readParts(xml: string): Settings {
  const tags = tagsOf(xml.replace(/^\uFEFF?\s*(?:<\?xml[^>]*\?>)?\s*/, ''));
  const [root] = tags;
  if (root?.name !== 'settings' || root.attributes.get('xmlns') !== SETTINGS_NAMESPACE)
    throw new DamagedSettings();
  const open: string[] = [];
  const choices: TableChoice[] = [];
  const accepted: AcceptedFinding[] = [];
  let table: {
    choice: TableChoice;
    roles: Record<number, ColumnPart>;
    headers: Record<number, string>;
    answers: Partial<Record<QuestionKind, Answer>>;
  } | null = null;
  for (const tag of tags) {
    if (tag.closes) {
      if (open.pop() !== tag.name) throw new DamagedSettings();
      if (tag.name === 'table' && open.length === 1) table = null;
      continue;
    }
    // Elements that a later version may add are passed over.
    if (tag.name === 'table' && open.length === 1) {
      table = tableOf(tag);
      choices.push(table.choice);
      if (tag.isEmpty) table = null;
    } else if (tag.name === 'accepted' && open.length === 1) {
      accepted.push(acceptedOf(tag));
    } else if (tag.name === 'column' && open.length === 2 && table) {
      const column = columnOf(tag);
      table.roles[column.index] = column.role;
      if (column.header !== undefined) table.headers[column.index] = column.header;
    } else if (tag.name === 'answer' && open.length === 2 && table) {
      const question = tag.attributes.get('question') ?? '';
      // A later version may know more questions.
      if (isQuestion(question)) table.answers[question] = answerOf(tag);
    }
    if (!tag.isEmpty) open.push(tag.name);
  }
  if (open.length > 0) throw new DamagedSettings();
  const read = { choices: choices.map(withoutEmpty) };
  return accepted.length > 0 ? { ...read, accepted } : read;
}

function acceptedOf({ attributes: given }: Tag): AcceptedFinding {
  const id = given.get('finding');
  const reason = given.get('reason');
  // Without a reason nobody has accepted anything.
  if (id === undefined || reason === undefined) throw new DamagedSettings();
  return { id, reason, name: given.get('name') ?? '', date: given.get('date') ?? '' };
}

function tableOf(tag: Tag) {
  const tableId = tag.attributes.get('id');
  if (tableId === undefined) throw new DamagedSettings();
  const indicator = tag.attributes.get('indicator');
  const rubric = tag.attributes.get('rubric');
  const roles: Record<number, ColumnPart> = {};
  const headers: Record<number, string> = {};
  const answers: Partial<Record<QuestionKind, Answer>> = {};
  const choice: TableChoice = {
    tableId,
    ...(indicator === undefined ? {} : { indicator }),
    ...(rubric === undefined ? {} : { rubric }),
    roles,
    headers,
    answers,
  };
  return { choice, roles, headers, answers };
}

function answerOf({ attributes: given }: Tag): Answer {
  const answer = given.get('answer');
  if (answer === undefined) throw new DamagedSettings();
  return { answer, words: given.get('words') ?? '' };
}

function columnOf(tag: Tag): { readonly index: number; readonly role: ColumnPart; readonly header?: string } {
  const index = Number(tag.attributes.get('index') ?? NaN);
  const role = tag.attributes.get('role') ?? '';
  const header = tag.attributes.get('header');
  if (!Number.isInteger(index) || index < 0 || index > LAST_COLUMN || !isPart(role))
    throw new DamagedSettings();
  return header === undefined ? { index, role } : { index, role, header };
}

function withoutEmpty({ headers = {}, answers = {}, ...rest }: TableChoice): TableChoice {
  return {
    ...rest,
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(Object.keys(answers).length > 0 ? { answers } : {}),
  };
}

function isQuestion(text: string): text is QuestionKind {
  return Object.hasOwn(QUESTIONS, text);
}

function tagsOf(xml: string): Tag[] {
  const tags: Tag[] = [];
  let position = 0;
  let depth = 0;
  while (position < xml.length) {
    const start = xml.indexOf('<', position);
    if (start < 0) break;
    if (xml.startsWith('<!--', start)) {
      const end = xml.indexOf('-->', start);
      if (end < 0) throw new DamagedSettings();
      position = end + 3;
      continue;
    }
    TAG.lastIndex = start;
    const match = TAG.exec(xml);
    // Only one root, and nothing that this scanner would have to guess at (DOCTYPE, CDATA).
    if (!match?.[2] || (tags.length > 0 && depth === 0)) throw new DamagedSettings();
    const closes = match[1] === '/';
    const isEmpty = match[4] === '/';
    depth += closes ? -1 : isEmpty ? 0 : 1;
    tags.push({ closes, isEmpty, name: match[2], attributes: attributesOf(match[3] ?? '') });
    position = TAG.lastIndex;
  }
  return tags;
}

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map((match) => [match[1] ?? '', unescaped(match[2] ?? match[3] ?? '')]),
  );
}

function attributes(list: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(list)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`))
    .join('');
}

/** Control characters have no form in XML 1.0; line breaks must be written as references or they become spaces. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w+);|&/g, (_all, name: string | undefined) => {
    if (name === undefined) throw new DamagedSettings();
    if (!name.startsWith('#')) {
      const character = NAMED[name];
      if (character === undefined) throw new DamagedSettings();
      return character;
    }
    const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    if (code > 0x10ffff) throw new DamagedSettings();
    return String.fromCodePoint(code);
  });
}
