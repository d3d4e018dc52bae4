import { useOutletContext } from 'react-router';

/** What a person tells of the files they drop, where the files are silent. */
export interface Told {
  asOf: string | null;
  store: string;
  warehouse: string;
  currency: string;
}

/** Files that were sent, and what was told of them. */
export interface Upload {
  files: readonly File[];
  told: Told;
}

/** What was sent with each job, while the page is open. */
export type Uploads = Map<number, Upload>;

export const nothingTold: Told = { asOf: null, store: '', warehouse: '', currency: '' };

/** The form the server takes. */
export function formOf({ files, told }: Upload, mapping?: string): FormData {
  const form = new FormData();
  files.forEach((file) => form.append('files', file, file.name));
  for (const [name, value] of Object.entries({ ...told, mapping: mapping ?? '' })) {
    if (value !== null && value !== '') {
      form.append(name, value);
    }
  }

  return form;
}

/** The file a table stands in: `book.xlsx!Sheet` stands in `book.xlsx`. */
export function fileNameOf(table: string): string {
  return table.split('!')[0] ?? table;
}

/** The file of a table among those that were sent. */
export function fileOf(upload: Upload | undefined, table: string): File | undefined {
  return upload?.files.find((file) => file.name === fileNameOf(table));
}

export function useUploads(): Uploads {
  return useOutletContext<Uploads>();
}
