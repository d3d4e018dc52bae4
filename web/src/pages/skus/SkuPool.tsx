import type { SkuWire } from '../../api/wire';
import { Mark } from '../../parts/Mark';
import { Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

type PooledWire = SkuWire['pooled'][number];

/** In which countries the units of a shared pool lie, and whom they reach; nothing is shown where no report tells. */
export function SkuPool({ pooled }: { pooled: PooledWire[] }) {
  const t = useT();
  const formats = useFormats();
  if (pooled.length === 0) {
    return null;
  }

  return (
    <Panel className="sku-pool" title={t('web.pool.title')} note={t('web.pool.note', formats.day(pooled[0]!.day))}>
      <PlainTable<PooledWire>
        rows={pooled}
        keyOf={(row) => `${row.pool} ${row.country}`}
        columns={[
          { key: 'country', title: titled(t('web.pool.country')), width: 90, cell: (row) => row.country },
          { key: 'units', title: titled(t('web.pool.units')), isNumber: true, width: 100, cell: (row) => <Units value={row.units} /> },
          { key: 'pool', title: titled(t('web.pool.pool')), width: 110, cell: (row) => row.pool },
          { key: 'number', title: titled(t('web.pool.number')), width: 140, cell: (row) => <TaxNumber has={row.hasTaxNumber} /> },
          { key: 'shipsTo', title: titled(t('web.pool.shipsto')), width: 220, cell: (row) => <Reached stores={row.shipsTo} /> },
        ]}
      />
    </Panel>
  );
}

/** The stores, each with what sending one unit there from another country costs. */
function Reached({ stores }: { stores: PooledWire['shipsTo'] }) {
  const t = useT();
  const formats = useFormats();
  return (
    <>
      {stores
        .map((one) => (one.fee === null ? one.store : t('web.pool.abroad', one.store, formats.moneyExact(one.fee))))
        .join(t('list.separator'))}
    </>
  );
}

function TaxNumber({ has }: { has: boolean | null }) {
  const t = useT();
  return has === null ? (
    <>{t('web.pool.untold')}</>
  ) : (
    <Mark tone={has ? 'good' : 'bad'} text={t(has ? 'web.pool.has' : 'web.pool.lacks')} />
  );
}
