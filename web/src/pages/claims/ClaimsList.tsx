import { Alert } from 'antd';
import type { ClaimWire } from '../../api/wire';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { FilterBar, type Filter } from '../../parts/FilterBar';
import { Panel } from '../../parts/Panel';
import { useListPage } from '../../parts/useListPage';
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
  const nameOf = useWarehouseNames();
  const filters = useClaimFilters();
  const { data, table, bar } = useListPage('/api/claims', filters);
  return (
    <div className="stack">
      {data?.gaps.map((gap) => (
        <Alert key={gap} type="info" showIcon title={gap} />
      ))}
      {data !== undefined && data.totals.length > 0 && <ClaimTotals totals={data.totals} />}
      <Panel className="claims" title={t('web.claims.list')} note={t('web.claims.note')}>
        <FilterBar {...bar} />
        <DataTable<ClaimWire>
          name="claims"
          columns={claimColumns(t, nameOf)}
          keyOf={({ sku, kind, place, document, arose }) => `${sku}~${kind}~${place}~${document ?? ''}~${arose}`}
          {...table}
          empty={<EmptyState text={t('web.claims.none')} />}
        />
      </Panel>
    </div>
  );
}

function useClaimFilters(): Filter[] {
  const t = useT();
  return [
    { name: 'text', label: t('web.filter.claim') },
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
