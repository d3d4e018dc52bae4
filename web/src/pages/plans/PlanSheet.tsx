import type { ReturnedPlanWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Mark } from '../../parts/Mark';
import { Units } from '../../parts/Numbers';
import { SheetReturn } from '../../parts/SheetReturn';
import { SkuLink } from '../../parts/SkuLink';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

/** A sheet of lines to decide, come back from a spreadsheet: orders, moves and open orders are known by their ids. */
export function PlanSheet() {
  return <SheetReturn<ReturnedPlanWire> path="/api/plans/sheet" columns={columnsOf(useT())} />;
}

function columnsOf(t: Translate): Column<ReturnedPlanWire>[] {
  return [
    { key: 'row', title: t('web.sheet.row'), isNumber: true, cell: ({ row }) => row },
    { key: 'sku', title: titled(t('column.sku')), cell: ({ sku, line }) => (sku === line ? line : <SkuLink sku={sku} />) },
    { key: 'units', title: titled(t('plan.decided')), isNumber: true, cell: ({ units }) => <Units value={units} /> },
    {
      key: 'then',
      title: t('web.sheet.then'),
      cell: ({ answer, reason, trouble }) =>
        trouble !== null ? (
          <Mark tone="warning" text={trouble} />
        ) : (
          <>
            <strong>{t(answer === null ? 'web.decide.undo' : `plan.answer.${answer}`)}</strong>
            {reason !== '' && <div className="soft">{reason}</div>}
          </>
        ),
    },
  ];
}
