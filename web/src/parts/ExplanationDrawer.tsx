import { Drawer, Tag } from 'antd';
import { useAnswer } from '../api/RunProvider';
import type { ExplanationWire } from '../api/wire';
import { useT } from '../texts/TextsProvider';
import { titled } from '../texts/titled';
import { ErrorState } from './ErrorState';
import { explainedOfText, explainParam, type ExplainedFigure, type Part } from './explain';
import { Figure } from './Figure';
import { Loading } from './Loading';
import { MarginWaterfall } from './MarginWaterfall';
import { DayText, Units } from './Numbers';
import { PlainTable } from './PlainTable';
import { SkuLink } from './SkuLink';
import { useAddressed } from './useAddress';
import { useFigureTitle } from './useFigureTitle';

/** Why the figure named in the page's address is what it is. */
export function ExplanationDrawer() {
  const titleOf = useFigureTitle();
  const [named, explain] = useAddressed(explainParam);
  const explained = explainedOfText(named);
  return (
    <Drawer
      open={explained !== null}
      onClose={() => explain(null)}
      size="min(620px, 100vw)"
      destroyOnHidden
      title={explained === null ? '' : titleOf(explained.code)}
    >
      {explained !== null && <Explained figure={explained} />}
    </Drawer>
  );
}

function Explained({ figure: { code, of } }: { figure: ExplainedFigure }) {
  const { data, error, isPlaceholderData, refetch } = useAnswer('/api/metrics/{metric}/explanation', {
    query: of,
    places: { metric: code },
  });
  if (error !== null) {
    return <ErrorState error={error} retry={() => void refetch()} />;
  }

  return data === undefined || isPlaceholderData ? <Loading /> : <Explanation explanation={data} of={of} />;
}

function Explanation({ explanation, of }: { explanation: ExplanationWire; of: Part }) {
  const t = useT();
  const { figure, inputs, name } = explanation;
  const { sku } = of;
  return (
    <div className="stack">
      <div className="explained-figure">
        <Figure figure={figure} of={null} />
      </div>
      {sku !== undefined ? <SkuLink sku={sku} /> : name !== '' && <p>{name}</p>}
      <section>
        <h3>{t('web.explain.formula')}</h3>
        <p className="formula">{explanation.formula}</p>
        <p className="soft">{explanation.anchor}</p>
      </section>
      {figure.code === 'net_margin' && <MarginWaterfall of={of} isShort />}
      <section>
        <h3>{t('web.explain.inputs')}</h3>
        <PlainTable
          isFitted
          rows={inputs}
          keyOf={(input) => input.name}
          columns={[
            { key: 'name', title: titled(t('column.input')), cell: (input) => titled(input.name) },
            {
              key: 'value',
              title: titled(t('column.value')),
              isNumber: true,
              cell: (input) => <Figure figure={input.figure} of={null} />,
            },
          ]}
        />
      </section>
      {sku !== undefined && (
        <section>
          <h3>{t('web.explain.rows')}</h3>
          <SourceRows sku={sku} />
        </section>
      )}
      <p className="soft">
        {explanation.firstDay === explanation.lastDay ? (
          t('web.explain.day')
        ) : (
          <>
            {t('web.explain.days')} <DayText day={explanation.firstDay} /> –
          </>
        )}{' '}
        <DayText day={explanation.lastDay} />
        {' · '}
        {t('web.explain.policy', explanation.policyVersion)}
        {' · '}
        {t('web.run.id', explanation.run)}
      </p>
    </div>
  );
}

/** The rows of files are looked for in all that was imported: they come after the formula. */
function SourceRows({ sku }: { sku: string }) {
  const t = useT();
  const { data: rows, error, refetch } = useAnswer('/api/metrics/rows', { query: { sku } });
  if (error !== null) {
    return <ErrorState error={error} retry={() => void refetch()} />;
  }

  if (rows === undefined) {
    return <Loading />;
  }

  if (rows.length === 0) {
    return <p className="soft">{t('web.explain.norows')}</p>;
  }

  return (
    <ul className="source-rows">
      {rows.map((row, place) => (
        <li key={place}>
          <Tag variant="filled">{titled(t(`fact.${row.kind}`))}</Tag> {row.file} · {t('issue.row', row.row)}
          <span className="soft">
            {' '}
            ({t('web.explain.ofall')} <Units value={row.ofAll} />)
          </span>
          <div className="cells soft">{row.cells.join(' | ')}</div>
        </li>
      ))}
    </ul>
  );
}
