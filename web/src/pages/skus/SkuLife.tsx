import type { LifecycleWire } from '../../api/wire';
import { Figure } from '../../parts/Figure';
import { Mark } from '../../parts/Mark';
import { DayText } from '../../parts/Numbers';
import { SkuLink } from '../../parts/SkuLink';
import { useT } from '../../texts/TextsProvider';

/** Where a SKU is in its life, whether it may still be bought, and what its successor leaves over. */
export function SkuLife({ life }: { life: LifecycleWire }) {
  const t = useT();
  return (
    <>
      {life.stop !== 'None' && <Mark tone="warning" text={t(`web.stop.${life.stop}`)} />}
      {life.stage !== 'Unknown' && (
        <span>
          <span className="soft">{t('web.lifecycle.stage')}</span> {t(`web.life.${life.stage}`)}
          {life.stageDay != null && (
            <span className="soft">
              {' '}
              {t('web.lifecycle.since')} <DayText day={life.stageDay} />
            </span>
          )}
        </span>
      )}
      {life.successor != null && (
        <span>
          <span className="soft">{t('web.lifecycle.successor')}</span> <SkuLink sku={life.successor} />{' '}
          {life.successorDay != null && <DayText day={life.successorDay} />}
        </span>
      )}
      {life.left != null && (
        <span>
          <span className="soft">{t('web.lifecycle.left')}</span>{' '}
          <Figure figure={life.left} of={null} title={t('web.lifecycle.left')} />
        </span>
      )}
    </>
  );
}
