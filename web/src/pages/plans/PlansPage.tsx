import { Button, Segmented, Space } from 'antd';
import { addressOf } from '../../api/ask';
import { useCurrentRun } from '../../api/RunProvider';
import { useAddress } from '../../parts/useAddress';
import { useT } from '../../texts/TextsProvider';
import { OpenOrders } from './OpenOrders';
import { OrderList } from './OrderList';
import { PlanSheet } from './PlanSheet';

const tabs = ['order', 'open'] as const;
const tabParam = 'tab';

/** What to order now, and what to do with what is on order. */
export default function PlansPage() {
  const t = useT();
  const { run } = useCurrentRun();
  const [params, change] = useAddress();
  const here = tabs.find((tab) => tab === params.get(tabParam)) ?? 'order';
  const draft = here === 'order' ? '/api/plans/draft.xlsx' : '/api/plans/orders/message.xlsx';
  return (
    <>
      <header className="page-head">
        <h1>{t('web.nav.plans')}</h1>
        <Space size={6} wrap>
          <Segmented<string>
            aria-label={t('web.plans.tabs')}
            value={here}
            options={tabs.map((tab) => ({ value: tab, label: t(`web.plans.tab.${tab}`) }))}
            onChange={(tab) => change(() => new URLSearchParams(tab === 'order' ? {} : { [tabParam]: tab }))}
          />
          <PlanSheet />
          <Button href={addressOf(draft, { run: run.id })}>{t(here === 'order' ? 'web.decide.draft' : 'web.plans.message')}</Button>
        </Space>
      </header>
      {here === 'order' ? <OrderList /> : <OpenOrders />}
    </>
  );
}
