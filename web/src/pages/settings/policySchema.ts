import type { Language } from '../../texts/language';

/** A setting of the schema that a field can hold. */
export interface Setting {
  /** Its names joined by a dot. */
  path: string;
  kind: 'whole' | 'number' | 'flag' | 'choice' | 'text';
  description: string;
  choices: readonly string[];
  minimum: number | null;
  maximum: number | null;
  /** It may be left open: null. */
  isOpen: boolean;
}

/** Settings that belong together; the rest of a group stands in the text only. */
export interface SettingGroup {
  path: string;
  description: string;
  settings: readonly Setting[];
}

interface Schema {
  type?: string | readonly string[];
  enum?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  description?: string;
  minimum?: number;
  maximum?: number;
}

/** The groups of the schema that hold settings a field can hold, in its order. */
export function groupsOf(schema: unknown): SettingGroup[] {
  return groupsWithin('', schema as Schema).filter(({ path, settings }) => path !== '' && settings.length > 0);
}

/** The half of a description that is in a language: they stand as "English. 中文。". */
export function describedIn(description: string, language: Language): string {
  const chinese = /[\u4e00-\u9fff]/.exec(description)?.index ?? description.length;
  const ends = [...description.slice(0, chinese).matchAll(/[.…?!]\s+/g)];
  const last = ends.at(-1);
  const cut = chinese === description.length || last === undefined ? chinese : last.index + last[0].length;
  const [english, zh] = [description.slice(0, cut).trim(), description.slice(cut).trim()];
  const half = language === 'zh' ? zh || english : english || zh;
  return half.replace(/[.。]$/, '');
}

function groupsWithin(path: string, schema: Schema): SettingGroup[] {
  const members = Object.entries(schema.properties ?? {}).map(([name, member]) => ({
    path: path === '' ? name : `${path}.${name}`,
    member,
  }));
  const settings = members.flatMap(({ path: own, member }) => settingOf(own, member) ?? []);
  const within = members.flatMap(({ path: own, member }) =>
    groupsWithin(own, member).filter(() => member.properties !== undefined),
  );
  return [{ path, description: schema.description ?? '', settings }, ...within];
}

function settingOf(path: string, schema: Schema): Setting | null {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  const kind =
    schema.enum !== undefined
      ? 'choice'
      : types.includes('integer')
        ? 'whole'
        : types.includes('number')
          ? 'number'
          : types.includes('boolean')
            ? 'flag'
            : types.includes('string')
              ? 'text'
              : null;
  return kind === null
    ? null
    : {
        path,
        kind,
        description: schema.description ?? '',
        choices: schema.enum ?? [],
        minimum: schema.minimum ?? null,
        maximum: schema.maximum ?? null,
        isOpen: types.includes('null'),
      };
}
