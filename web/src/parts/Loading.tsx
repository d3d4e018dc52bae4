import { Skeleton } from 'antd';
import { useSpoken } from '../texts/TextsProvider';

/** Stands where something is still on its way; says so to a screen reader. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useSpoken();
  return (
    <div role="status" aria-label={t('web.loading')}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
