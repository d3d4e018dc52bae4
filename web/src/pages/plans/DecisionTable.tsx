import { useState } from 'react';
import { DataTable, type DataTableProps } from '../../parts/DataTable';
import { useT } from '../../texts/TextsProvider';
import { chosenOf, type Decidable } from './decidable';
import { DecideButtons } from './DecideButtons';

interface DecisionTableProps<Row> extends Omit<DataTableProps<Row>, 'keyOf' | 'selection' | 'tools'> {
  /** What is recommended of a line, and the most that can be decided on. */
  decidable: (row: Row) => Omit<Decidable, 'line'>;
}

/** A list of lines of the plans: some are chosen and decided together. */
export function DecisionTable<Row extends { line: string; sku: string }>({ decidable, ...table }: DecisionTableProps<Row>) {
  const t = useT();
  const [chosen, choose] = useState<readonly string[]>([]);
  const { rows } = table;
  return (
    <DataTable<Row>
      {...table}
      keyOf={({ line }) => line}
      selection={{ keys: chosen, choose, labelOf: (key) => rows?.find(({ line }) => line === key)?.sku ?? key }}
      tools={
        chosen.length > 0 && (
          <>
            <span role="status">{t('web.list.chosen', chosen.length)}</span>
            <DecideButtons lines={chosenOf(chosen, rows, decidable)} onDone={() => choose([])} />
          </>
        )
      }
    />
  );
}
