import { useMemo } from 'react';
import type { ShippingPageWire, ShippingWire } from '../../api/wire';
import { Chart } from '../../parts/Chart';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { FilterBar } from '../../parts/FilterBar';
import { Money } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { useChoices } from '../../parts/useChoices';
import { useFormats } from '../../parts/useFormats';
import { useListPage } from '../../parts/useListPage';
import { usePictures } from '../../parts/usePictures';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { CapacityPanel } from './CapacityPanel';
import { ContainersPanel } from './ContainersPanel';
import { shippingColumns } from './shippingColumns';
import { modeOption } from './modeOption';

const modes = ['Express', 'Air', 'FastSea', 'Sea', 'Rail', 'Truck'] as const;

/** How goods ship: which part of each lot by which way, and what every way costs in all. */
export default function ShippingPage() {
  const t = useT();
  const choices = useChoices();
  const nameOf = useWarehouseNames();
  const filters = [
    choices.text,
    { name: 'mode', label: titled(t('shipping.mode')), choices: modes.map((value) => ({ value, label: t(`shipping.mode.${value}`) })) },
    { name: 'to', label: t('transfer.to'), choices: choices.warehouse.choices ?? [] },
    { name: 'late', label: t('web.shipping.late'), choices: [{ value: 'true', label: t('web.shipping.late.true') }], isSingle: true },
    choices.category,
    choices.owner,
  ];
  const { data, table, bar } = useListPage('/api/plans/shipping', filters);
  const pictureOf = usePictures((data?.rows ?? []).map((row) => row.sku));
  return (
    <>
      <header className="page-head">
        <h1>{t('web.nav.shipping')}</h1>
      </header>
      <p className="soft">{t('web.shipping.note')}</p>
      {data !== undefined && data.total > 0 && <Totals page={data} />}
      {data?.gaps.map((words) => (
        <p key={words} className="soft">
          {words}
        </p>
      ))}
      {data !== undefined && data.modes.length > 0 && <ModeChart page={data} />}
      <FilterBar {...bar} />
      <DataTable<ShippingWire>
        name="shipping"
        columns={shippingColumns(t, nameOf, pictureOf)}
        keyOf={({ sku, from, to, leavesOn }) => `${sku}~${from}~${to}~${leavesOn}`}
        {...table}
        empty={<EmptyState text={t('shipping.none')} />}
      />
      <div className="stack">
        <ContainersPanel />
        <CapacityPanel />
      </div>
    </>
  );
}

function Totals({ page }: { page: ShippingPageWire }) {
  const t = useT();
  return (
    <p>
      {t('web.shipping.lines', page.total)} <Money value={page.cash} />
      {t('web.shipping.saved')} <Money value={page.saving} />
    </p>
  );
}

function ModeChart({ page }: { page: ShippingPageWire }) {
  const t = useT();
  const formats = useFormats();
  const option = useMemo(
    () => modeOption(page.modes, (mode) => t(`shipping.mode.${mode}`), formats),
    [page.modes, t, formats],
  );
  return (
    <Panel title={t('web.shipping.modes')}>
      <Chart
        title={t('web.shipping.modes')}
        option={option}
        height={60 + 28 * page.modes.length}
        table={[
          [titled(t('shipping.mode')), titled(t('transfer.units'))],
          ...page.modes.map((one) => [t(`shipping.mode.${one.mode}`), formats.units(one.units)]),
        ]}
      />
    </Panel>
  );
}
