import { Segmented } from 'antd';
import { useState } from 'react';
import { addressOf } from '../../api/ask';
import { useAnswer, useCurrentRun } from '../../api/RunProvider';
import type { FindingWire } from '../../api/wire';
import { DataTable } from '../../parts/DataTable';
import { FilterBar, type Filter } from '../../parts/FilterBar';
import { questionOf, type ListView } from '../../parts/listView';
import { useChoices } from '../../parts/useChoices';
import { useListView } from '../../parts/useListView';
import { usePictures } from '../../parts/usePictures';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { findingColumns } from './findingColumns';
import { MarkButtons } from './MarkButtons';

// The orders most asked for: by money, by urgency, by what waiting costs.
const orders = { money: '-value', urgency: 'actBy', delay: '-delay' } as const;
const linesFilter = 'lines';
const grades = Array.from({ length: 10 }, (_, place) => String(place + 1));

/** The findings: filtered, sorted and paged by the server; marked one by one or many at once. */
export function FindingsList() {
  const t = useT();
  const { run } = useCurrentRun();
  const warehouseName = useWarehouseNames();
  const filters = useFindingFilters();
  const [view, change] = useListView(filters.map((filter) => filter.name));
  const [chosen, choose] = useState<readonly string[]>([]);
  const question = asked(view);
  const { data, error, isFetching, refetch } = useAnswer('/api/findings', { query: question });
  const pictureOf = usePictures((data?.rows ?? []).map((row) => row.sku));
  const { page: _page, size: _size, ...kept } = question;
  const sort = view.sort ?? orders.money;
  return (
    <>
      <FilterBar filters={filters} view={view} change={change} />
      <DataTable<FindingWire>
        name="findings"
        columns={findingColumns(t, { warehouseName, pictureOf })}
        keyOf={(row) => row.id}
        view={{ ...view, sort }}
        change={change}
        rows={data?.rows}
        total={data?.total ?? 0}
        isBusy={isFetching}
        error={error}
        retry={() => void refetch()}
        selection={{ keys: chosen, choose, labelOf: (key) => key.split('~').at(-1) ?? key }}
        exportTo={(form) => addressOf(`/api/findings/export.${form}`, { ...kept, run: run.id })}
        tools={
          chosen.length > 0 ? (
            <>
              <span role="status">{t('web.list.chosen', chosen.length)}</span>
              <MarkButtons ids={chosen} onDone={() => choose([])} />
            </>
          ) : (
            <Segmented<string>
              aria-label={t('web.findings.order')}
              value={sort}
              options={Object.entries(orders).map(([name, order]) => ({
                value: order,
                label: t(`web.findings.order.${name}`),
              }))}
              onChange={(order) => change({ sort: order })}
            />
          )
        }
      />
    </>
  );
}

// One line for each SKU unless all are asked for, or those of a rule.
function asked(view: ListView) {
  const { [linesFilter]: lines, ...question } = questionOf(view);
  return lines === undefined && view.filters['rule'] === undefined ? { ...question, primary: 'true' } : question;
}

function useFindingFilters(): Filter[] {
  const t = useT();
  const { rules, states } = useCurrentRun();
  const choices = useChoices();
  return [
    choices.text,
    {
      name: 'rule',
      label: titled(t('column.rule')),
      choices: rules.map((rule) => ({ value: rule, label: titled(t(`rule.${rule}`)) })),
    },
    {
      name: 'grade',
      label: titled(t('column.grade')),
      choices: grades.map((grade) => ({ value: grade, label: grade })),
    },
    {
      name: 'state',
      label: titled(t('column.state')),
      choices: states.map((state) => ({ value: state, label: titled(t(`state.${state}`)) })),
    },
    choices.owner,
    choices.category,
    choices.season,
    choices.country,
    choices.warehouse,
    choices.brand,
    choices.abcClass,
    {
      name: linesFilter,
      label: t('web.filter.lines'),
      isSingle: true,
      choices: [{ value: 'all', label: t('web.filter.lines.all') }],
    },
    {
      name: 'dated',
      label: titled(t('column.actby')),
      isSingle: true,
      choices: [{ value: 'true', label: t('web.filter.dated.true') }],
    },
  ];
}
