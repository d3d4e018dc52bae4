import { Button, InputNumber, Space } from 'antd';
import { useMemo, useState } from 'react';
import { addressOf } from '../../api/ask';
import { useCurrentRun } from '../../api/RunProvider';
import type { TransferDraftWire, TransferGapWire, TransferPageWire, TransferWire } from '../../api/wire';
import { Chart } from '../../parts/Chart';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { FilterBar } from '../../parts/FilterBar';
import { Money, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useAddressed } from '../../parts/useAddress';
import { useChoices } from '../../parts/useChoices';
import { useFormats } from '../../parts/useFormats';
import { useListPage } from '../../parts/useListPage';
import { usePictures } from '../../parts/usePictures';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { chosenOf } from '../plans/decidable';
import { DecideButtons } from '../plans/DecideButtons';
import { decidedFilter } from '../plans/decisionColumn';
import { PlanSheet } from '../plans/PlanSheet';
import { ServingPanel } from './ServingPanel';
import { transferColumns } from './transferColumns';
import { transferOption } from './transferOption';

const kinds = ['Forward', 'Sideways'] as const;

/** What to move between warehouses, what it costs and what else could be done; and which warehouse serves which region. */
export default function TransfersPage() {
  const t = useT();
  const choices = useChoices();
  const nameOf = useWarehouseNames();
  const places = choices.warehouse.choices ?? [];
  const filters = [
    choices.text,
    { name: 'from', label: t('transfer.from'), choices: places },
    { name: 'to', label: t('transfer.to'), choices: places },
    { name: 'kind', label: t('transfer.kind'), choices: kinds.map((value) => ({ value, label: t(`transfer.kind.${value}`) })) },
    decidedFilter(t),
    choices.category,
    choices.owner,
  ];
  const [asked, put] = useAddressed('budget');
  const budget = asked !== null && asked !== '' && Number(asked) >= 0 ? Number(asked) : undefined;
  const { data, table, bar } = useListPage('/api/plans/transfers', filters, budget === undefined ? {} : { budget });
  const pictureOf = usePictures((data?.rows ?? []).map((row) => row.sku));
  const [chosen, choose] = useState<readonly string[]>([]);
  return (
    <>
      <header className="page-head">
        <h1>{t('web.nav.transfers')}</h1>
        <PlanSheet />
      </header>
      <p className="soft">{t('web.transfers.note')}</p>
      <p>
        <label>
          {t('web.transfers.budget')}{' '}
          <InputNumber<number>
            size="small"
            min={0}
            step={1000}
            value={budget ?? null}
            placeholder={t('web.transfers.budget.none')}
            changeOnWheel={false}
            aria-label={t('web.transfers.budget')}
            onChange={(money) => put(money === null ? null : String(money), { replace: true })}
          />
        </label>
      </p>
      {data !== undefined && <Totals page={data} />}
      {data?.limits.map((words) => <p key={words}>{words}</p>)}
      {data !== undefined && data.lanes.length > 0 && <LaneChart page={data} />}
      {data?.unknownLanes.map((words) => (
        <p key={words} className="worse">
          {words}
        </p>
      ))}
      <FilterBar {...bar} />
      <DataTable<TransferWire>
        name="transfers"
        columns={transferColumns(t, nameOf, pictureOf)}
        keyOf={({ line }) => line}
        {...table}
        selection={{ keys: chosen, choose, labelOf: (key) => data?.rows.find(({ line }) => line === key)?.sku ?? key }}
        tools={
          chosen.length > 0 && (
            <>
              <span role="status">{t('web.list.chosen', chosen.length)}</span>
              <DecideButtons
                lines={chosenOf(chosen, data?.rows, ({ units }) => ({ recommended: units, most: units }))}
                onDone={() => choose([])}
              />
            </>
          )
        }
        empty={<EmptyState text={t('transfer.none')} />}
      />
      {data !== undefined && data.drafts.length > 0 && <Drafts drafts={data.drafts} />}
      {data !== undefined && data.gaps.length > 0 && <Gaps gaps={data.gaps} />}
      <ServingPanel />
    </>
  );
}

function Totals({ page }: { page: TransferPageWire }) {
  const t = useT();
  const formats = useFormats();
  return (
    <p>
      {t('web.transfers.moves', page.total, formats.units(page.units))} <Money value={page.cost} />
      {t('web.transfers.gain')} <Money value={page.gain} />
      <span className="soft">
        {' '}
        · {t(`plan.proof.${page.status}`)}
        {t('web.transfers.bound')} <Money value={page.bound} />
      </span>
    </p>
  );
}

function LaneChart({ page }: { page: TransferPageWire }) {
  const t = useT();
  const formats = useFormats();
  const nameOf = useWarehouseNames();
  const option = useMemo(() => transferOption(page.lanes, nameOf, formats), [page.lanes, nameOf, formats]);
  return (
    <Panel title={t('web.transfers.lanes')}>
      <Chart
        title={t('web.transfers.lanes')}
        option={option}
        height={220}
        table={[
          [t('transfer.from'), t('transfer.to'), titled(t('transfer.units')), t('transfer.cost'), t('transfer.gain')],
          ...page.lanes.map((lane) => [
            nameOf(lane.from),
            nameOf(lane.to),
            formats.units(lane.units),
            formats.money(lane.cost),
            formats.money(lane.gain),
          ]),
        ]}
      />
    </Panel>
  );
}

/** What was accepted, as files to hand over, with what stays empty in them. */
function Drafts({ drafts }: { drafts: readonly TransferDraftWire[] }) {
  const t = useT();
  const { run } = useCurrentRun();
  const nameOf = useWarehouseNames();
  const addresses = { Removal: 'removal', Inbound: 'inbound' } as const;
  return (
    <Panel title={t('web.transfers.drafts')} note={t('web.transfers.drafts.note')}>
      <ul className="transfer-drafts">
        {drafts.map(({ kind, warehouse, lines, units, notes }) => (
          <li key={`${kind}~${warehouse}`}>
            <Space size={6} wrap>
              <Button
                href={addressOf(
                  kind === 'Transfer' ? '/api/plans/transfers/draft.xlsx' : `/api/plans/transfers/${addresses[kind]}/${encodeURIComponent(warehouse)}`,
                  { run: run.id },
                )}
                download
              >
                {t(`transfer.draft.${kind}`)}
                {warehouse !== '' && ` · ${nameOf(warehouse)}`}
              </Button>
              <span>{t('web.transfers.drafts.lines', lines, units)}</span>
            </Space>
            {notes.map((words) => (
              <div key={words} className="soft">
                {words}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Gaps({ gaps }: { gaps: readonly TransferGapWire[] }) {
  const t = useT();
  const nameOf = useWarehouseNames();
  const columns: Column<TransferGapWire>[] = [
    { key: 'from', title: t('transfer.from'), cell: (gap) => nameOf(gap.from) },
    { key: 'to', title: t('transfer.to'), cell: (gap) => nameOf(gap.to) },
    { key: 'skus', title: t('web.transfers.skus'), isNumber: true, cell: (gap) => <Units value={gap.skus} /> },
    { key: 'units', title: t('web.transfers.atmost'), isNumber: true, cell: (gap) => <Units value={gap.units} /> },
    { key: 'why', title: t('web.transfers.why'), cell: (gap) => gap.reason },
    { key: 'supply', title: t('web.transfers.supply'), cell: (gap) => gap.supply },
  ];
  return (
    <Panel title={t('web.transfers.gaps')}>
      <PlainTable columns={columns} rows={gaps} keyOf={({ from, to, reason }) => `${from}~${to}~${reason}`} />
    </Panel>
  );
}
