import type { FigureWire } from '../../api/wire';
import { Figure } from '../../parts/Figure';
import { Panel } from '../../parts/Panel';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useT } from '../../texts/TextsProvider';

/** Every metric of a SKU; each opens its explanation. */
export function SkuFigures({ sku, figures }: { sku: string; figures: readonly FigureWire[] }) {
  const t = useT();
  const titleOf = useFigureTitle();
  return (
    <Panel title={t('web.sku.figures')}>
      <dl className="figure-grid">
        {figures.map((figure) => (
          <div key={figure.code}>
            <dt className="soft">{titleOf(figure.code)}</dt>
            <dd>
              <Figure figure={figure} of={{ sku }} title={titleOf(figure.code)} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
