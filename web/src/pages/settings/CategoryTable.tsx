import type { FindingGroupWire, GroupWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { Dash, DayText } from '../../parts/Numbers';
import { PlainTable } from '../../parts/PlainTable';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useNarrow } from '../../parts/useNarrow';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { benchmarkOf, withBenchmarks } from '../turnover/benchmarks';
import { generalPath, ownOf, thresholds, untilOf, withOwn } from './categories';
import { numberOf } from './grades';
import { groupColumns } from './groupColumns';
import { SettingNumber } from './SettingNumber';
import type { PolicyDraft } from './usePolicyDraft';

const daysCode = 'days_inventory_outstanding';

interface CategoryTableProps {
  draft: PolicyDraft;
  groups: readonly FindingGroupWire[];
  measured: readonly GroupWire[];
}

type Row = FindingGroupWire;

/** A line for each category; what it has not of its own shows what all goods have. */
export function CategoryTable({ draft: { text, change, held, policy }, groups, measured }: CategoryTableProps) {
  const t = useT();
  const titleOf = useFigureTitle();
  const isNarrow = useNarrow();
  const isOff = policy === null;
  const nameOf = ({ stuck: { name } }: Row) => name || t('place.none');
  const figures = groupColumns<Row>(t, 'category', (row) => row);
  const daysColumn: Column<Row> = {
    key: 'days',
    title: titleOf(daysCode),
    isNumber: true,
    cell: ({ stuck: { name } }) => {
      const figure = measured.find((group) => group.name === name)?.figures[daysCode];
      return figure === undefined ? (
        <Dash />
      ) : (
        <Figure figure={figure} of={{ by: 'category', name }} title={titleOf(daysCode)} />
      );
    },
  };
  const fields: Column<Row>[] = [
    ...thresholds.map((name): Column<Row> => ({
      key: name,
      title: t(`web.categories.${name}`),
      isNumber: true,
      cell: (row) =>
        // A threshold names the category it is for: goods without one have the general.
        row.stuck.name === '' ? (
          <span className="soft">{numberOf(held(generalPath(name))) ?? <Dash />}</span>
        ) : (
          <SettingNumber
            label={t('web.categories.of', nameOf(row), t(`web.categories.${name}`))}
            unit="days"
            placeholder={String(numberOf(held(generalPath(name))) ?? '')}
            value={ownOf(held, row.stuck.name, name)}
            isOff={isOff}
            put={(value) => change(withOwn(text, held, { category: row.stuck.name, name, value }))}
          />
        ),
    })),
    {
      key: 'benchmark',
      title: t('web.benchmark.turns'),
      isNumber: true,
      cell: (row) => (
        <SettingNumber
          label={t('web.benchmark.of', nameOf(row))}
          unit="number"
          value={benchmarkOf(policy, row.stuck.name)}
          isOff={isOff}
          put={(turns) => change(withBenchmarks(text, new Map([[row.stuck.name, turns]])))}
        />
      ),
    },
  ];
  const name: Column<Row> = {
    key: 'name',
    title: titled(t('column.category')),
    isHead: true,
    cell: (row) => (
      <>
        {nameOf(row)}
        <Until day={untilOf(held, row.stuck.name)} />
      </>
    ),
  };
  const summary: Column<Row> = {
    ...name,
    cell: (row) => (
      <>
        {name.cell(row)}
        <dl className="category-figures">
          {[figures.skus, figures.stuckValue, daysColumn].map(({ key, title, cell }) => (
            <div key={key}>
              <dt className="soft small">{title}</dt>
              <dd>{cell(row)}</dd>
            </div>
          ))}
        </dl>
      </>
    ),
  };
  const settings: Column<Row> = {
    key: 'settings',
    title: t('web.categories.own'),
    cell: (row) => (
      <div className="category-fields">
        {fields.map(({ key, title, cell }) => (
          <div key={key}>
            <span className="small">{title}</span>
            {cell(row)}
          </div>
        ))}
      </div>
    ),
  };
  return (
    <PlainTable<Row>
      rows={groups}
      keyOf={({ stuck }) => `=${stuck.name}`}
      isFitted
      columns={
        isNarrow
          ? [summary, settings]
          : [name, figures.skus, figures.stockValue, figures.stuckValue, daysColumn, ...fields]
      }
    />
  );
}

// What a category has for a time stands in the text of the policy only.
function Until({ day }: { day: string | null }) {
  const t = useT();
  return (
    day !== null && (
      <div className="soft small">
        {t('web.categories.until')} <DayText day={day} />
      </div>
    )
  );
}
