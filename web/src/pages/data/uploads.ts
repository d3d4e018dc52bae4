import { useOutletContext } from 'react-router';
import type { ImportedTableWire } from '../../api/wire';
import { writeMapping, type Mapping } from './mapping';

/** What a person tells of the files they drop, where the files are silent. */
export interface Told {
  asOf: string | null;
  /** The first day of what an undated file sums up. */
  from: string | null;
  store: string;
  warehouse: string;
  currency: string;
}

/** What is told of single files, by their identity; it comes before what is told of all. */
export type OwnTold = Readonly<Record<string, Told>>;

/** Files that are sent, and what is told of them. */
export interface Upload {
  files: readonly File[];
  /** Told of all of them. */
  told: Told;
  own: OwnTold;
}

/** A table nobody recognised, and how a person says it is read. */
export interface MappedTable {
  table: ImportedTableWire;
  mapping: Mapping;
}

/** What was sent with each job, while the page is open. */
export type Uploads = Map<number, Upload>;

export const nothingTold: Told = { asOf: null, from: null, store: '', warehouse: '', currency: '' };

export const nothingSent: Upload = { files: [], told: nothingTold, own: {} };

/** What makes a file the same one when it is dropped again. */
export function identityOf(file: File): string {
  return `${file.name} ${file.size} ${file.lastModified}`;
}

/** What is told of one file alone. */
export function ownOf({ own }: Upload, file: File): Told {
  return own[identityOf(file)] ?? nothingTold;
}

/** What is told, in words; empty where nothing is. */
export function givenOf({ asOf, from, store, warehouse, currency }: Told): string[] {
  return [[from ?? '', asOf ?? ''].filter((day) => day !== '').join(' – '), store.trim(), warehouse.trim(), currency.trim()].filter((words) => words !== '');
}

/** With more files; one that is there already stays once. */
export function withFiles(upload: Upload, more: Iterable<File>): Upload {
  const files = new Map([...upload.files, ...more].map((file) => [identityOf(file), file]));
  return { ...upload, files: [...files.values()] };
}

/** With something told of one file alone. */
export function withOwn(upload: Upload, file: File, told: Told): Upload {
  return { ...upload, own: { ...upload.own, [identityOf(file)]: told } };
}

/** Some of the files that were sent, with all that was told of them. */
export function onlyOf(upload: Upload | undefined, files: readonly File[]): Upload {
  return { ...(upload ?? nothingSent), files };
}

/** Files put back beside those that are there: what was told of all of them then is told of each of them now. */
export function putBeside(here: Upload, back: Upload): Upload {
  if (here.files.length === 0) {
    return back;
  }

  return back.files.reduce(
    (upload, file) => withOwn(withFiles(upload, [file]), file, overlaid(back.told, ownOf(back, file))),
    here,
  );
}

/** The form the server takes; where tables of a file are mapped, only these are read of it. */
export function formOf(upload: Upload, mapped: readonly (MappedTable & { file: File })[] = []): FormData {
  const form = new FormData();
  upload.files.forEach((file) => form.append('files', file, file.name));
  const each = upload.files
    .map((file, at) => {
      const mappings = mapped
        .filter((one) => one.file === file)
        .map(({ table, mapping }) => ({ part: table.part, mapping: writeMapping(mapping) }));
      return { file: at, ...filled(ownOf(upload, file)), ...(mappings.length === 0 ? {} : { mappings }) };
    })
    .filter((told) => Object.keys(told).length > 1);
  const told = { ...upload.told, each: each.length === 0 ? '' : JSON.stringify(each) };
  Object.entries(filled(told)).forEach(([name, value]) => form.append(name, value));
  return form;
}

/** The file a table stands in: `book.xlsx!Sheet` stands in `book.xlsx`. */
export function fileNameOf(table: string): string {
  return table.split('!')[0] ?? table;
}

/** The file of a table among those that were sent. */
export function fileOf(upload: Upload | undefined, { file }: Pick<ImportedTableWire, 'file'>): File | undefined {
  return upload?.files[file];
}

export function useUploads(): Uploads {
  return useOutletContext<Uploads>();
}

function filled(told: object): Record<string, string> {
  const entries = Object.entries(told) as [string, string | null][];
  return Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
}

function overlaid(common: Told, own: Told): Told {
  return { ...common, ...filled(own) };
}
