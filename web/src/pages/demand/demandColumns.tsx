import type { DemandWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { Mark } from '../../parts/Mark';
import { Count, Dash, DayText, Share, Units } from '../../parts/Numbers';
import { SkuLink } from '../../parts/SkuLink';
import type { PictureOf } from '../../parts/usePictures';
import type { Translate } from '../../texts/fill';
import { titled } from '../../texts/titled';

interface Names {
  t: Translate;
  figureTitle: (code: string) => string;
  pictureOf: PictureOf;
  /** Without any plan there is no gap to show. */
  hasPlans: boolean;
}

/** The columns of the list of demand. */
export function demandColumns({ t, figureTitle, pictureOf, hasPlans }: Names): Column<DemandWire>[] {
  const text = (value: string | null | undefined) => (value == null || value === '' ? <Dash /> : value);
  const errorOf = (row: DemandWire, figure: string) => row.errors.find((error) => error.figure === figure);
  const error = (key: string, title: string, figure: string, isExtra = false): Column<DemandWire> => ({
    key,
    title,
    hint: t('web.demand.error.hint'),
    isNumber: true,
    isSortable: true,
    isExtra,
    width: 96,
    cell: (row) => {
      const told = errorOf(row, figure);
      return told === undefined ? (
        <Dash why={row.errors.length === 0 ? t('web.demand.short') : t('web.demand.noown')} />
      ) : (
        <span className={told.isBest ? 'better' : undefined}>
          <Count value={told.absoluteError} />
        </span>
      );
    },
  });
  const planGap: Column<DemandWire> = {
    key: 'planGap',
    title: t('web.demand.plan'),
    hint: t('web.demand.plan.hint'),
    isNumber: true,
    isSortable: true,
    width: 110,
    cell: ({ plan }) =>
      plan == null ? (
        <Dash why={t('web.demand.plan.none')} />
      ) : (
        <>
          {plan.gap === null ? <Dash why={t('web.demand.plan.nosales')} /> : <Share value={plan.gap} />}
          <div className="soft">
            <Count value={plan.planned} /> → <Count value={plan.actual} />
          </div>
        </>
      ),
  };
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
      key: 'unitsPerDay',
      title: titled(t('column.perday')),
      hint: t('web.demand.perday.hint'),
      isNumber: true,
      isSortable: true,
      width: 110,
      cell: (row) => (
        <>
          {row.figure !== 'Recommended' && (
            <>
              <Mark tone="warning" text={t(`web.demand.short.${row.figure}`)} />{' '}
            </>
          )}
          <Count value={row.unitsPerDay} />
        </>
      ),
    },
    {
      key: 'recommended',
      title: t('web.sku.recommended'),
      hint: t('web.sku.recommended.hint'),
      isNumber: true,
      isSortable: true,
      width: 84,
      cell: (row) => <Count value={row.recommended} />,
    },
    {
      key: 'erp',
      title: t('web.demand.erp'),
      hint: t('web.demand.erp.hint'),
      isNumber: true,
      isSortable: true,
      width: 84,
      cell: (row) => <Count value={row.erp} />,
    },
    {
      key: 'quarter',
      title: t('web.demand.quarter'),
      hint: t('web.demand.quarter.hint'),
      isNumber: true,
      isSortable: true,
      width: 130,
      cell: ({ quarter }) =>
        quarter === null ? (
          <Dash why={t('web.demand.noweeks')} />
        ) : (
          <>
            <Units value={quarter.mean} />
            <div className="soft">
              <Units value={quarter.low} /> – <Units value={quarter.high} />
            </div>
          </>
        ),
    },
    ...(hasPlans ? [planGap] : []),
    {
      key: 'pattern',
      title: t('web.sku.pattern'),
      hint: t('web.demand.pattern.hint'),
      isSortable: true,
      width: 90,
      cell: (row) => t(`web.pattern.${row.pattern}`),
    },
    error('error', t('web.demand.errorRecommended'), 'recommended'),
    error('errorErp', t('web.demand.errorErp'), 'erp-7-15-30'),
    error('errorOwn', t('web.demand.errorOwn'), 'own', true),
    error('errorNaive', t('web.demand.errorNaive'), 'naive'),
    {
      key: 'mase',
      title: 'MASE',
      hint: t('web.demand.mase.hint'),
      isNumber: true,
      isSortable: true,
      isExtra: true,
      width: 76,
      cell: (row) => <Count value={errorOf(row, 'recommended')?.mase} />,
    },
    {
      key: 'bias',
      title: t('web.demand.bias'),
      hint: t('web.demand.bias.hint'),
      isNumber: true,
      isSortable: true,
      width: 80,
      cell: (row) => <Share value={errorOf(row, 'recommended')?.bias} />,
    },
    {
      key: 'unusual',
      title: t('web.demand.unusual'),
      hint: t('web.demand.unusual.hint'),
      isNumber: true,
      isSortable: true,
      isExtra: true,
      width: 96,
      cell: ({ unusualWeeks, lastUnusual }) =>
        lastUnusual === null ? (
          ''
        ) : (
          <>
            <Units value={unusualWeeks} />
            <div className="soft">
              <DayText day={lastUnusual} />
            </div>
          </>
        ),
    },
    {
      key: 'changed',
      title: t('web.demand.changed'),
      hint: t('web.demand.changed.hint'),
      isSortable: true,
      width: 150,
      cell: ({ change }) =>
        change === null ? (
          ''
        ) : (
          <>
            <DayText day={change.day} />
            <div className="soft">
              <Units value={change.before} /> → <Units value={change.after} />
            </div>
          </>
        ),
    },
    {
      key: 'slope',
      title: t('web.demand.slope'),
      hint: t('web.demand.slope.hint'),
      isNumber: true,
      isSortable: true,
      width: 84,
      cell: ({ slope }) => (slope === null ? '' : <Count value={slope} />),
    },
    {
      key: 'censoredWeeks',
      title: t('web.demand.censored'),
      hint: t('web.demand.censored.hint'),
      isNumber: true,
      isSortable: true,
      width: 84,
      cell: (row) => <Units value={row.censoredWeeks} />,
    },
    {
      key: 'observedWeeks',
      title: t('web.demand.observed'),
      isNumber: true,
      isSortable: true,
      isExtra: true,
      width: 84,
      cell: (row) => <Units value={row.observedWeeks} />,
    },
    {
      key: 'cover',
      title: figureTitle('forward_cover'),
      isNumber: true,
      isSortable: true,
      width: 104,
      cell: (row) => <Figure figure={row.cover} of={{ sku: row.sku }} title={figureTitle('forward_cover')} />,
    },
    {
      key: 'method',
      title: titled(t('working.forecast_method')),
      isExtra: true,
      width: 130,
      cell: (row) => t(`word.${row.method}`),
    },
    { key: 'class', title: t('column.class'), isExtra: true, width: 84, cell: (row) => text(row.class) },
    { key: 'owner', title: titled(t('column.owner')), isSortable: true, width: 96, cell: (row) => text(row.owner) },
    {
      key: 'category',
      title: titled(t('column.category')),
      isSortable: true,
      isExtra: true,
      width: 120,
      cell: (row) => text(row.category),
    },
  ];
}
