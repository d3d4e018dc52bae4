import { useParams } from 'react-router';
import { useAnswer } from '../../api/RunProvider';
import type { FigureWire, OpenOrderWire, ReturnableWire, SupplierCardWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { ErrorState } from '../../parts/ErrorState';
import { Figure } from '../../parts/Figure';
import { Loading } from '../../parts/Loading';
import { Mark } from '../../parts/Mark';
import { DayText, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { SkuLink } from '../../parts/SkuLink';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

/** The card of a supplier: what was agreed, what it does, what is open, what can go back and until when. */
export default function SupplierPage() {
  const { supplier = '' } = useParams();
  const { data, error, isPlaceholderData, refetch } = useAnswer('/api/suppliers/card', { query: { supplier } });
  if (error !== null) {
    return <ErrorState error={error} retry={() => void refetch()} />;
  }

  return data === undefined || isPlaceholderData ? <Loading rows={10} /> : <CardOf card={data} />;
}

function CardOf({ card }: { card: SupplierCardWire }) {
  const t = useT();
  return (
    <div className="stack">
      <header className="page-head">
        <h1>
          {card.supplier.name}
          {card.supplier.key !== card.supplier.name && <span className="soft"> {card.supplier.key}</span>}
        </h1>
      </header>
      <Panel title={t('web.supplier.figures')}>
        <Facts figures={card.supplier.figures} t={t} />
      </Panel>
      <Panel title={t('web.supplier.terms')} {...(card.notes == null ? {} : { note: card.notes })}>
        <Facts figures={card.terms} t={t} currency={card.currency} />
      </Panel>
      <Panel className="supplier-returnable" title={t('web.supplier.returnable')} note={t('web.supplier.returnable.note')}>
        <PlainTable
          rows={card.returnable}
          keyOf={(row) => `${row.sku}~${row.order}~${row.receivedDay}`}
          columns={returnableColumns(t)}
          empty={t('web.supplier.returnable.none')}
          rowsMax={10}
        />
      </Panel>
      <Panel className="supplier-open" title={t('web.supplier.open')}>
        <PlainTable
          rows={card.open}
          keyOf={(row) => `${row.sku}~${row.order}~${row.orderedDay}`}
          columns={openColumns(t)}
          empty={t('web.supplier.open.none')}
          rowsMax={10}
        />
      </Panel>
    </div>
  );
}

// Amounts of the terms are in the supplier's own currency.
const inCurrency = ['minimum_amount', 'return_price'];

function Facts({ figures, t, currency }: { figures: readonly FigureWire[]; t: Translate; currency?: string | null | undefined }) {
  return (
    <div className="sku-facts">
      {figures.map((figure) => (
        <span key={figure.code}>
          <span className="soft">{titled(t(`supplier.${figure.code}`))}</span>{' '}
          {figure.code === 'splits' && figure.value !== null ? (
            t(figure.value === 1 ? 'word.yes' : 'word.no')
          ) : (
            <Figure figure={figure} of={null} title={titled(t(`supplier.${figure.code}`))} />
          )}
          {inCurrency.includes(figure.code) && figure.value !== null && <span className="soft"> {currency}</span>}
        </span>
      ))}
    </div>
  );
}

function returnableColumns(t: Translate): Column<ReturnableWire>[] {
  return [
    { key: 'sku', title: t('column.sku'), isHead: true, width: 220, cell: (row) => <SkuLink sku={row.sku} name={row.name} /> },
    { key: 'order', title: t('web.supplier.order'), width: 130, cell: (row) => row.order },
    { key: 'received', title: t('web.supplier.received'), width: 110, cell: (row) => <DayText day={row.receivedDay} /> },
    { key: 'last', title: t('web.supplier.lastday'), width: 110, cell: (row) => <DayText day={row.lastDay} /> },
    { key: 'units', title: t('web.supplier.units'), isNumber: true, width: 90, cell: (row) => <Units value={row.units} /> },
    {
      key: 'value',
      title: t('web.supplier.value'),
      isNumber: true,
      width: 110,
      cell: (row) => <Figure figure={row.value} of={null} title={t('web.supplier.value')} />,
    },
  ];
}

function openColumns(t: Translate): Column<OpenOrderWire>[] {
  return [
    { key: 'sku', title: t('column.sku'), isHead: true, width: 220, cell: (row) => <SkuLink sku={row.sku} name={row.name} /> },
    { key: 'order', title: t('web.supplier.order'), width: 130, cell: (row) => row.order },
    { key: 'ordered', title: t('web.supplier.ordered'), width: 110, cell: (row) => <DayText day={row.orderedDay} /> },
    {
      key: 'expected',
      title: t('web.supplier.expected'),
      width: 150,
      cell: (row) => (
        <>
          <DayText day={row.expectedDay} /> {row.isOverdue && <Mark tone="warning" text={t('web.supplier.overdue')} />}
        </>
      ),
    },
    { key: 'units', title: t('web.supplier.units'), isNumber: true, width: 90, cell: (row) => <Units value={row.units} /> },
    {
      key: 'value',
      title: t('web.supplier.value'),
      isNumber: true,
      width: 110,
      cell: (row) => <Figure figure={row.value} of={null} title={t('web.supplier.value')} />,
    },
  ];
}
