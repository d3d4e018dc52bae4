import type { ReturnedFindingWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Mark } from '../../parts/Mark';
import { Dash, DayText } from '../../parts/Numbers';
import { SheetReturn } from '../../parts/SheetReturn';
import { SkuLink } from '../../parts/SkuLink';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { RuleText, StateText } from './FindingTags';

/** The sheet of findings, come back from a spreadsheet. */
export function FindingSheet() {
  return <SheetReturn<ReturnedFindingWire> path="/api/findings/sheet" columns={columnsOf(useT())} />;
}

function columnsOf(t: Translate): Column<ReturnedFindingWire>[] {
  return [
    { key: 'row', title: t('web.sheet.row'), isNumber: true, cell: ({ row }) => row },
    {
      key: 'sku',
      title: titled(t('column.sku')),
      cell: ({ finding, id }) => (finding === null ? <span className="cell-text">{id}</span> : <SkuLink sku={finding.sku} />),
    },
    {
      key: 'why',
      title: titled(t('column.why')),
      cell: ({ finding }) => (finding === null ? <Dash /> : <RuleText finding={finding} />),
    },
    {
      key: 'now',
      title: t('web.sheet.now'),
      cell: ({ finding }) => (finding === null ? <Dash /> : <StateText finding={finding} />),
    },
    { key: 'then', title: t('web.sheet.then'), cell: (change) => <Then change={change} /> },
  ];
}

function Then({ change: { action, reason, until, trouble } }: { change: ReturnedFindingWire }) {
  const t = useT();
  if (trouble !== null) {
    return <Mark tone="warning" text={trouble} />;
  }

  return (
    <>
      <strong>{t(`web.mark.${action}`)}</strong>
      {until !== null && (
        <>
          {' → '}
          <DayText day={until} />
        </>
      )}
      {reason !== null && <div className="soft">{reason}</div>}
    </>
  );
}
