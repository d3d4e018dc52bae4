import { Alert } from 'antd';
import { addressOf } from '../../api/ask';
import { useAnswer, useCurrentRun } from '../../api/RunProvider';
import type { ClaimWire } from '../../api/wire';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { FilterBar, type Filter } from '../../parts/FilterBar';
import { questionOf } from '../../parts/listView';
import { Panel } from '../../parts/Panel';
import { useListView } from '../../parts/useListView';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { claimColumns } from './claimColumns';
import { ClaimTotals } from './ClaimTotals';

const kinds = [
  'InboundShortage',
  'LostAtPlatform',
  'DamagedAtPlatform',
  'RemovalNotReceived',
  'RefundWithoutReturn',
  'ReimbursedBelowCost',
  'Stranded',
  'ReservedTooLong',
] as const;
const states = ['Open', 'Expired'] as const;

/** Every claim: first those that can still be made, by their last day; then goods held; those that expired stand last. */
export function ClaimsList() {
  const t = useT();
  const { run } = useCurrentRun();
  const nameOf = useWarehouseNames();
  const filters = useClaimFilters();
  const [view, change] = useListView(filters.map((filter) => filter.name));
  const question = questionOf(view);
  const { data, error, isFetching, refetch } = useAnswer('/api/claims', { query: question });
  const { page: _page, size: _size, ...kept } = question;
  return (
    <div className="stack">
      {data?.gaps.map((gap) => (
        <Alert key={gap} type="info" showIcon title={gap} />
      ))}
      {data !== undefined && data.totals.length > 0 && <ClaimTotals totals={data.totals} />}
      <Panel className="claims" title={t('web.claims.list')} note={t('web.claims.note')}>
        <FilterBar filters={filters} view={view} change={change} />
        <DataTable<ClaimWire>
          name="claims"
          columns={claimColumns(t, nameOf)}
          keyOf={({ sku, kind, place, document, arose }) => `${sku}~${kind}~${place}~${document ?? ''}~${arose}`}
          view={view}
          change={change}
          rows={data?.rows}
          total={data?.total ?? 0}
          isBusy={isFetching}
          error={error}
          retry={() => void refetch()}
          exportTo={(form) => addressOf(`/api/claims/export.${form}`, { ...kept, run: run.id })}
          empty={<EmptyState text={t('web.claims.none')} />}
        />
      </Panel>
    </div>
  );
}

function useClaimFilters(): Filter[] {
  const t = useT();
  return [
    { name: 'text', label: t('web.filter.text') },
    {
      name: 'kind',
      label: titled(t('column.claim')),
      choices: kinds.map((kind) => ({ value: kind, label: titled(t(`claim.kind.${kind}`)) })),
    },
    {
      name: 'state',
      label: titled(t('column.state')),
      isSingle: true,
      choices: states.map((state) => ({ value: state, label: titled(t(`claim.state.${state}`)) })),
    },
  ];
}
