import { Select } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { SettlementWire } from '../../api/wire';
import { useFormats } from '../../parts/useFormats';
import { WaterfallChart } from '../../parts/WaterfallChart';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { settlementSteps } from './settlementSteps';

/** One settlement drawn: its amounts by type, what they sum to, the difference, and the total it tells. */
export function SettlementDrawing({ settlements }: { settlements: readonly SettlementWire[] }) {
  const t = useT();
  const formats = useFormats();
  const [chosen, choose] = useState(0);
  const settlement = settlements[chosen] ?? settlements[0];
  const steps = useMemo(() => (settlement === undefined ? [] : settlementSteps(settlement, t)), [settlement, t]);
  const written = useCallback(
    (index: number) => {
      const amount = steps[index]?.amount;
      return amount == null ? t('web.money.untold') : `${formats.rate(amount)} ${settlement?.currency ?? ''}`;
    },
    [steps, settlement, formats, t],
  );
  const tellOf = useCallback((index: number) => `${steps[index]?.name ?? ''}\n${written(index)}`, [steps, written]);
  if (settlement === undefined) {
    return null;
  }

  const nameOf = ({ id, stores, from, to }: SettlementWire) =>
    [id, stores.join(t('list.separator')), from == null || to == null ? '' : `${formats.day(from)} – ${formats.day(to)}`]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <div className="stack">
      <Select<number>
        className="settlement-choice"
        aria-label={titled(t('column.settlement'))}
        value={settlements.indexOf(settlement)}
        onChange={choose}
        options={settlements.map((one, value) => ({ value, label: nameOf(one) }))}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
      />
      <WaterfallChart
        title={`${t('web.money.settlement.drawn')} ${nameOf(settlement)}`}
        steps={steps}
        labelOf={written}
        tellOf={tellOf}
        short={formats.units}
        table={[
          [titled(t('column.parts')), titled(t('column.amount'))],
          ...steps.map(({ name }, index) => [name, written(index)]),
        ]}
      />
    </div>
  );
}
