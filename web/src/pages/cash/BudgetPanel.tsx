import { InputNumber } from 'antd';
import { useAnswer } from '../../api/RunProvider';
import type { BudgetedLineWire } from '../../api/wire';
import { Answered } from '../../parts/Answered';
import type { Column } from '../../parts/columns';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { Mark } from '../../parts/Mark';
import { Count, Money, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { SkuLink } from '../../parts/SkuLink';
import { useAddressed } from '../../parts/useAddress';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

const budgetParam = 'budget';
const budgetFirst = 50_000;
const budgetStep = 1000;

/** What to buy first when money is short, what is left out, and what more money would bring. */
export function BudgetPanel() {
  const t = useT();
  const [asked, put] = useAddressed(budgetParam);
  const told = Number(asked ?? budgetFirst);
  const budget = Number.isFinite(told) && told >= 0 ? told : budgetFirst;
  const { data, error, isPlaceholderData, refetch } = useAnswer('/api/plans/budget', { query: { budget } });
  return (
    <Panel
      title={t('web.cash.budget')}
      className="cash-budget"
      note={t('web.cash.budget.note')}
      extra={
        <InputNumber<number>
          size="small"
          min={0}
          step={budgetStep}
          value={budget}
          changeOnWheel={false}
          aria-label={t('web.cash.budget.money')}
          onChange={(money) => money !== null && put(String(money), { replace: true })}
        />
      }
    >
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {data === undefined ? (
        error === null && <Loading />
      ) : (
        <Answered isOfBefore={isPlaceholderData}>
          <div role="status">
            {data.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
          <PlainTable rows={data.lines} keyOf={({ sku }) => sku} columns={budgetColumns(t)} rowsMax={10} empty={t('plan.none')} />
        </Answered>
      )}
    </Panel>
  );
}

function budgetColumns(t: Translate): Column<BudgetedLineWire>[] {
  const money = (key: string, title: string, read: (row: BudgetedLineWire) => number): Column<BudgetedLineWire> => ({
    key,
    title: titled(title),
    isNumber: true,
    width: 110,
    cell: (row) => <Money value={read(row)} />,
  });
  return [
    { key: 'sku', title: t('column.sku'), isHead: true, width: 220, cell: (row) => <SkuLink sku={row.sku} name={row.name} /> },
    {
      key: 'bought',
      title: titled(t('budget.bought')),
      isNumber: true,
      width: 100,
      cell: (row) => (row.units > 0 ? <b><Units value={row.units} /></b> : <Mark tone="plain" text={t('web.cash.budget.out')} />),
    },
    { key: 'wanted', title: titled(t('budget.wanted')), isNumber: true, width: 90, cell: (row) => <Units value={row.wanted} /> },
    money('cost', t('plan.cost'), (row) => row.cost),
    money('costOfAll', t('budget.costofall'), (row) => row.costOfAll),
    money('gain', t('budget.gain'), (row) => row.gain),
    { key: 'perMoney', title: titled(t('budget.permoney')), isNumber: true, width: 110, cell: (row) => <Count value={row.gainPerMoney} /> },
  ];
}
