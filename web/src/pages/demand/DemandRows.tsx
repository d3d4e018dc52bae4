import { useState } from 'react';
import type { DemandWire } from '../../api/wire';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { FilterBar, type Filter } from '../../parts/FilterBar';
import { useChoices } from '../../parts/useChoices';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useListPage } from '../../parts/useListPage';
import { usePictures } from '../../parts/usePictures';
import { useT } from '../../texts/TextsProvider';
import { ChooseForecast, figures } from '../skus/ChooseForecast';
import { demandColumns } from './demandColumns';
import { TellTheForecast } from './TellTheForecast';
import { patterns } from './patterns';

const usualSort = '-unitsPerDay';
const turns = ['Up', 'Down'] as const;
const gaps = ['Behind', 'Near', 'Ahead'] as const;

/** Every SKU with its forecast: filtered, sorted and paged by the server; a figure is chosen for many at once. */
export function DemandRows() {
  const t = useT();
  const figureTitle = useFigureTitle();
  const [chosen, choose] = useState<readonly string[]>([]);
  const { data, table, bar } = useListPage('/api/demand', useDemandFilters());
  const pictureOf = usePictures((data?.rows ?? []).map((row) => row.sku));
  return (
    <>
      <FilterBar {...bar} />
      {data?.plans === 0 && <TellTheForecast />}
      <DataTable<DemandWire>
        name="demand"
        columns={demandColumns({ t, figureTitle, pictureOf, hasPlans: (data?.plans ?? 0) > 0 })}
        keyOf={({ sku }) => sku}
        {...table}
        view={{ ...table.view, sort: table.view.sort ?? usualSort }}
        empty={<EmptyState text={t('web.demand.none')} />}
        selection={{ keys: chosen, choose, labelOf: (key) => key }}
        tools={
          chosen.length === 0 ? (
            <span className="soft">{t('web.demand.choose')}</span>
          ) : (
            <>
              <span role="status">{t('web.list.chosen', chosen.length)}</span>
              <ChooseForecast skus={chosen} warehouses={[]} onDone={() => choose([])} />
            </>
          )
        }
      />
    </>
  );
}

function useDemandFilters(): Filter[] {
  const t = useT();
  const choices = useChoices();
  return [
    choices.text,
    {
      name: 'pattern',
      label: t('web.sku.pattern'),
      choices: patterns.map((value) => ({ value, label: t(`web.pattern.${value}`) })),
    },
    {
      name: 'figure',
      label: t('web.demand.figure'),
      choices: figures.map((value) => ({ value, label: t(`web.choice.figure.${value}`) })),
    },
    {
      name: 'level',
      label: t('web.demand.changed'),
      isSingle: true,
      choices: turns.map((value) => ({ value, label: t(`web.demand.turn.${value}`) })),
    },
    {
      name: 'plan',
      label: t('web.demand.plan'),
      choices: gaps.map((value) => ({ value, label: t(`web.demand.gap.${value}`) })),
    },
    {
      name: 'unusual',
      label: t('web.demand.unusual'),
      isSingle: true,
      choices: [{ value: 'true', label: t('web.demand.unusual.only') }],
    },
    choices.category,
    choices.owner,
    choices.brand,
    choices.season,
    choices.abcClass,
  ];
}
