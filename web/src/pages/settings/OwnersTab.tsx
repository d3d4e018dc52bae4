import { useAnswer } from '../../api/RunProvider';
import type { FindingGroupWire } from '../../api/wire';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useNarrow } from '../../parts/useNarrow';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { AssignPanel } from './AssignPanel';
import { findingsColumn, groupColumns } from './groupColumns';

/** Who answers for which stock; goods nobody answers for first. */
export default function OwnersTab() {
  const t = useT();
  const { data, error, refetch } = useAnswer('/api/findings/groups', { query: { by: 'owner' } });
  return (
    <div className="stack">
      <AssignPanel />
      <Panel title={t('web.owners')} note={t('web.owners.note')}>
        {error !== null ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : data === undefined ? (
          <Loading />
        ) : (
          <OwnerTable rows={data.rows} />
        )}
      </Panel>
    </div>
  );
}

function OwnerTable({ rows }: { rows: readonly FindingGroupWire[] }) {
  const t = useT();
  const isNarrow = useNarrow();
  const { skus, stockValue, stuckValue } = groupColumns<FindingGroupWire>(t, 'owner', (row) => row);
  return (
    <PlainTable<FindingGroupWire>
      rows={rows}
      keyOf={({ stuck }) => `=${stuck.name}`}
      isFitted={isNarrow}
      columns={[
        {
          key: 'owner',
          title: titled(t('column.owner')),
          isHead: true,
          cell: ({ stuck }) => stuck.name || <strong>{t('web.owners.nobody')}</strong>,
        },
        skus,
        ...(isNarrow ? [] : [stockValue]),
        stuckValue,
        findingsColumn<FindingGroupWire>(
          t,
          (row) => row,
          ({ stuck }) => ({ owner: stuck.name }),
        ),
      ]}
    />
  );
}
