import type { FindingWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Dash, DayText, Money, Units } from '../../parts/Numbers';
import { SkuLink } from '../../parts/SkuLink';
import type { PictureOf } from '../../parts/usePictures';
import type { Translate } from '../../texts/fill';
import { titled } from '../../texts/titled';
import { GradeTag, RuleText, SeverityBadge, StateText } from './FindingTags';
import { GroundsButton } from './GroundsButton';

/** The columns of a list of findings. */
export function findingColumns(
  t: Translate,
  { warehouseName, pictureOf }: { warehouseName: (code: string) => string; pictureOf: PictureOf },
): Column<FindingWire>[] {
  const text = (value: string | null | undefined) => (value == null || value === '' ? <Dash /> : value);
  return [
    {
      key: 'sku',
      title: t('column.sku'),
      isHead: true,
      isSortable: true,
      width: 200,
      cell: (row) => <SkuLink sku={row.sku} name={row.name} picture={pictureOf(row.sku)} />,
    },
    {
      key: 'value',
      title: titled(t('column.stuckvalue')),
      isNumber: true,
      isSortable: true,
      width: 100,
      cell: (row) => <Money value={row.value} />,
    },
    {
      key: 'rule',
      title: titled(t('column.why')),
      isSortable: true,
      width: 190,
      cell: (row) => (
        <GroundsButton id={row.id}>
          <RuleText finding={row} />
        </GroundsButton>
      ),
    },
    {
      key: 'quantity',
      title: titled(t('column.stuckunits')),
      isNumber: true,
      isSortable: true,
      width: 84,
      cell: (row) => <Units value={row.units} />,
    },
    {
      key: 'delay',
      title: t('web.finding.delay'),
      hint: t('web.finding.delay.hint'),
      isNumber: true,
      isSortable: true,
      width: 100,
      cell: (row) => <Money value={row.costOfDelayPerDay} />,
    },
    {
      key: 'actBy',
      title: titled(t('column.actby')),
      isSortable: true,
      width: 108,
      cell: (row) => <DayText day={row.actBy} />,
    },
    {
      key: 'state',
      title: titled(t('column.state')),
      isSortable: true,
      width: 128,
      cell: (row) => <StateText finding={row} />,
    },
    { key: 'owner', title: titled(t('column.owner')), isSortable: true, width: 80, cell: (row) => text(row.owner) },
    {
      key: 'grade',
      title: titled(t('column.grade')),
      isSortable: true,
      width: 72,
      cell: (row) => <GradeTag grade={row.grade} />,
    },
    {
      key: 'severity',
      title: titled(t('column.severity')),
      isSortable: true,
      width: 92,
      cell: (row) => <SeverityBadge severity={row.severity} />,
    },
    {
      key: 'warehouse',
      title: titled(t('column.warehouse')),
      isSortable: true,
      width: 130,
      cell: (row) => warehouseName(row.warehouse),
    },
    {
      key: 'category',
      title: titled(t('column.category')),
      isSortable: true,
      width: 130,
      cell: (row) => text(row.category),
    },
    { key: 'season', title: t('web.filter.season'), isExtra: true, width: 100, cell: (row) => text(row.season) },
    { key: 'parent', title: titled(t('working.parent')), isExtra: true, width: 130, cell: (row) => text(row.parent) },
    { key: 'class', title: t('column.class'), isExtra: true, width: 84, cell: (row) => text(row.class) },
    {
      key: 'countries',
      title: t('web.filter.country'),
      isExtra: true,
      width: 110,
      cell: (row) => text(row.countries.join(' ')),
    },
    {
      key: 'confidence',
      title: t('web.finding.confidence'),
      isExtra: true,
      width: 96,
      cell: (row) => titled(t(`weight.${row.confidence}`)),
    },
  ];
}
