import type { FindingWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Dash, DayText, Money, UnitsText } from '../../parts/Numbers';
import { SkuLink } from '../../parts/SkuLink';
import type { PictureOf } from '../../parts/usePictures';
import type { Translate } from '../../texts/fill';
import { titled } from '../../texts/titled';
import { RuleText } from '../findings/FindingTags';
import { GroundsButton } from '../findings/GroundsButton';

/** What a person needs to decide on a line, in two rows of each cell. */
export function todayColumns(t: Translate, pictureOf: PictureOf): Column<FindingWire>[] {
  return [
    {
      key: 'sku',
      title: t('column.sku'),
      cell: (row) => (
        <SkuLink sku={row.sku} name={row.name} picture={pictureOf(row.sku)}>
          {row.parent !== null && (
            <span className="soft small">
              {titled(t('working.parent'))} {row.parent}
            </span>
          )}
        </SkuLink>
      ),
    },
    {
      key: 'stuck',
      title: titled(t('column.stuckvalue')),
      isNumber: true,
      cell: (row) => (
        <>
          <strong>
            <Money value={row.value} />
          </strong>
          <div className="soft small">
            <UnitsText value={row.units} />
          </div>
        </>
      ),
    },
    {
      key: 'rule',
      title: titled(t('column.why')),
      cell: (row) => (
        <>
          <GroundsButton id={row.id}>
            <RuleText finding={row} />
          </GroundsButton>
          <div className="soft small">{row.countries.join(t('list.separator'))}</div>
        </>
      ),
    },
    {
      key: 'delay',
      title: t('web.finding.delay'),
      hint: t('web.finding.delay.hint'),
      isNumber: true,
      cell: (row) => <Money value={row.costOfDelayPerDay} exact />,
    },
    { key: 'actBy', title: titled(t('column.actby')), cell: (row) => <DayText day={row.actBy} /> },
    { key: 'owner', title: titled(t('column.owner')), cell: (row) => row.owner ?? <Dash /> },
  ];
}
