import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { useDeed, useStanding } from '../../api/RunProvider';
import type { GuessAskedWire, GuessWire, ImportedTableWire, JobWire } from '../../api/wire';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { useT } from '../../texts/TextsProvider';
import { MappingColumns } from './MappingColumns';
import { MappingFields } from './MappingFields';
import { missingColumns, readMapping, writeMapping, type Mapping } from './mapping';
import { TableName } from './TableName';
import { fileNameOf, fileOf, formOf, onlyOf, type Upload } from './uploads';

interface MappingPanelProps {
  table: ImportedTableWire;
  upload: Upload | undefined;
  onStarted: (job: JobWire, upload: Upload) => void;
}

interface Guessed {
  mapping: Mapping | null;
  columns: GuessWire['columns'];
}

/** A table nobody recognised: a guess which heading is which column, put right by a person, then read again. */
export function MappingPanel({ table, upload, onStarted }: MappingPanelProps) {
  const t = useT();
  const sheets = useStanding('/api/facts/sheets');
  const [guessed, setGuessed] = useState<Guessed>(() => ({
    mapping: table.mapping === null ? null : readMapping(table.mapping),
    columns: table.columns,
  }));
  const guess = useDeed<GuessWire>((told) =>
    setGuessed(({ mapping }) => ({
      // A name a person gave stays; the guess's own name says only the kind.
      mapping: {
        ...readMapping(told.mapping),
        ...(mapping === null || mapping.name === `my-${mapping.kind}` ? {} : { name: mapping.name }),
      },
      columns: told.columns,
    })),
  );
  const [isSent, setSent] = useState(false);
  const { mapping } = guessed;
  const sheet = sheets.data?.find(({ kind }) => kind === mapping?.kind);
  const missing = mapping === null ? [] : missingColumns(mapping, sheet);
  const change = (changed: Mapping) => setGuessed((before) => ({ ...before, mapping: changed }));
  const chooseKind = (kind: string) => {
    const asked: GuessAskedWire = { kind, headings: table.headings, firstRows: table.firstRows };
    guess.mutate({ path: '/api/facts/guesses', options: { body: asked } });
  };
  const heading = (
    <h3>
      {t('web.map')} <TableName name={table.name} />
    </h3>
  );
  if (isSent) {
    return (
      <section className="mapping">
        {heading}
        <p className="soft">
          {t('web.map.sent')}
          <Button type="link" size="small" onClick={() => setSent(false)}>
            {t('web.map.again')}
          </Button>
        </p>
      </section>
    );
  }

  return (
    <section className="mapping">
      {heading}
      <p className="soft">{t('web.map.note')}</p>
      {sheets.error !== null && <ErrorState error={sheets.error} retry={() => void sheets.refetch()} />}
      {sheets.data === undefined ? (
        <Loading rows={2} />
      ) : (
        <>
          <MappingFields sheets={sheets.data} mapping={mapping} change={change} chooseKind={chooseKind} />
          {mapping !== null && sheet !== undefined && (
            <>
              <MappingColumns
                table={table}
                guesses={guessed.columns}
                mapping={mapping}
                sheet={sheet}
                change={change}
              />
              {missing.length > 0 && (
                <Alert
                  type="warning"
                  showIcon
                  title={t('web.map.missing', missing.map((name) => titleOf(sheet, name)).join(t('list.separator')))}
                />
              )}
              <SendButton
                table={table}
                upload={upload}
                mapping={mapping}
                isReady={missing.length === 0 && mapping.name.trim() !== ''}
                onStarted={(job, again) => {
                  setSent(true);
                  onStarted(job, again);
                }}
              />
            </>
          )}
        </>
      )}
    </section>
  );
}

interface SendButtonProps extends MappingPanelProps {
  mapping: Mapping;
  isReady: boolean;
}

/** Sends the file again with the mapping; after a reload the person chooses it again. */
function SendButton({ table, upload, mapping, isReady, onStarted }: SendButtonProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const send = useDeed<JobWire>();
  const kept = fileOf(upload, table);
  const read = (file: File) => {
    const again = onlyOf(upload, [file]);
    send.mutate(
      { path: '/api/facts/files', options: { body: formOf(again, writeMapping(mapping)) } },
      { onSuccess: (job) => onStarted(job, again) },
    );
  };
  return (
    <div className="mapping-send">
      <Button
        type="primary"
        disabled={!isReady}
        loading={send.isPending}
        onClick={() => (kept === undefined ? input.current?.click() : read(kept))}
      >
        {kept === undefined ? t('web.map.choose', fileNameOf(table.name)) : t('web.map.read')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('web.map.choose', fileNameOf(table.name))}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) {
            read(file);
          }
        }}
      />
    </div>
  );
}

function titleOf(sheet: { columns: readonly { name: string; title: string }[] }, name: string): string {
  return sheet.columns.find((column) => column.name === name)?.title ?? name;
}
