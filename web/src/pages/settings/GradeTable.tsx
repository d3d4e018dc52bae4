import type { FindingGroupWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Count } from '../../parts/Numbers';
import { PlainTable } from '../../parts/PlainTable';
import { useFormats } from '../../parts/useFormats';
import { useNarrow } from '../../parts/useNarrow';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { gradesOf, numberOf, soldUnitsPath, withCutoff, withDiscount, worst, type Grade } from './grades';
import { findingsColumn, groupColumns } from './groupColumns';
import { SettingNumber } from './SettingNumber';
import type { PolicyDraft } from './usePolicyDraft';

interface Row {
  /** Null for goods without a grade. */
  grade: Grade | null;
  group: FindingGroupWire | undefined;
}

interface GradeTableProps {
  draft: PolicyDraft;
  /** What the run has in each grade. */
  groups: readonly FindingGroupWire[];
}

/** Ten rows to be changed, and what the run has in each by the policy it was made by. */
export function GradeTable({ draft: { text, change, held, policy }, groups }: GradeTableProps) {
  const t = useT();
  const formats = useFormats();
  const isNarrow = useNarrow();
  const isOff = policy === null;
  const soldUnits = numberOf(held(soldUnitsPath));
  const groupOf = (name: string) => groups.find(({ stuck }) => stuck.name === name);
  const ungraded = groupOf('');
  const rows: Row[] = gradesOf(held).map((grade) => ({ grade, group: groupOf(String(grade.grade)) }));
  const columns: Column<Row>[] = [
    {
      key: 'grade',
      title: titled(t('column.grade')),
      width: isNarrow ? 52 : 90,
      cell: ({ grade }) => (grade === null ? t('web.grades.none') : <strong>{grade.grade}</strong>),
    },
    {
      key: 'idle',
      title: titled(t('column.idle')),
      cell: ({ grade }) =>
        grade !== null && (
          <span className="grade-days">
            {grade.grade === worst ? t('web.grades.from', grade.from ?? '…') : `${grade.from ?? '…'} –`}
            {grade.grade < worst && (
              <SettingNumber
                label={t('web.grades.to', grade.grade)}
                unit="days"
                value={grade.to}
                isOff={isOff}
                put={(days) => change(withCutoff(text, held, grade.grade, days))}
              />
            )}
          </span>
        ),
    },
    {
      key: 'sold',
      title: t('web.grades.sold'),
      cell: ({ grade }) =>
        grade !== null &&
        soldUnits !== null && (
          <span className="soft">
            {grade.grade === worst
              ? t('web.grades.orfewer', formats.number(soldUnits))
              : t('web.grades.andmore', formats.number(soldUnits))}
          </span>
        ),
    },
    {
      key: 'discount',
      title: t('web.grades.discount'),
      isNumber: true,
      cell: ({ grade }) =>
        grade !== null && (
          <SettingNumber
            label={t('web.grades.discount.of', grade.grade)}
            unit="share"
            value={grade.discount}
            isOff={isOff}
            put={(share) => change(withDiscount(text, held, grade.grade, share))}
          />
        ),
    },
  ];
  const figures = groupColumns<Row>(t, 'grade', ({ group }) => group);
  const findings = findingsColumn<Row>(
    t,
    ({ group }) => group,
    ({ grade }) => (grade === null ? null : { grade: String(grade.grade) }),
  );
  const short: Column<Row> = {
    key: 'short',
    title: `SKU / ${figures.stuckValue.title}`,
    isNumber: true,
    cell: (row) =>
      row.group !== undefined && (
        <>
          <Count value={row.group.stuck.skus} />
          <br />
          {figures.stuckValue.cell(row)}
        </>
      ),
  };
  return (
    <PlainTable<Row>
      rows={ungraded === undefined ? rows : [...rows, { grade: null, group: ungraded }]}
      keyOf={({ grade }) => (grade === null ? 'none' : String(grade.grade))}
      columns={
        isNarrow
          ? [...columns.filter(({ key }) => key !== 'sold'), short]
          : [...columns, figures.skus, figures.stockValue, figures.stuckValue, findings]
      }
      isFitted={isNarrow}
    />
  );
}
