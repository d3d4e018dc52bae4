import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { useDeed } from '../../api/RunProvider';
import type { JobWire } from '../../api/wire';
import { useT } from '../../texts/TextsProvider';
import { fileNameOf, fileOf, formOf, onlyOf, type MappedTable, type Upload } from './uploads';

interface MappingSendProps {
  /** The tables that are ready, each with its mapping. */
  chosen: readonly MappedTable[];
  /** There is no other table to be mapped. */
  isAlone: boolean;
  upload: Upload | undefined;
  onSent: (sent: readonly MappedTable[], job: JobWire, again: Upload) => void;
}

/** Sends the files of mapped tables again, all in one go; after a reload the person chooses the files again. */
export function MappingSend({ chosen, isAlone, upload, onSent }: MappingSendProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const send = useDeed<JobWire>();
  const [isNone, setNone] = useState(false);
  const names = [...new Set(chosen.map(({ table }) => fileNameOf(table.name)))];
  const isKept = chosen.every(({ table }) => fileOf(upload, table) !== undefined);
  const words = isKept
    ? isAlone
      ? t('web.map.read')
      : t('web.map.read.all', chosen.length)
    : t('web.map.choose', names.join(t('list.separator')));
  const read = (found: readonly (MappedTable & { file: File })[]) => {
    setNone(found.length === 0);
    if (found.length === 0) {
      return;
    }

    const again = onlyOf(upload, [...new Set(found.map(({ file }) => file))]);
    send.mutate(
      { path: '/api/facts/files', options: { body: formOf(again, found) } },
      { onSuccess: (job) => onSent(found, job, again) },
    );
  };
  const readKept = () => read(chosen.flatMap((one) => withFile(one, fileOf(upload, one.table))));
  // A single file may be called otherwise by now; of several each is known by its name.
  const readAgain = (files: readonly File[]) =>
    read(
      chosen.flatMap((one) =>
        withFile(
          one,
          names.length === 1 && files.length === 1
            ? files[0]
            : files.find(({ name }) => name === fileNameOf(one.table.name)),
        ),
      ),
    );
  return (
    <div className="mapping-send">
      <Button
        type="primary"
        disabled={chosen.length === 0}
        loading={send.isPending}
        onClick={() => (isKept ? readKept() : input.current?.click())}
      >
        {words}
      </Button>
      {isNone && <Alert type="warning" showIcon title={t('web.map.nofile', names.join(t('list.separator')))} />}
      <input
        ref={input}
        type="file"
        multiple={names.length > 1}
        hidden
        aria-label={words}
        onChange={(event) => {
          readAgain([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}

function withFile(one: MappedTable, file: File | undefined): (MappedTable & { file: File })[] {
  return file === undefined ? [] : [{ ...one, file }];
}
