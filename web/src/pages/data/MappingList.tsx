import { useState } from 'react';
import { useStanding } from '../../api/RunProvider';
import type { ImportedTableWire, JobWire } from '../../api/wire';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { guessOf, isReady, type Guessed } from './mapping';
import { MappingPanel, MappingSent } from './MappingPanel';
import { MappingSend } from './MappingSend';
import type { MappedTable, Upload } from './uploads';

interface MappingListProps {
  tables: readonly ImportedTableWire[];
  upload: Upload | undefined;
  onStarted: (job: JobWire, upload: Upload) => void;
}

/** What becomes of a table on this page. */
interface Handled {
  guessed: Guessed;
  isLeftOut: boolean;
  isSent: boolean;
}

/** The tables of an import nobody recognised: each is mapped, then all that are ready are read in one go. */
export function MappingList({ tables, upload, onStarted }: MappingListProps) {
  const sheets = useStanding('/api/facts/sheets');
  const [handled, setHandled] = useState<ReadonlyMap<string, Handled>>(
    () => new Map(tables.map((table) => [table.name, { guessed: guessOf(table), isLeftOut: false, isSent: false }])),
  );
  const change = (names: readonly string[], put: (before: Handled) => Partial<Handled>) =>
    setHandled((before) => {
      const after = new Map(before);
      for (const name of names) {
        const one = before.get(name);
        if (one !== undefined) {
          after.set(name, { ...one, ...put(one) });
        }
      }

      return after;
    });
  if (sheets.error !== null) {
    return <ErrorState error={sheets.error} retry={() => void sheets.refetch()} />;
  }

  if (sheets.data === undefined) {
    return <Loading rows={2} />;
  }

  const open = tables.filter(({ name }) => handled.get(name)?.isSent === false);
  const chosen = open.flatMap((table): MappedTable[] => {
    const { guessed, isLeftOut } = handled.get(table.name) as Handled;
    const { mapping } = guessed;
    return mapping !== null && !isLeftOut && isReady(mapping, sheets.data) ? [{ table, mapping }] : [];
  });
  return (
    <>
      {tables.map((table) => {
        const { guessed, isLeftOut, isSent } = handled.get(table.name) as Handled;
        const put = (changed: (before: Handled) => Partial<Handled>) => change([table.name], changed);
        return isSent ? (
          <MappingSent key={table.name} table={table} again={() => put(() => ({ isSent: false }))} />
        ) : (
          <MappingPanel
            key={table.name}
            table={table}
            sheets={sheets.data}
            guessed={guessed}
            change={(changed) => put((before) => ({ guessed: changed(before.guessed) }))}
            isChosen={open.length > 1 ? !isLeftOut : null}
            choose={(isChosen) => put(() => ({ isLeftOut: !isChosen }))}
            isReady={guessed.mapping !== null && isReady(guessed.mapping, sheets.data)}
          />
        );
      })}
      {open.length > 0 && (
        <MappingSend
          chosen={chosen}
          isAlone={open.length === 1}
          upload={upload}
          onSent={(sent, job, again) => {
            change(
              sent.map(({ table }) => table.name),
              () => ({ isSent: true }),
            );
            onStarted(job, again);
          }}
        />
      )}
    </>
  );
}
