import { Link } from 'react-router';
import type { FindingGroupWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { Count, Dash } from '../../parts/Numbers';
import type { Translate } from '../../texts/fill';
import { titled } from '../../texts/titled';

/** The columns of a row whose stock belongs to a group of the run, such as a grade. */
export function groupColumns<Row>(
  t: Translate,
  by: 'grade' | 'owner' | 'category',
  groupOf: (row: Row) => FindingGroupWire | undefined,
): Record<'skus' | 'stockValue' | 'stuckValue', Column<Row>> {
  const money = (key: 'stockValue' | 'stuckValue', title: string): Column<Row> => ({
    key,
    title,
    isNumber: true,
    cell: (row) => {
      const group = groupOf(row)?.stuck;
      return group === undefined ? <Dash /> : <Figure figure={group[key]} of={{ by, name: group.name }} title={title} />;
    },
  });
  return {
    skus: {
      key: 'skus',
      title: t('column.skus'),
      isNumber: true,
      cell: (row) => <Count value={groupOf(row)?.stuck.skus} />,
    },
    stockValue: money('stockValue', t('web.stock.owned')),
    stuckValue: money('stuckValue', titled(t('column.stuckvalue'))),
  };
}

/** How many findings a group has; leads to the list of them. */
export function findingsColumn<Row>(
  t: Translate,
  groupOf: (row: Row) => FindingGroupWire | undefined,
  filterOf: (row: Row) => Readonly<Record<string, string>> | null,
): Column<Row> {
  return {
    key: 'findings',
    title: t('web.settings.findings'),
    isNumber: true,
    cell: (row) => {
      const [group, filter] = [groupOf(row), filterOf(row)];
      return group === undefined || filter === null || group.findings === 0 ? (
        <Count value={group?.findings} />
      ) : (
        <Link to={`/findings?${new URLSearchParams({ ...filter, lines: 'all' }).toString()}`}>
          <Count value={group.findings} />
        </Link>
      );
    },
  };
}
