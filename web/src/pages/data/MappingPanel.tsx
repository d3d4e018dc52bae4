import { Alert, Button, Checkbox } from 'antd';
import { useDeed } from '../../api/RunProvider';
import type { GuessAskedWire, GuessWire, ImportedTableWire, SheetWire } from '../../api/wire';
import { useT } from '../../texts/TextsProvider';
import { MappingColumns } from './MappingColumns';
import { MappingFields } from './MappingFields';
import { missingColumns, readMapping, type Guessed, type Mapping } from './mapping';
import { TableName } from './TableName';

interface MappingPanelProps {
  table: ImportedTableWire;
  sheets: readonly SheetWire[];
  guessed: Guessed;
  change: (change: (before: Guessed) => Guessed) => void;
  /** Whether it is read with the others; null where there is no other. */
  isChosen: boolean | null;
  choose: (isChosen: boolean) => void;
  isReady: boolean;
}

/** A table nobody recognised: a guess which heading is which column, put right by a person. */
export function MappingPanel({ table, sheets, guessed, change, isChosen, choose, isReady }: MappingPanelProps) {
  const t = useT();
  const guess = useDeed<GuessWire>((told) =>
    change(({ mapping }) => ({
      // A name a person gave stays; the guess's own name says only the kind.
      mapping: {
        ...readMapping(told.mapping),
        ...(mapping === null || mapping.name === `my-${mapping.kind}` ? {} : { name: mapping.name }),
      },
      columns: told.columns,
    })),
  );
  const { mapping } = guessed;
  const sheet = sheets.find(({ kind }) => kind === mapping?.kind);
  const missing = mapping === null ? [] : missingColumns(mapping, sheet);
  const put = (changed: Mapping) => change((before) => ({ ...before, mapping: changed }));
  const chooseKind = (kind: string) => {
    const asked: GuessAskedWire = { kind, headings: table.headings, firstRows: table.firstRows };
    guess.mutate({ path: '/api/facts/guesses', options: { body: asked } });
  };
  return (
    <section className="mapping">
      <MappingHeading name={table.name} />
      <p className="soft">{t('web.map.note')}</p>
      <MappingFields sheets={sheets} mapping={mapping} change={put} chooseKind={chooseKind} />
      {mapping !== null && sheet !== undefined && (
        <>
          <MappingColumns table={table} guesses={guessed.columns} mapping={mapping} sheet={sheet} change={put} />
          {missing.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title={t('web.map.missing', missing.map((name) => titleOf(sheet, name)).join(t('list.separator')))}
            />
          )}
        </>
      )}
      {isChosen !== null && (
        <Checkbox
          checked={isChosen && isReady}
          disabled={!isReady}
          onChange={(event) => choose(event.target.checked)}
        >
          {t('web.map.with')}
        </Checkbox>
      )}
    </section>
  );
}

/** A table that was sent with its mapping; it may be sent once more. */
export function MappingSent({ table, again }: { table: ImportedTableWire; again: () => void }) {
  const t = useT();
  return (
    <section className="mapping">
      <MappingHeading name={table.name} />
      <p className="soft">
        {t('web.map.sent')}
        <Button type="link" size="small" onClick={again}>
          {t('web.map.again')}
        </Button>
      </p>
    </section>
  );
}

function MappingHeading({ name }: { name: string }) {
  const t = useT();
  return (
    <h3>
      {t('web.map')} <TableName name={name} />
    </h3>
  );
}

function titleOf(sheet: SheetWire, name: string): string {
  return sheet.columns.find((column) => column.name === name)?.title ?? name;
}
