import { useMemo } from 'react';
import { useAnswer } from '../../api/RunProvider';
import type { CashWire } from '../../api/wire';
import { Chart } from '../../parts/Chart';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { Panel } from '../../parts/Panel';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { SimulatorPanel } from '../turnover/SimulatorPanel';
import { BudgetPanel } from './BudgetPanel';
import { CashLines } from './CashLines';
import { cashOption } from './cashOption';
import { EffectsPanel } from './EffectsPanel';
import { PayablesPanel } from './PayablesPanel';

/** What cash does in the coming 13 weeks, what each proposed order does to it, and what a budget buys first. */
export default function CashPage() {
  const t = useT();
  const { data, error, refetch } = useAnswer('/api/plans/cash');
  return (
    <div className="stack">
      <header className="page-head">
        <h1>{t('web.nav.cash')}</h1>
      </header>
      <p className="soft">{t('web.cash.note')}</p>
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {data === undefined ? error === null && <Loading rows={10} /> : <Weeks cash={data} />}
      <BudgetPanel />
      <SimulatorPanel />
    </div>
  );
}

function Weeks({ cash }: { cash: CashWire }) {
  const t = useT();
  const formats = useFormats();
  const names = useMemo(
    () => ({
      into: titled(t('cash.in')),
      out: titled(t('cash.out')),
      after: titled(t(cash.opening === null ? 'cash.change' : 'cash.after')),
      without: titled(t('cash.without')),
      low: titled(t('cash.low')),
      high: titled(t('cash.high')),
      lowest: t('cash.lowest'),
    }),
    [cash, t],
  );
  const option = useMemo(() => cashOption(cash, names, formats), [cash, names, formats]);
  return (
    <>
      <Panel title={t('web.cash.weeks')} className="cash-weeks">
        <p role="status">{cash.summary}</p>
        <Chart
          title={t('web.cash.weeks')}
          option={option}
          height={320}
          table={[
            [titled(t('cash.week')), names.into, names.out, names.after, names.low, names.high, names.without],
            ...cash.weeks.map((week) => [
              formats.day(week.from),
              ...[week.in, week.out, week.after, week.low, week.high, week.without].map((amount) => formats.money(amount)),
            ]),
          ]}
        />
        {cash.gaps.length > 0 && (
          <ul className="cash-gaps soft">
            {cash.gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        )}
      </Panel>
      <CashLines cash={cash} />
      <EffectsPanel effects={cash.effects} />
      <PayablesPanel orders={cash.orders} accounts={cash.accounts} />
    </>
  );
}
