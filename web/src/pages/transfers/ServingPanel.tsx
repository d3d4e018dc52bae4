import { useAnswer } from '../../api/RunProvider';
import type { ServedRegionWire, ServingWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { Dash, Days, Money, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';

/** Which warehouse served which region, what that cost, and what the best assignment costs. */
export function ServingPanel() {
  const t = useT();
  const { data, error, refetch } = useAnswer('/api/plans/fulfilment');
  return (
    <Panel title={t('web.serving.title')}>
      <p className="soft">{t('web.serving.note')}</p>
      {error !== null && data === undefined && <ErrorState error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Loading rows={4} />}
      {data !== undefined && <ServingOf told={data} />}
    </Panel>
  );
}

function ServingOf({ told }: { told: ServingWire }) {
  const t = useT();
  return (
    <>
      {told.rows.length === 0 ? (
        <EmptyState text={t('serving.none')} />
      ) : (
        <>
          <p>
            {t('web.serving.cost')} <Money value={told.cost} />
            {t('web.serving.saving')} <Money value={told.saving} />
            <span className="soft"> · {t(`plan.proof.${told.status}`)}</span>
          </p>
          <RegionTable rows={told.rows} />
        </>
      )}
      {told.gaps.map((words) => (
        <p key={words} className="soft">
          {words}
        </p>
      ))}
    </>
  );
}

function RegionTable({ rows }: { rows: readonly ServedRegionWire[] }) {
  const t = useT();
  const nameOf = useWarehouseNames();
  const money = (value: number | null | undefined) => (value == null ? <Dash /> : <Money value={value} />);
  const columns: Column<ServedRegionWire>[] = [
    { key: 'region', title: t('serving.region'), cell: (row) => row.region },
    { key: 'warehouse', title: t('column.warehouse'), cell: (row) => nameOf(row.warehouse) },
    { key: 'units', title: t('serving.units'), isNumber: true, cell: (row) => <Units value={row.units} /> },
    { key: 'sending', title: t('serving.sending'), isNumber: true, cell: (row) => money(row.sendingPerUnit) },
    { key: 'cost', title: t('serving.cost'), isNumber: true, cell: (row) => <Money value={row.cost} /> },
    { key: 'best', title: t('serving.best'), isNumber: true, cell: (row) => <Units value={row.bestUnits} /> },
    { key: 'bestSending', title: t('serving.bestsending'), isNumber: true, cell: (row) => money(row.bestSendingPerUnit) },
    { key: 'bestCost', title: t('serving.bestcost'), isNumber: true, cell: (row) => <Money value={row.bestCost} /> },
    { key: 'days', title: t('serving.days'), isNumber: true, cell: (row) => (row.days == null ? <Dash /> : <Days value={row.days} />) },
  ];
  return <PlainTable columns={columns} rows={rows} keyOf={({ region, warehouse }) => `${region}~${warehouse}`} />;
}
