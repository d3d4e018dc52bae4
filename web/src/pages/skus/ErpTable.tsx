import type { ErpDifferenceWire, ErpSuggestionWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Units } from '../../parts/Numbers';
import { PlainTable } from '../../parts/PlainTable';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

interface Line {
  key: string;
  text: string;
  units: number;
}

/** What an ERP would buy, and line by line why the plan buys other than that. */
export function ErpTable({ erp, order }: { erp: ErpSuggestionWire; order: number }) {
  const t = useT();
  const formats = useFormats();
  const lines: Line[] = [
    {
      key: 'erp',
      text: `${t('plan.erp')}: ${t('web.plans.erp.rule', formats.number(erp.unitsPerDay), formats.number(erp.days), formats.units(erp.onHand), formats.units(erp.onOrder))}`,
      units: erp.quantity,
    },
    ...erp.differences.map(({ cause, units }: ErpDifferenceWire) => ({ key: cause, text: t(`plan.erp.${cause}`), units })),
    { key: 'plan', text: t('plan.order'), units: order },
  ];
  const columns: Column<Line>[] = [
    { key: 'cause', title: t('web.plans.erp.cause'), cell: ({ text, key }) => (key === 'erp' || key === 'plan' ? <b>{titled(text)}</b> : text) },
    { key: 'units', title: t('web.plans.erp.units'), isNumber: true, cell: ({ units }) => <Units value={units} /> },
  ];
  return (
    <>
      <h3>{t('web.plans.erp')}</h3>
      <PlainTable columns={columns} rows={lines} keyOf={({ key }) => key} isFitted />
    </>
  );
}
