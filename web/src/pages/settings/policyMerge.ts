import { visit } from 'jsonc-parser';
import {
  contentOf,
  isEntry,
  isList,
  isSame,
  policyOf,
  withList,
  withoutSetting,
  withSetting,
  type Content,
  type Entry,
  type SettingPath,
} from './policyText';

/** A setting two people changed, each to something else; undefined where one of them let go of it. */
export interface Clash {
  path: SettingPath;
  mine: Content | undefined;
  theirs: Content | undefined;
}

/** One person's changes over the text another has kept meanwhile. */
export interface Merge {
  /** The other's text with my changes; where both changed the same setting, what the other kept. */
  text: string;
  /** My changes that stand in it. */
  carried: readonly SettingPath[];
  clashes: readonly Clash[];
  /** I wrote comments too: those of the other's text stand. */
  hasOwnComments: boolean;
}

/**
 * Three ways, setting by setting: what I changed is put over what the other kept, unless the other changed it too.
 * Null while one of the texts cannot be read. Entries of a list are told apart by what they name.
 */
export function mergePolicy(before: string, mine: string, theirs: string): Merge | null {
  const contents = [before, mine, theirs].map((text) => contentOf(policyOf(text), []));
  if (!contents.every(isEntry)) {
    return null;
  }

  const [from, own, other] = contents as [Entry, Entry, Entry];
  const changes = changesOf([], { before: from, mine: own, theirs: other });
  const carried = changes.filter((change) => change.isCarried);
  return {
    text: carried.reduce((text, { path, mine: value }) => withContent(text, path, value), theirs),
    carried: carried.map(({ path }) => path),
    clashes: changes.flatMap(({ isCarried, ...clash }) => (isCarried ? [] : [clash])),
    hasOwnComments: commentsOf(mine).some((comment) => !commentsOf(before).includes(comment)),
  };
}

/** The text with something else at a setting; nothing lets go of it. */
export function withContent(text: string, path: SettingPath, content: Content | undefined): string {
  return content === undefined
    ? withoutSetting(text, path)
    : isList(content)
      ? withList(text, path, content)
      : withSetting(text, path, content);
}

interface Three {
  before: Content | undefined;
  mine: Content | undefined;
  theirs: Content | undefined;
}

interface Change extends Clash {
  isCarried: boolean;
}

function changesOf(path: SettingPath, three: Three): Change[] {
  const { before, mine, theirs } = three;
  if (isSame(mine, before) || isSame(mine, theirs)) {
    return [];
  }

  if ((isEntry(mine) || isEntry(theirs)) && [before, mine, theirs].every((one) => one === undefined || isEntry(one))) {
    return isSame(theirs, before) && mine === undefined ? [carry(path, three)] : withinEntry(path, three);
  }

  if (isSame(theirs, before)) {
    return [carry(path, three)];
  }

  return isList(before) && isList(mine) && isList(theirs)
    ? withinList(path, { before, mine, theirs })
    : [{ path, mine, theirs, isCarried: false }];
}

function carry(path: SettingPath, { mine, theirs }: Three): Change {
  return { path, mine, theirs, isCarried: true };
}

function withinEntry(path: SettingPath, { before, mine, theirs }: Three): Change[] {
  const member = (content: Content | undefined, name: string) => (isEntry(content) ? content[name] : undefined);
  const names = new Set([theirs, mine].flatMap((one) => (isEntry(one) ? Object.keys(one) : [])));
  return [...names].flatMap((name) =>
    changesOf([...path, name], {
      before: member(before, name),
      mine: member(mine, name),
      theirs: member(theirs, name),
    }),
  );
}

interface ThreeLists {
  before: readonly Content[];
  mine: readonly Content[];
  theirs: readonly Content[];
}

function withinList(path: SettingPath, { before, mine, theirs }: ThreeLists): Change[] {
  const lists = [before, mine, theirs];
  // Numbers mean what they mean by their place: the last day of each grade.
  if (lists.every((list) => list.length === before.length && !list.some(isNamed))) {
    return before.flatMap((value, at) =>
      changesOf([...path, at], { before: value, mine: mine[at], theirs: theirs[at] }),
    );
  }

  const merged = entriesOf(lists.map(named));
  return [{ path, mine: merged ?? mine, theirs, isCarried: merged !== null }];
}

type Named = ReadonlyMap<string, Content>;

// The other's entries with mine over them; null where both changed one, or one cannot be told from another.
function entriesOf(lists: (Named | null)[]): Content[] | null {
  const [before, mine, theirs] = lists;
  if (!before || !mine || !theirs) {
    return null;
  }

  const merged = new Map(theirs);
  for (const name of new Set([...before.keys(), ...mine.keys()])) {
    const [was, own, other] = [before.get(name), mine.get(name), theirs.get(name)];
    if (isSame(own, was) || isSame(own, other)) {
      continue;
    }

    if (!isSame(other, was)) {
      return null;
    }

    if (own === undefined) {
      merged.delete(name);
    } else {
      merged.set(name, own);
    }
  }

  return [...merged.values()];
}

function isNamed(content: Content): boolean {
  return typeof content === 'string' || isEntry(content);
}

// An entry is what its words name: a category, a measure and how it is compared.
function named(list: readonly Content[]): Named | null {
  const names = list.map((one) =>
    isEntry(one)
      ? JSON.stringify(
          Object.entries(one)
            .filter(([, value]) => typeof value === 'string')
            .sort(),
        )
      : JSON.stringify(one),
  );
  const isTold = list.every(isNamed) && new Set(names).size === names.length;
  return isTold ? new Map(list.map((one, at) => [names[at] ?? '', one])) : null;
}

function commentsOf(text: string): string[] {
  const comments: string[] = [];
  visit(text, { onComment: (offset, length) => comments.push(text.slice(offset, offset + length)) });
  return comments;
}
