import { Button, Tooltip } from 'antd';
import { addressOf } from '../../api/ask';
import { useStanding } from '../../api/RunProvider';
import type { SettlementWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { Mark } from '../../parts/Mark';
import { Dash, DayText } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useFormats } from '../../parts/useFormats';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { SettlementDrawing } from './SettlementDrawing';

/** Every settlement, held against the total it tells of itself; what does not balance comes first. */
export function SettlementsPanel() {
  const t = useT();
  const { data, error, refetch } = useStanding('/api/money/settlements');
  return (
    <Panel
      className="settlements"
      title={t('web.money.settlements')}
      note={t('web.money.settlements.note')}
      extra={
        data !== undefined &&
        data.length > 0 && (
          <Button size="small" href={addressOf('/api/money/settlements/export.xlsx', {})}>
            {t('web.export.excel')}
          </Button>
        )
      }
    >
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Loading rows={3} />}
      {data !== undefined && <SettlementDrawing settlements={data} />}
      {data !== undefined && (
        <PlainTable
          rows={data}
          keyOf={({ id, source }) => `${source}~${id}`}
          columns={settlementColumns(t)}
          empty={t('web.money.settlements.none')}
          rowsMax={10}
        />
      )}
    </Panel>
  );
}

function settlementColumns(t: Translate): Column<SettlementWire>[] {
  return [
    { key: 'id', title: titled(t('column.settlement')), isHead: true, width: 170, cell: ({ id }) => id },
    { key: 'stores', title: titled(t('column.store')), width: 150, cell: ({ stores }) => stores.join(t('list.separator')) },
    {
      key: 'days',
      title: titled(t('column.firstday')),
      width: 200,
      cell: ({ from, to }) => (
        <>
          <DayText day={from} /> – <DayText day={to} />
        </>
      ),
    },
    {
      key: 'told',
      title: titled(t('column.told')),
      isNumber: true,
      width: 150,
      cell: ({ told, currency }) => <Amount value={told} currency={currency} />,
    },
    {
      key: 'sum',
      title: titled(t('column.sum')),
      isNumber: true,
      width: 150,
      cell: ({ sum, currency }) => <Amount value={sum} currency={currency} />,
    },
    {
      key: 'difference',
      title: titled(t('column.difference')),
      isNumber: true,
      width: 150,
      cell: (row) => <Balance settlement={row} t={t} />,
    },
    {
      key: 'parts',
      title: titled(t('column.parts')),
      width: 520,
      cell: ({ parts, currency }) => (
        <ul className="settlement-parts">
          {parts.map((part) => (
            <li key={`${part.isFee}~${part.type}`}>
              {part.title} <Amount value={part.amount} currency={currency} />
            </li>
          ))}
        </ul>
      ),
    },
  ];
}

function Balance({ settlement, t }: { settlement: SettlementWire; t: Translate }) {
  const formats = useFormats();
  const { difference, currency } = settlement;
  if (difference === null || difference === undefined) {
    return <Dash why={t('web.money.untold')} />;
  }

  return difference === 0 ? (
    <Mark tone="good" text={t('web.money.balances')} />
  ) : (
    <Mark tone="bad" text={`${formats.rate(difference)} ${currency ?? ''}`} />
  );
}

/** An amount in the currency of its file: it is not the one reports are in. */
function Amount({ value, currency }: { value: number | null | undefined; currency: string | null | undefined }) {
  const formats = useFormats();
  if (value === null || value === undefined) {
    return <Dash />;
  }

  return (
    <Tooltip title={currency}>
      <span className="number">
        {formats.rate(value)} {currency}
      </span>
    </Tooltip>
  );
}
