import type { ReactElement } from 'react';
import type { OverviewWire } from '../../api/wire';
import type { Part } from '../../parts/explain';
import { useT } from '../../texts/TextsProvider';
import { AgePanel } from './AgePanel';
import { CategoryPanel } from './CategoryPanel';
import { ClaimsLine } from './ClaimsLine';
import { ClassPanel } from './ClassPanel';
import { MissingPanel } from './MissingPanel';
import { ExcessOrders, RunningOut, SkuAmounts } from './ShortLists';
import type { PanelName, PanelRow } from './starts';
import { TodayList } from './TodayList';
import { WarehousePanel } from './WarehousePanel';

interface PanelRowsProps {
  rows: readonly PanelRow[];
  overview: OverviewWire;
  /** What of the stock the page shows. */
  chosen: Part;
}

/** The panels of the first page, as a start page arranges them. */
export function PanelRows({ rows, overview, chosen }: PanelRowsProps) {
  const t = useT();
  const shown: Readonly<Record<PanelName, ReactElement>> = {
    // Claims are of the whole: beside a part of the stock they would say something else.
    today: (
      <>
        <TodayList rows={overview.today} />
        {Object.keys(chosen).length === 0 && <ClaimsLine />}
      </>
    ),
    runningOut: <RunningOut rows={overview.runningOut} />,
    excessOrders: <ExcessOrders rows={overview.excessOrders} />,
    unresolved: <SkuAmounts title={t('web.overview.unresolved')} rows={overview.unresolved} />,
    ages: (
      <AgePanel
        ages={overview.ages}
        unknown={overview.unknownAge}
        negative={overview.negativeStock}
        steps={overview.feeSteps}
      />
    ),
    categories: <CategoryPanel categories={overview.categories} />,
    warehouses: <WarehousePanel groups={overview.warehouses} imbalance={overview.imbalance} chosen={chosen} />,
    classes: <ClassPanel classes={overview.classes} chosen={chosen} />,
    sellsWell: <SkuAmounts title={t('web.overview.sellswell')} rows={overview.answers.sellsWell} />,
    oftenStuck: <SkuAmounts title={t('web.overview.oftenstuck')} rows={overview.answers.oftenStuck} />,
    earnsButSlow: <SkuAmounts title={t('web.overview.earnsbutslow')} rows={overview.answers.earnsButSlow} />,
    missing: <MissingPanel missing={overview.missing} />,
  };
  const place = (name: PanelName) => (
    <div key={name} data-panel={name} className="overview-place">
      {shown[name]}
    </div>
  );
  return rows.map(({ look, panels: [first, ...others] }) => {
    if (first === undefined) {
      return null;
    }

    return (
      <div key={first} className={look === 'whole' ? undefined : `overview-${look}`}>
        {place(first)}
        {look === 'main' ? <div className="stack">{others.map(place)}</div> : others.map(place)}
      </div>
    );
  });
}
