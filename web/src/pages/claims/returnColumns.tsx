import type { ReturnWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Mark } from '../../parts/Mark';
import { Money, Share, Units } from '../../parts/Numbers';
import { useFormats } from '../../parts/useFormats';
import type { Translate } from '../../texts/fill';
import { titled } from '../../texts/titled';

const grades = ['Resell', 'Refurbish', 'Parts', 'Scrap', 'Ungraded'] as const;
const reasonsMax = 3;

/** What a line of returns tells, whatever it is of. */
export function returnColumns(t: Translate): Column<ReturnWire>[] {
  return [
    {
      key: 'sold',
      title: titled(t('column.soldunits')),
      isNumber: true,
      width: 110,
      cell: (row) => <Units value={row.sold} />,
    },
    {
      key: 'returned',
      title: titled(t('column.returned')),
      isNumber: true,
      width: 90,
      cell: (row) => <Units value={row.returned} />,
    },
    {
      key: 'rate',
      title: titled(t('column.returnrate')),
      isNumber: true,
      width: 130,
      cell: (row) => (
        <>
          {row.isHigh && <Mark tone="warning" text={t('web.returns.high')} />}
          <Share value={row.rate} />
        </>
      ),
    },
    ...grades.map((grade): Column<ReturnWire> => ({
      key: grade,
      title: titled(t(`return.grade.${grade}`)),
      isNumber: true,
      width: 100,
      cell: (row) => <Graded units={row.grades.find((one) => one.grade === grade)} />,
    })),
    {
      key: 'value',
      title: titled(t('column.recovered')),
      isNumber: true,
      width: 110,
      cell: (row) => <Money value={row.value} />,
    },
    {
      key: 'reasons',
      title: titled(t('column.reasons')),
      width: 360,
      cell: (row) => <Reasons of={row} separator={t('list.separator')} />,
    },
  ];
}

/** Units of a grade and, below, what they bring back. */
function Graded({ units }: { units: ReturnWire['grades'][number] | undefined }) {
  return (
    <>
      <Units value={units?.units ?? 0} />
      {units !== undefined && units.value !== null && units.value !== 0 && (
        <div className="soft">
          <Money value={units.value} />
        </div>
      )}
    </>
  );
}

function Reasons({ of, separator }: { of: ReturnWire; separator: string }) {
  const formats = useFormats();
  const words = of.reasons
    .slice(0, reasonsMax)
    .map(
      ({ reason, units, rate }) =>
        `${reason} ${formats.units(units)}${rate === null ? '' : ` (${formats.share(rate)})`}`,
    );
  return <>{words.join(separator)}</>;
}
