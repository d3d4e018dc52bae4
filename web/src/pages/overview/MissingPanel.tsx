import type { MissingWire } from '../../api/wire';
import { Panel } from '../../parts/Panel';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

/** Data that is missing, how to bring it, and what it would unlock. */
export function MissingPanel({ missing }: { missing: readonly MissingWire[] }) {
  const t = useT();
  const formats = useFormats();
  const titleOf = useFigureTitle();
  if (missing.length === 0) {
    return null;
  }

  return (
    <Panel title={titled(t('column.missing'))}>
      <ul className="missing">
        {missing.map(({ gap, skus, rules, metrics }) => (
          <li key={gap}>
            <strong>{titled(t(`gap.${gap}`))}</strong>
            <span className="soft"> · {skus > 0 && `${t('web.overview.skus', formats.units(skus))} · `}</span>
            {titled(t(`supply.${gap}`))}
            <div className="soft">
              {t('web.overview.missing.unlocks')}
              {[...rules.map((rule) => titled(t(`rule.${rule}`))), ...metrics.map(titleOf)].join(t('list.separator'))}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
